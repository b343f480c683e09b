import type { Point } from '../../views/port-map';
import type { PortView } from '../../views/port-view';
import type { Body } from '../bodies/bodies';
import type { Box, View } from '../camera/window';
import type { Writing } from '../ink/writing';
import { callSign, type Face, routeSign, type Target, type Wanted } from './face';
import { hidden, place, type Seeker, slid } from './placement';
import { extentOf, spotsOf } from './shape';
import { Sign, type SignTools } from './sign';

/** Signs that go with somebody are placed anew when they have gone this far, in pixels. */
const wandered = 26;
/** Never oftener than this, or signs would flicker from spot to spot. */
const placeEveryMs = 600;
const tidyEveryMs = 2400;

/** Names, tags, chips, pins and balloons over the map: always the same size, never one on another. */
export class Signs {
	private readonly signs = new Map<string, Sign>();
	private readonly chosen = new Map<string, number>();
	private round = 0;
	private placedAt = Number.NEGATIVE_INFINITY;
	private lookedAt = Number.NEGATIVE_INFINITY;
	private placedFrom = new Map<string, Point>();
	private placedFor = '';
	private stale = false;
	private cards: readonly Box[] = [];

	constructor(
		private tools: SignTools,
		private readonly writing: Writing,
		/** Points of ways under way, so many metres apart. */
		private readonly ways: (every: number) => readonly Point[],
	) {}

	/** Other colours, another pixel ratio or other fonts: everything is painted again. */
	renew(tools: SignTools): void {
		for (const sign of this.signs.values()) sign.destroy();
		this.signs.clear();
		this.tools = tools;
		this.stale = true;
	}

	show(wanted: readonly Wanted[]): void {
		this.round++;
		for (const each of wanted) {
			let sign = this.signs.get(each.id);
			if (sign && sign.wanted.key !== each.key) {
				sign.destroy();
				this.signs.delete(each.id);
				sign = undefined;
			}
			if (!sign) {
				sign = new Sign(this.tools, each, extentOf(each.face, this.writing));
				this.signs.set(each.id, sign);
				this.stale = true;
			}
			if (sign.wanted.rank !== each.rank || sign.wanted.must !== each.must) this.stale = true;
			sign.wanted = each;
			sign.round = this.round;
		}
		for (const [id, sign] of this.signs) {
			if (sign.round === this.round) continue;
			sign.destroy();
			this.signs.delete(id);
			this.chosen.delete(id);
			this.stale = true;
		}
	}

	/** Lets times run on without asking again what signs there should be. */
	run(view: PortView): void {
		for (const route of view.routes) this.signs.get(routeSign(route.actor))?.run(route.leftMs, 1);
		for (const call of view.calls) this.signs.get(callSign(call.inject))?.run(-1, call.left);
	}

	/**
	 * Moves every sign with what it names. Looks for better spots when the camera has come to rest elsewhere, when signs
	 * came or went, or when someone has walked on.
	 */
	tick(
		view: View,
		window: Box,
		cards: readonly Box[],
		bodies: ReadonlyMap<string, Body>,
		resting: boolean,
		now: number,
	): void {
		this.cards = cards;
		const points = this.project(view, bodies);
		const due = now - Math.max(this.placedAt, this.lookedAt) >= placeEveryMs;
		const elsewhere = resting && this.placedFor !== looking(view, window, cards);
		if (elsewhere || (this.stale && (due || resting))) this.place(points, view, window, bodies, now);
		else if (due && resting && this.strayed(points, window)) {
			// While nothing is in anything's way signs stay as they are; now and then they may find something better.
			if (now - this.placedAt >= tidyEveryMs || this.crossed(points, window)) {
				this.place(points, view, window, bodies, now);
			} else this.lookedAt = now;
		}
		for (const [id, sign] of this.signs) {
			const point = points.get(id);
			if (!point || !sign.visible) continue;
			sign.put(point.x, point.y);
			// At rest nothing shows in the gaps between cards; while the map is dragged, names come along with it.
			sign.veil(resting && apart(sign, window));
		}
	}

	/** The sign under a pixel, the uppermost first; a bare one lets whoever stands under it be pressed. */
	at(pixel: Point): { readonly target: Target; readonly bare: boolean } | undefined {
		let found: Sign | undefined;
		for (const sign of this.signs.values()) {
			if (!sign.visible || !sign.wanted.target) continue;
			const { left, top, extent, wanted } = sign;
			const inside =
				pixel.x >= left && pixel.x <= left + extent.width && pixel.y >= top && pixel.y <= top + extent.height;
			if (inside && (!found || wanted.rank < found.wanted.rank)) found = sign;
		}
		const target = found?.wanted.target;
		return found && target
			? { target, bare: target.kind === 'place' || found.wanted.face.kind === 'person' }
			: undefined;
	}

	/** Signs have come or gone and have not been placed yet. */
	get waiting(): boolean {
		return this.stale;
	}

	destroy(): void {
		for (const sign of this.signs.values()) sign.destroy();
		this.signs.clear();
	}

	private readonly points = new Map<string, { x: number; y: number }>();

