import { parts } from './parts';
import { play } from './play';

/** Every catalog, by the name screens ask for it. */
export const catalogs = { play, parts } as const;
export type Namespace = keyof typeof catalogs;
