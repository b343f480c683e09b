/** What the drawing may know of the scenario's port: its map, nothing of any drill. */

export type { DrawnClass } from '../scenario/port/classes';
export type { MapObject, Place, Point, Port, Route } from '../scenario/port/port';
