/** What a screen needs of a drill at an instant: as known, and as true. */
export { allCommandViews, bodyOwner, commandViews } from './commands';
export { type Viewer, viewerOf } from './play';
export type * from './play-view';
export type * from './port-view';
export { type Replay, type ReplayMark, replayOf } from './replay';
