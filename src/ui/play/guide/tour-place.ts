/** A part of the screen, in pixels. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const card = { width: 340, height: 210 };
const gap = 16;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where the tour's card stands: beside its part where there is room, never over it if that can be helped. */
export function besides(spot: Spot | null): { readonly left: number; readonly top: number } {
	const wide = innerWidth;
	const high = innerHeight;
	if (!spot) return { left: Math.max(gap, (wide - card.width) / 2), top: Math.max(gap, (high - card.height) / 2) };
	const left = within(spot.x + spot.width / 2 - card.width / 2, gap, Math.max(gap, wide - card.width - gap));
	const top = within(spot.y + spot.height / 2 - card.height / 2, gap, Math.max(gap, high - card.height - gap));
	if (spot.x + spot.width + gap + card.width < wide) return { left: spot.x + spot.width + gap, top };
	if (spot.x - gap - card.width > 0) return { left: spot.x - gap - card.width, top };
	if (spot.y + spot.height + gap + card.height < high) return { left, top: spot.y + spot.height + gap };
	if (spot.y - gap - card.height > 0) return { left, top: spot.y - gap - card.height };
	return { left, top };
}
