import type { Point } from '../../views/port-map';
import type { Insets } from '../facade';

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Box extends Size {
	readonly x: number;
	readonly y: number;
}

/** What the viewport shows: metres at its north-west corner, and CSS pixels per metre. */
export interface View {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

/** Zooms at which the camera comes to rest, so that still layers are drawn pixel for pixel and kept. */
export const zoomSteps = [0.5, 0.7, 0.84, 1, 1.25, 1.6, 2, 2.6] as const;
const least = zoomSteps[0];
const most = zoomSteps[zoomSteps.length - 1] as number;

/** A card may cover nearly everything; something of this size always stays to aim at. */
const smallestWindow = 48;

/** The part of the viewport that no card covers, in CSS pixels. */
export function freeWindow(size: Size, insets: Insets): Box {
	const span = (whole: number, before: number, after: number) => {
		const free = Math.max(Math.min(smallestWindow, whole), whole - before - after);
		return { start: Math.max(0, Math.min(before, whole - free)), free };
	};
	const across = span(size.width, insets.left, insets.right);
	const down = span(size.height, insets.top, insets.bottom);
	return { x: across.start, y: down.start, width: across.free, height: down.free };
}

/** Metres seen through a box of the viewport. */
export function seen(view: View, box: Box): Box {
	return {
		x: view.x + box.x / view.zoom,
		y: view.y + box.y / view.zoom,
		width: box.width / view.zoom,
		height: box.height / view.zoom,
	};
}

export const limitZoom = (zoom: number): number => Math.min(most, Math.max(least, zoom));

/** The next resting zoom in a direction; the last one again at the end of the scale. */
export function nextStep(zoom: number, direction: 1 | -1): number {
	const near = 0.01;
	if (direction > 0) return zoomSteps.find((step) => step > zoom + near) ?? most;
	return zoomSteps.findLast((step) => step < zoom - near) ?? least;
}

/** The resting zoom nearest by ratio. */
export function nearestStep(zoom: number): number {
	let best: number = least;
	for (const step of zoomSteps) if (Math.abs(Math.log(step / zoom)) < Math.abs(Math.log(best / zoom))) best = step;
	return best;
}

/** The view at another zoom that keeps the metre under a pixel where it is. */
export function zoomAbout(view: View, pixel: Point, zoom: number): View {
	const to = limitZoom(zoom);
	return { x: view.x + pixel.x / view.zoom - pixel.x / to, y: view.y + pixel.y / view.zoom - pixel.y / to, zoom: to };
}

/** The view that has a metre in the middle of a box of the viewport. */
export function centred(on: Point, zoom: number, free: Box): View {
	return { x: on.x - (free.x + free.width / 2) / zoom, y: on.y - (free.y + free.height / 2) / zoom, zoom };
}

/** Room beyond the port's edge: enough to bring a corner off the cards, too little to lose the port. */
const slackShare = 0.18;

function clampSpan(start: number, span: number, from: number, whole: number): number {
	const slack = span * slackShare;
	const low = from - slack;
	const high = from + whole + slack - span;
	return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, start));
}

/** The nearest view whose free window still looks at the port. */
export function withinPort(view: View, free: Box, port: Box): View {
	const window = seen(view, free);
	const x = clampSpan(window.x, window.width, port.x, port.width);
	const y = clampSpan(window.y, window.height, port.y, port.height);
	return { x: x - free.x / view.zoom, y: y - free.y / view.zoom, zoom: view.zoom };
}

/** The smallest resting zoom at which a viewport of this size doesn't look past what is drawn. */
export function leastZoom(size: Size, land: Box): number {
	return zoomSteps.find((step) => size.width / step <= land.width && size.height / step <= land.height) ?? most;
}

/** The nearest view that shows nothing but what is drawn. */
export function withinLand(view: View, size: Size, land: Box): View {
	const clamp = (at: number, span: number, from: number, whole: number) =>
		span > whole ? from + (whole - span) / 2 : Math.min(from + whole - span, Math.max(from, at));
	return {
		x: clamp(view.x, size.width / view.zoom, land.x, land.width),
		y: clamp(view.y, size.height / view.zoom, land.y, land.height),
		zoom: view.zoom,
	};
}

/** The largest resting zoom at which an area fits the free window, and the view that shows it. */
export function fitted(area: Box, free: Box, largest: number): View {
	const fits = Math.min(free.width / Math.max(1, area.width), free.height / Math.max(1, area.height));
	const zoom = zoomSteps.findLast((step) => step <= Math.min(fits, largest)) ?? least;
	return centred({ x: area.x + area.width / 2, y: area.y + area.height / 2 }, zoom, free);
}

/** Does a point lie inside a box, at least a share of its size from every edge? */
export function wellInside(point: Point, box: Box, share: number): boolean {
	const mx = box.width * share;
	const my = box.height * share;
	return (
		point.x >= box.x + mx &&
		point.x <= box.x + box.width - mx &&
		point.y >= box.y + my &&
		point.y <= box.y + box.height - my
	);
}

/** A view between two others: zoom changes by equal ratios, and the point both keep fixed stays fixed all the way. */
export function between(from: View, to: View, share: number): View {
	if (share >= 1) return to;
	const zoom = from.zoom * (to.zoom / from.zoom) ** share;
	const moved =
		Math.abs(to.zoom - from.zoom) < 1e-9 ? share : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom);
	return { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved, zoom };
}
