/** Heights of the timeline's lanes, in pixels from its top. */
export const lanes = { scale: 13, injects: 31, orders: 57, deadlines: 83, height: 94 } as const;

/** Where an instant stands, in pixels from the left. */
export type Across = (at: number) => number;

/** What a lane of the timeline draws: how instants lie, and from when to when. */
export interface LaneProps {
	readonly across: Across;
	readonly from: number;
	readonly to: number;
}
