/** Heights of the timeline's lanes, in pixels from its top. */
export const lanes = { scale: 13, injects: 29, orders: 64, deadlines: 98, height: 109 } as const;

/** Where an instant stands, in pixels from the left. */
export type Across = (at: number) => number;

/** What a lane of the timeline draws: how instants lie, and from when to when. */
export interface LaneProps {
	readonly across: Across;
	readonly from: number;
	readonly to: number;
}
