/** What the drawing may know of the scenario's port: its map, nothing of any drill. */
export type { MapObject, Place, Point, Port, Route } from '../scenario/port/port';
