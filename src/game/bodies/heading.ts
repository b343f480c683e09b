/** Bodies are drawn ready-turned, with their shadow, in this many directions: 11° apart reads as smooth at this size. */
export const headings = 32;

/** The drawing nearest a heading in degrees clockwise from north. */
export function headingFrame(degrees: number): number {
	const turn = (((degrees % 360) + 360) % 360) / 360;
	return Math.round(turn * headings) % headings;
}
