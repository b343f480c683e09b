import type { Point } from '../../views/port-map';
import type { Mark } from '../../views/port-view';
import type { Palette } from '../drawing/palette';
import { inset } from './outline';

export type ZoneMark = Extract<Mark, 'sealed' | 'contaminated' | 'treated' | 'held'>;

const band = { sealed: 15, contaminated: 12.5, treated: 15, held: 11 } as const;
const post = { every: 32, long: 3, wide: 6.4 } as const;
/** A second state's line runs this far inside the first. */
export const stateGap = 5.5;

export const zoneColour = (mark: ZoneMark, palette: Palette): string =>
	({ sealed: palette.sealed, contaminated: palette.contam, treated: palette.treated, held: palette.mlabel2 })[mark];

export const zoneMarks = (marks: readonly Mark[]): ZoneMark[] => marks.filter((mark): mark is ZoneMark => mark in band);

export function trace(pen: CanvasRenderingContext2D, points: readonly Point[]): void {
	pen.beginPath();
	points.forEach((point, i) => {
		if (i === 0) pen.moveTo(point.x, point.y);
		else pen.lineTo(point.x, point.y);
	});
	pen.closePath();
}

/** One tile of a pattern, in metres; each state has its own so that no colour is needed to tell them apart. */
function pattern(
	pen: CanvasRenderingContext2D,
	mark: ZoneMark,
	west: number,
	north: number,
	east: number,
	south: number,
) {
	pen.beginPath();
	if (mark === 'sealed' || mark === 'held') {
		const step = mark === 'sealed' ? 9 * Math.SQRT2 : 7;
		const lean = mark === 'sealed' ? south - north : 0;
		for (let x = west - lean; x < east + lean; x += step) {
			pen.moveTo(x, south);
			pen.lineTo(x + lean, north);
		}
		pen.lineWidth = mark === 'sealed' ? 2.2 : 1.2;
		pen.stroke();
	} else if (mark === 'contaminated') {
		for (let y = Math.floor(north / 9) * 9; y < south; y += 9) {
			for (let x = Math.floor(west / 9) * 9; x < east; x += 9) {
				for (const [dx, dy] of [
					[2.25, 2.25],
					[6.75, 6.75],
				] as const) {
					pen.moveTo(x + dx + 1.4, y + dy);
					pen.arc(x + dx, y + dy, 1.4, 0, Math.PI * 2);
				}
			}
		}
		pen.fill();
	} else {
		for (let y = Math.floor(north / 11) * 11; y < south; y += 11) {
			for (let x = Math.floor(west / 13) * 13; x < east; x += 13) {
				pen.moveTo(x + 2, y + 5.5);
				pen.lineTo(x + 4.3, y + 7.8);
				pen.lineTo(x + 8.8, y + 2.8);
			}
		}
		pen.lineWidth = 1.5;
		pen.lineCap = 'round';
		pen.lineJoin = 'round';
		pen.stroke();
	}
}

export interface Span {
	readonly west: number;
	readonly north: number;
	readonly east: number;
	readonly south: number;
}

/** Tint, and the pattern in a band inside the edge: people in the middle stay legible. */
export function paintBand(
	pen: CanvasRenderingContext2D,
	area: readonly Point[],
	marks: readonly ZoneMark[],
	{ west, north, east, south }: Span,
	palette: Palette,
): void {
	marks.forEach((mark, i) => {
		const colour = zoneColour(mark, palette);
		const edge = inset(area, i * stateGap);
		pen.save();
		trace(pen, edge);
		pen.clip();
		pen.fillStyle = colour;
		pen.globalAlpha = Number(palette.zoneTint);
		pen.fill();
		// Clipped to the ring between the edge and the edge moved in by the band's width.
		trace(pen, edge);
		inset(edge, band[mark]).forEach((point, k) => {
			if (k === 0) pen.moveTo(point.x, point.y);
			else pen.lineTo(point.x, point.y);
		});
		pen.closePath();
		pen.clip('evenodd');
		pen.globalAlpha = Number(mark === 'sealed' || mark === 'held' ? palette.patO : palette.patO2);
		pen.strokeStyle = colour;
		pen.fillStyle = colour;
		pattern(pen, mark, west, north, east, south);
		pen.restore();
	});
}

/** The edge of each state: solid with cordon posts, dashed, double; each on its own halo. */
export function paintLine(
	pen: CanvasRenderingContext2D,
	area: readonly Point[],
	marks: readonly ZoneMark[],
	palette: Palette,
): void {
	pen.lineJoin = 'round';
	const stroke = (colour: string, width: number, dash: number[] = [], alpha = 1) => {
		pen.strokeStyle = colour;
		pen.lineWidth = width;
		pen.globalAlpha = alpha;
		pen.setLineDash(dash);
		pen.stroke();
		pen.globalAlpha = 1;
		pen.setLineDash([]);
	};
	marks.forEach((mark, i) => {
		const colour = zoneColour(mark, palette);
		trace(pen, inset(area, i * stateGap));
		stroke(palette.halo, mark === 'treated' ? 5.5 : 4.6, [], 0.85);
		if (mark === 'treated') {
			stroke(colour, 4.2);
			stroke(palette.halo, 1.3);
		} else {
			stroke(colour, 2.2, mark === 'contaminated' ? [9, 5] : mark === 'held' ? [2, 3] : []);
		}
		if (mark === 'sealed') stroke(colour, post.wide, [post.long, post.every - post.long]);
	});
}

/** The outline of the place that is selected. */
export function paintChosen(pen: CanvasRenderingContext2D, area: readonly Point[], palette: Palette): void {
	pen.lineJoin = 'round';
	trace(pen, area);
	pen.fillStyle = palette.route;
	pen.globalAlpha = 0.08;
	pen.fill();
	pen.globalAlpha = 1;
	pen.strokeStyle = palette.halo;
	pen.lineWidth = 6;
	pen.stroke();
	pen.strokeStyle = palette.route;
	pen.lineWidth = 3;
	pen.stroke();
}
