import { debrief } from './debrief';
import { knowledge } from './knowledge';
import { pages } from './pages';
import { parts } from './parts';
import { play } from './play';
import { replay } from './replay';
import { ruleBook } from './rule-book';
import { statechart } from './statechart';

/** Every catalog, by the name screens ask for it. */
export const catalogs = { play, pages, knowledge, parts, debrief, replay, ruleBook, statechart } as const;
export type Namespace = keyof typeof catalogs;
