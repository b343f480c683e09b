import type { Box } from '../camera/window';

/** Where a sign may stand: the north-west corner of its box from the point it belongs to, in pixels. */
export interface Spot {
	readonly dx: number;
	readonly dy: number;
}

/** A sign looking for room. Its point is in viewport pixels. */
export interface Seeker {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** In order of liking. */
	readonly spots: readonly Spot[];
	/** Lower is placed first. */
	readonly rank: number;
	/** Stays even where it must cover something; others are left out. */
	readonly must: boolean;
}

export const hidden = -1;

/** What a spot is worth giving up for: pixels of something covered, against the order of liking. */
const perSpot = 60;
const perCoveredPixel = 6;
/** A name that would hide more than this of somebody the drill is about is left out. */
const mostCovered = 0.3;
const perPixelOutside = 16;
const loyalty = 45;
/** A sign that must stay and finds no room rather covers a part of another than it is cut by the window's edge. */
const outsideAgainstSigns = 1.5;
/** Signs keep this much air between them. */
const air = 2;

const overlap = (a: Box, b: Box, gap = 0): number => {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + gap;
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + gap;
	return width > 0 && height > 0 ? width * height : 0;
};

const boxAt = (seeker: Seeker, spot: Spot): Box => ({
	x: seeker.x + spot.dx,
	y: seeker.y + spot.dy,
	width: seeker.width,
	height: seeker.height,
});

const inside = (box: Box, window: Box): boolean =>
	box.x >= window.x &&
	box.y >= window.y &&
	box.x + box.width <= window.x + window.width &&
	box.y + box.height <= window.y + window.height;

const holds = (window: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
	x >= window.x && y >= window.y && x <= window.x + window.width && y <= window.y + window.height;

/** Each spot once more, slid along until its box lies inside the window: for what must be told however near the edge. */
export function slid(
	spots: readonly Spot[],
	point: { readonly x: number; readonly y: number },
	size: { readonly width: number; readonly height: number },
	window: Box,
): Spot[] {
	const into = (at: number, length: number, from: number, room: number) =>
		Math.max(from + air, Math.min(at, from + room - length - air));
	return spots.map(({ dx, dy }) => ({
		dx: into(point.x + dx, size.width, window.x, window.width) - point.x,
		dy: into(point.y + dy, size.height, window.y, window.height) - point.y,
	}));
}

/** The box that holds a sign at all its spots: nothing outside matters to it. */
function reachOf({ x, y, width, height, spots }: Seeker): Box {
	let west = Number.POSITIVE_INFINITY;
	let north = Number.POSITIVE_INFINITY;
	let east = Number.NEGATIVE_INFINITY;
	let south = Number.NEGATIVE_INFINITY;
	for (const { dx, dy } of spots) {
		west = Math.min(west, x + dx);
		north = Math.min(north, y + dy);
		east = Math.max(east, x + dx + width);
		south = Math.max(south, y + dy + height);
	}
	return { x: west, y: north, width: east - west, height: south - north };
}

/**
 * Chooses a spot for each sign, most important first, so that none lies on another: the nearest to its liking that is
 * free. None runs under a card at the window's edge: it lies inside, or, where its point lies outside, wholly outside.
 * `covered` are things better left in sight (people, rings); `before` are the choices of last time, kept where nothing
 * better has come free, so that signs do not hop. `cards` stand inside the window; nothing lies under them.
 */
export function place(
	seekers: readonly Seeker[],
	window: Box,
	covered: readonly Box[],
	before: ReadonlyMap<string, number>,
	cards: readonly Box[] = [],
): Map<string, number> {
	const order = seekers.map((seeker, i) => ({ seeker, i })).sort((a, b) => a.seeker.rank - b.seeker.rank || a.i - b.i);
	const taken: Box[] = [...cards];
	const chosen = new Map<string, number>();
	for (const { seeker } of order) {
		let best = hidden;
		let bestCost = Number.POSITIVE_INFINITY;
		let least = hidden;
		let leastOverlap = Number.POSITIVE_INFINITY;
		const reach = reachOf(seeker);
		const near = covered.filter((thing) => overlap(reach, thing) > 0);
		seeker.spots.forEach((spot, i) => {
			const box = boxAt(seeker, spot);
			let onSigns = 0;
			for (const other of taken) onSigns += overlap(box, other, air);
			const seen = overlap(box, window);
			// Rounding may make what is seen a hair larger than the whole.
			const outside = Math.max(0, box.width * box.height - seen);
			const whole = inside(box, window) || (seen === 0 && !holds(window, seeker));
			let cost = i * perSpot + Math.sqrt(outside) * perPixelOutside;
			let hides = false;
			for (const thing of near) {
				const over = overlap(box, thing);
				if (over > thing.width * thing.height * mostCovered) hides = true;
				cost += Math.sqrt(over) * perCoveredPixel;
			}
			if (before.get(seeker.id) === i) cost -= loyalty;
			if (onSigns + outside * outsideAgainstSigns < leastOverlap) {
				least = i;
				leastOverlap = onSigns + outside * outsideAgainstSigns;
			}
			if (whole && onSigns === 0 && cost < bestCost && (seeker.must || !hides)) {
				best = i;
				bestCost = cost;
			}
		});
		const choice = best === hidden && seeker.must ? least : best;
		chosen.set(seeker.id, choice);
		const spot = seeker.spots[choice];
		if (spot) taken.push(boxAt(seeker, spot));
	}
	return chosen;
}
