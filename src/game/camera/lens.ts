import type { Point } from '../../views/port-map';
import type { Insets } from '../facade';
import {
	type Box,
	between,
	centred,
	fitted,
	freeWindow,
	leastZoom,
	limitZoom,
	nearestStep,
	nextStep,
	type Size,
	seen,
	type View,
	wellInside,
	withinLand,
	withinPort,
	zoomAbout,
} from './window';

const travelMs = 240;
const stepMs = 160;
/** From here a thing can be told apart; bringing somebody into view never leaves him smaller. */
const focusZoom = 0.84;
const homeZoom = 1.25;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

interface Travel {
	readonly from: View;
	readonly to: View;
	readonly began: number;
	readonly lasts: number;
}

/** Where the camera looks and where it is going. Knows pixels, metres and time, nothing of Phaser. */
export class Lens {
	view: View = { x: 0, y: 0, zoom: 1 };
	private size: Size = { width: 1, height: 1 };
	private travel: Travel | undefined;
	private land: Box | undefined;

	constructor(
		private readonly port: Box,
		private readonly home: Box,
		private insets: Insets,
		private readonly still: boolean,
	) {}

	get free(): Box {
		return freeWindow(this.size, this.insets);
	}

	/** Small cards inside the free window. */
	get cards(): readonly Box[] {
		return this.insets.inside ?? [];
	}

	/** Where the camera will be when it has come to rest. */
	get rest(): View {
		return this.travel?.to ?? this.view;
	}

	get travelling(): boolean {
		return this.travel !== undefined;
	}

	/** Keeps what the middle of the free window shows in the middle, whatever changes round it. */
	resize(size: Size, insets: Insets = this.insets): void {
		const before = seen(this.rest, this.free);
		const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
		this.size = size;
		this.insets = insets;
		this.cut(centred(middle, this.rest.zoom, this.free));
	}

	/** What is drawn, the port and the land round it: the camera never looks past it. */
	setLand(land: Box): void {
		this.land = land;
		this.cut(this.rest);
	}

	setInsets(insets: Insets): void {
		this.insets = insets;
		this.cut(this.rest);
	}

	/** Looks there at once. */
	jump(to: { readonly x: number; readonly y: number; readonly zoom: number }): void {
		this.cut(centred(to, limitZoom(to.zoom), this.free));
	}

	panBy(dx: number, dy: number): void {
		this.cut({ x: this.view.x - dx / this.view.zoom, y: this.view.y - dy / this.view.zoom, zoom: this.view.zoom });
	}

	/** While fingers hold the map: at once, and at any zoom. */
	pinch(about: Point, zoom: number): void {
		this.cut(zoomAbout(this.view, about, limitZoom(zoom)));
	}

	settle(about: Point, now: number): void {
		this.go(zoomAbout(this.view, about, nearestStep(this.view.zoom)), now, stepMs);
	}

	step(direction: 1 | -1, now: number, about?: Point): void {
		const free = this.free;
		const pixel = about ?? { x: free.x + free.width / 2, y: free.y + free.height / 2 };
		this.go(zoomAbout(this.rest, pixel, nextStep(this.rest.zoom, direction)), now, stepMs);
	}

	goHome(now: number): void {
		this.go(fitted(this.home, this.free, homeZoom), now, travelMs);
	}

	/** Leaves the camera alone where the point is already in plain sight. */
	focus(on: Point, now: number): void {
		const rest = this.rest;
		if (rest.zoom >= focusZoom && wellInside(on, seen(rest, this.free), 0.2)) return;
		this.go(centred(on, Math.max(rest.zoom, focusZoom), this.free), now, travelMs);
	}

	shows(point: Point): boolean {
		return wellInside(point, seen(this.rest, this.free), 0.02);
	}

	/** Moves on; true while the view changes. */
	tick(now: number): boolean {
		const travel = this.travel;
		if (!travel) return false;
		const share = Math.min(1, Math.max(0, (now - travel.began) / travel.lasts));
		this.view = between(travel.from, travel.to, easeOut(share));
		if (share >= 1) this.travel = undefined;
		return true;
	}

	toMetres(pixel: Point): Point {
		return { x: this.view.x + pixel.x / this.view.zoom, y: this.view.y + pixel.y / this.view.zoom };
	}

	private cut(view: View): void {
		this.travel = undefined;
		this.view = this.within(view);
	}

	private within(view: View): View {
		const { land, size } = this;
		if (!land) return withinPort(view, this.free, this.port);
		const least = leastZoom(size, land);
		const middle = { x: size.width / 2, y: size.height / 2 };
		const near = view.zoom < least ? zoomAbout(view, middle, least) : view;
		return withinLand(withinPort(near, this.free, this.port), size, land);
	}

	private go(view: View, now: number, lasts: number): void {
		const to = this.within(view);
		if (this.still) this.cut(to);
		else this.travel = { from: this.view, to, began: now, lasts };
	}
}
