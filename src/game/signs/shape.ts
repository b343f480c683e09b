import type { Writing } from '../ink/writing';
import type { Face } from './face';
import type { Spot } from './placement';

export interface Extent {
	readonly width: number;
	readonly height: number;
}

export const hands = {
	chip: { size: 12, weight: 600 },
	pin: { size: 12.5, weight: 650 },
	teamTime: { size: 13, weight: 700 },
	ambulanceTime: { size: 12.5, weight: 700 },
	count: { size: 10, weight: 700 },
	water: { size: 13, weight: 500 },
	person: { size: 12, weight: 600 },
} as const;

export const heights = {
	pin: 36,
	team: 26,
	ambulance: 24,
	tag: 22,
	place: 20,
	name: 17,
	person: 16,
	call: 38,
} as const;
export const callRadius = 14.5;
/** The count's disc, from the balloon's middle. */
export const countOffset = { x: 11, y: -11 } as const;

/** Room that a time takes: figures all have the width of the widest, so a running time doesn't shake its chip. */
export const timeRoom = 44;

/** The size of a sign's box, in CSS pixels. */
export function extentOf(face: Face, writing: Writing): Extent {
	switch (face.kind) {
		case 'pin':
			return { width: Math.ceil(writing.width(face.text, hands.pin)) + 45, height: heights.pin };
		case 'route':
			return {
				width: Math.ceil(writing.width(face.text, hands.chip)) + 27 + 10 + timeRoom + 9,
				height: heights[face.route],
			};
		case 'tag':
			return {
				width: Math.ceil(writing.width(face.text, hands.chip)) + 15 + 18 * face.marks.length,
				height: heights.tag,
			};
		case 'call':
			return { width: 38, height: heights.call };
		case 'place':
			return { width: Math.ceil(writing.width(face.text, hands.chip)) + 26, height: heights.place };
		case 'name': {
			const hand = face.wide ? { ...hands.water, spacing: face.wide } : hands.chip;
			return { width: Math.ceil(writing.width(face.text, hand)) + 4, height: heights.name };
		}
		case 'person':
			return { width: Math.ceil(writing.width(face.text, hands.person)) + 4, height: heights.person };
	}
}

function roundArea(size: Extent, half: { x: number; y: number }): Spot[] {
	const { width, height } = size;
	const mid = -width / 2;
	const west = -half.x + 5;
	const east = half.x - width - 5;
	const above = -half.y - height + 6;
	const below = half.y - height / 2 - 1;
	const right = { dx: half.x + 7, dy: -height / 2 };
	const left = { dx: -half.x - width - 7, dy: -height / 2 };
	const top = { dx: mid, dy: above };
	const foot = { dx: mid, dy: below };
	// Overhanging a corner, it leaves the edge's middle to doors and pins.
	const corner = { dx: half.x - width * 0.74, dy: below };
	const far = { dx: half.x - width * 0.42, dy: below };
	const rest = [
		{ dx: east, dy: below },
		{ dx: west, dy: above },
		{ dx: east, dy: above },
		{ dx: west, dy: below },
		{ dx: mid, dy: half.y + 8 },
		{ dx: mid, dy: -half.y - height - 12 },
		{ dx: mid, dy: -height / 2 },
	];
	// A tag wider than its place would hide it; beside it, it doesn't.
	return width > half.x * 2.8 ? [right, left, foot, top, ...rest] : [top, corner, foot, far, right, left, ...rest];
}

/** At these spots the name of a place stands left of its icon. Spots slid into the window follow in the same order. */
export const turnsLeft = (spot: number): boolean => spot % 6 === 1 || spot % 6 >= 4;

/** From this spot on a team's chip does not point at it. */
export const pointless = 6;

/** Where a balloon's middle may stand from what rang. */
export const callOffsets = [
	{ x: 0, y: -21 },
	{ x: 25, y: -22 },
	{ x: -25, y: -22 },
	{ x: 0, y: 22 },
	{ x: 46, y: -20 },
	{ x: -46, y: -20 },
] as const;

/**
 * The spots a sign may take, in order of liking, from its point. `half` is half the size of what it stands round and
 * `zoom` the pixels per metre, so that signs keep clear of the people they name at every zoom.
 */
export function spotsOf(face: Face, size: Extent, half: { x: number; y: number }, zoom: number): Spot[] {
	const { width, height } = size;
	switch (face.kind) {
		case 'pin': {
			const lift = Math.max(11, 14 * zoom);
			return [
				{ dx: -15, dy: -lift - height },
				{ dx: 15 - width, dy: -lift - height },
			];
		}
		case 'route': {
			const gap = Math.max(14, 13 * zoom) + 6;
			return [
				{ dx: gap, dy: -height / 2 },
				{ dx: -gap - width, dy: -height / 2 },
				{ dx: 30 - width, dy: -gap - height },
				{ dx: -30, dy: -gap - height },
				{ dx: 30 - width, dy: gap },
				{ dx: -30, dy: gap },
				{ dx: gap, dy: -height * 1.8 },
				{ dx: -gap - width, dy: -height * 1.8 },
				{ dx: gap, dy: height * 0.8 },
				{ dx: -gap - width, dy: height * 0.8 },
			];
		}
		case 'tag':
			return roundArea(size, half);
		case 'call':
			return callOffsets.map(({ x, y }) => ({ dx: x - 17, dy: y - 19 }));
		case 'place':
			return [
				{ dx: -10, dy: -height / 2 },
				{ dx: 10 - width, dy: -height / 2 },
				{ dx: -10, dy: -height / 2 - 20 },
				{ dx: -10, dy: -height / 2 + 20 },
				{ dx: 10 - width, dy: -height / 2 - 20 },
				{ dx: 10 - width, dy: -height / 2 + 20 },
			];
		case 'name': {
			const dx = face.align === 'start' ? -2 : face.align === 'end' ? 2 - width : -width / 2;
			return [
				{ dx, dy: -13 },
				{ dx, dy: -27 },
				{ dx, dy: 3 },
				{ dx: dx + width * 0.4, dy: -13 },
				{ dx: dx - width * 0.4, dy: -13 },
			];
		}
		case 'person': {
			const off = Math.max(9, 10 * zoom);
			return [
				{ dx: -width / 2, dy: off },
				{ dx: -width / 2, dy: -off - height },
				{ dx: off + 1, dy: -height / 2 },
				{ dx: -off - 1 - width, dy: -height / 2 },
			];
		}
	}
}
