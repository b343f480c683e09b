import { circle, n, path, rect, stroke, v } from '../ink';
import { along, angleOf, beside, distance, rounded, segmentsOf } from '../lines';
import { each } from '../painter';
import { scatter } from '../random';
import { flag, number } from '../read';

/** The edge of a quay: drawn so that the water lies to the left of the line's direction. */
export const quay = each((sheet, object) => {
	const corner = number(object, 'corner', 0);
	const line = (metres: number, colour: string, width: number) =>
		path(
			rounded(beside(object.points, metres), corner, false),
			'none',
			stroke(colour, width, 'stroke-linejoin="round"'),
		);
	sheet.add('quay', line(0, v('copeDk'), 6), line(2.5, v('cope'), 5), line(7, v('safety'), 1.6));
	for (const { a, b } of segmentsOf(object.points)) {
		const turn = angleOf(a, b);
		const row = (every: number, first: number, draw: (x: number, y: number) => void) => {
			for (let metres = first; metres < distance(a, b) - 10; metres += every) {
				const at = along(a, b, metres);
				draw(at.x, at.y);
			}
		};
		row(32, 30, (x, y) => {
			const body =
				rect(-6, -8, 12, 5.5, v('fender'), '', 1.6) + rect(-6, -8, 12, 1.6, '#fff', 'fill-opacity=".14"', 0.8);
			sheet.add('quay', `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})">${body}</g>`);
		});
		row(48, 22, (x, y) => {
			const [inland] = beside([{ x, y }, along({ x, y }, b, 1)], 5.5);
			if (!inland) return;
			const plate = rect(inland.x - 3.4, inland.y - 3.4, 6.8, 6.8, v('cope'), 'fill-opacity=".9"', 1.4);
			const cast = `<ellipse cx="${n(inland.x + 1.5)}" cy="${n(inland.y + 2)}" rx="3" ry="2.6" fill="${v('shadow')}" fill-opacity=".3"/>`;
			const post =
				circle(inland.x, inland.y, 2.7, v('bollard')) +
				circle(inland.x - 0.8, inland.y - 0.9, 0.9, '#fff', 'fill-opacity=".4"');
			sheet.add('quay', plate + cast + post);
		});
	}
});

/** A wall or bank where no ship lies; `rock` heaps stone before it. */
export const seawall = each((sheet, object) => {
	const line = (metres: number, colour: string, width: number) =>
		path(rounded(beside(object.points, metres), 6), 'none', stroke(colour, width, 'stroke-linejoin="round"'));
	if (flag(object, 'rock')) {
		const random = scatter(object.id);
		// Each tone is one path: a shore has hundreds of stones.
		const stones = { rock: '', rockHi: '' };
		for (const { a, b } of segmentsOf(object.points))
			for (let metres = 2; metres < distance(a, b); metres += 4.2) {
				const at = along(a, b, metres);
				for (let row = 0; row < 3; row++) {
					const [stone] = beside([at, along(at, b, 1)], -2 - row * 4 - random() * 2);
					const size = 2 + random() * 1.8;
					const shape = random();
					if (stone) stones[shape > 0.55 ? 'rockHi' : 'rock'] += rock(stone.x + random() * 3, stone.y, size, shape);
				}
			}
		const edge = stroke(v('copeDk'), 0.5, 'stroke-opacity=".6"');
		if (stones.rock) sheet.add('quay', path(stones.rock, v('rock'), edge), path(stones.rockHi, v('rockHi'), edge));
	}
	sheet.add('quay', line(0, v('copeDk'), 4), line(2, v('cope'), 4), line(4.4, v('copeDk'), 0.8));
});

export function rock(x: number, y: number, size: number, shape: number): string {
	const wide = size * (0.9 + shape * 0.4);
	return `M${n(x - wide)} ${n(y)}l${n(wide * 0.6)} ${n(-size)}h${n(wide * 0.8)}l${n(wide * 0.6)} ${n(size * 0.8)}l${n(-wide * 0.7)} ${n(size)}h${n(-wide * 0.7)}z`;
}

/** Two rails of one track, two metres apart. */
export const rail = each((sheet, object) => {
	const line = stroke(v('rail'), 0.9, 'stroke-opacity=".75"');
	for (const metres of [0, 2]) sheet.add('paint', path(rounded(beside(object.points, metres), 0), 'none', line));
});

/** Stairs down to the water. */
export const steps = each((sheet, { x, y, width, height }) => {
	let treads = '';
	for (let i = 2; i < height; i += 2) treads += `M${n(x)} ${n(y + i)}h${n(width)}`;
	const body = rect(x, y, width, height, v('cope'), stroke(v('copeDk'), 0.8), 1);
	sheet.add('quay', body + path(treads, 'none', stroke(v('copeDk'), 0.7)));
});
