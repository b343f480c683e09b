import { parts } from './parts';
import { play } from './play';
import { statechart } from './statechart';

/** Every catalog, by the name screens ask for it. */
export const catalogs = { play, parts, statechart } as const;
export type Namespace = keyof typeof catalogs;