	private project(view: View, bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, Point> {
		const { points } = this;
		for (const [id, { wanted }] of this.signs) {
			const at = (wanted.body === undefined ? undefined : bodies.get(wanted.body)) ?? wanted;
			const point = points.get(id);
			const x = (at.x - view.x) * view.zoom;
			const y = (at.y - view.y) * view.zoom;
			if (point) {
				point.x = x;
				point.y = y;
			} else points.set(id, { x, y });
		}
		if (points.size > this.signs.size) for (const id of points.keys()) if (!this.signs.has(id)) points.delete(id);
		return points;
	}

	/** Has the crowd shifted since the last placing? A drag shifts all alike and counts only for what came into sight. */
	private strayed(points: ReadonlyMap<string, Point>, window: Box): boolean {
		let first: Point | undefined;
		for (const [id, point] of points) {
			const before = this.placedFrom.get(id);
			if (!before) return true;
			const shift = { x: point.x - before.x, y: point.y - before.y };
			first ??= shift;
			const inSight =
				point.x > window.x &&
				point.x < window.x + window.width &&
				point.y > window.y &&
				point.y < window.y + window.height;
			if (inSight && Math.abs(shift.x - first.x) + Math.abs(shift.y - first.y) > wandered) return true;
		}
		return first !== undefined && Math.abs(first.x) + Math.abs(first.y) > wandered;
	}

	/** Does a sign lie on another, or stick out of the window, where it has been carried since it was placed? */
	private crossed(points: ReadonlyMap<string, Point>, window: Box): boolean {
		const boxes: Box[] = [...this.cards];
		for (const [id, sign] of this.signs) {
			const point = points.get(id);
			const spot = sign.spots[sign.spot];
			if (!point || !spot) continue;
			const { width, height } = sign.extent;
			const x = point.x + spot.dx;
			const y = point.y + spot.dy;
			const out =
				x < window.x || y < window.y || x + width > window.x + window.width || y + height > window.y + window.height;
			if (out && sign.wanted.must) return true;
			for (const box of boxes) {
				if (x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y) return true;
			}
			boxes.push({ x, y, width, height });
		}
		return false;
	}

	private onWays(view: View): Box[] {
		const reach = 5;
		return this.ways(18 / view.zoom).map(({ x, y }) => ({
			x: (x - view.x) * view.zoom - reach,
			y: (y - view.y) * view.zoom - reach,
			width: reach * 2,
			height: reach * 2,
		}));
	}

	private place(
		points: ReadonlyMap<string, Point>,
		view: View,
		window: Box,
		bodies: ReadonlyMap<string, Body>,
		now: number,
	): void {
		this.placedAt = now;
		this.placedFor = looking(view, window, this.cards);
		this.stale = false;
		this.placedFrom = new Map([...points].map(([id, { x, y }]) => [id, { x, y }]));
		const seekers: Seeker[] = [];
		for (const [id, sign] of this.signs) {
			const { wanted, extent } = sign;
			const point = points.get(id) as Point;
			const half = { x: (wanted.half?.x ?? 0) * view.zoom, y: (wanted.half?.y ?? 0) * view.zoom };
			const shown = wanted.half ? visiblePart(point, half, window) : { point, half };
			const shift = { x: shown.point.x - point.x, y: shown.point.y - point.y };
			sign.spots = spotsOf(wanted.face, extent, shown.half, view.zoom).map(({ dx, dy }) => ({
				dx: dx + shift.x,
				dy: dy + shift.y,
			}));
			if (wanted.must && slides.includes(wanted.face.kind) && within(shown.point, window))
				sign.spots = [...sign.spots, ...slid(sign.spots, point, extent, window)];
			seekers.push({ id, ...point, ...extent, spots: sign.spots, rank: wanted.rank, must: wanted.must });
		}
		const spots = place(seekers, window, [...people(view, bodies), ...this.onWays(view)], this.chosen, this.cards);
		for (const [id, spot] of spots) {
			this.signs.get(id)?.take(spot);
			if (spot === hidden) this.chosen.delete(id);
			else this.chosen.set(id, spot);
		}
	}
}

/** Signs that need not point at what they name from one side. */
const slides: readonly Face['kind'][] = ['tag', 'route', 'person', 'name', 'place'];

/** Where the camera looks, and past which cards: from elsewhere other names are in sight. */
const looking = ({ x, y, zoom }: View, window: Box, cards: readonly Box[]): string =>
	JSON.stringify([Math.round(x * zoom), Math.round(y * zoom), zoom, window, cards]);

/** Does it lie wholly outside the window? */
const apart = ({ left, top, extent }: Sign, window: Box): boolean =>
	left >= window.x + window.width ||
	top >= window.y + window.height ||
	left + extent.width <= window.x ||
	top + extent.height <= window.y;

const within = ({ x, y }: Point, window: Box): boolean =>
	x >= window.x && x <= window.x + window.width && y >= window.y && y <= window.y + window.height;

/** What is left of an area inside the window, so that the tag of a large place stands where it is looked at. */
function visiblePart(middle: Point, half: Point, window: Box): { point: Point; half: Point } {
	const west = Math.max(middle.x - half.x, window.x);
	const east = Math.min(middle.x + half.x, window.x + window.width);
	const north = Math.max(middle.y - half.y, window.y);
	const south = Math.min(middle.y + half.y, window.y + window.height);
	if (east <= west || south <= north) return { point: middle, half };
	return {
		point: { x: (west + east) / 2, y: (north + south) / 2 },
		half: { x: (east - west) / 2, y: (south - north) / 2 },
	};
}

/** Marked people and those under way are better left in sight. */
function people(view: View, bodies: ReadonlyMap<string, Body>): Box[] {
	const boxes: Box[] = [];
	for (const body of bodies.values()) {
		if (body.actor.marks.length === 0 && !body.raised) continue;
		const reach = body.radius * view.zoom;
		boxes.push({
			x: (body.x - view.x) * view.zoom - reach,
			y: (body.y - view.y) * view.zoom - reach,
			width: reach * 2,
			height: reach * 2,
		});
	}
	return boxes;
}
