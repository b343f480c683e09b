import { n, path, v } from '../ink';
import { contains } from '../lines';
import { each } from '../painter';
import { scatter } from '../random';
import { number } from '../read';

const spacing = 13;

/** Trees that fill an outline: hills and shores nobody works on. Each tone is one path, however many trees there are. */
export const wood = each((sheet, object) => {
	const { points } = object;
	if (points.length < 3) return;
	const random = scatter(number(object, 'seed', object.id) * 97 + 5);
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const heaps = { cast: '', treeLo: '', tree: '', treeHi: '' };
	const blob = (x: number, y: number, r: number) =>
		`M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`;
	for (let row = 0, y = top; y < bottom; y += spacing, row++)
		for (let x = left; x < right; x += spacing) {
			const at = { x: x + (row % 2) * 6 + (random() - 0.5) * 9, y: y + (random() - 0.5) * 9 };
			const radius = 5.5 + random() * 4.5;
			if (!contains(points, at)) continue;
			heaps.cast += blob(at.x + 3.4, at.y + 4.6, radius);
			heaps.treeLo += blob(at.x, at.y, radius);
			heaps.tree += blob(at.x - radius * 0.12, at.y - radius * 0.16, radius * 0.84);
			heaps.treeHi += blob(at.x - radius * 0.28, at.y - radius * 0.34, radius * 0.42);
		}
	sheet.add(
		'tree',
		path(heaps.cast, v('shadow'), 'fill-opacity=".2"'),
		path(heaps.treeLo, v('treeLo')),
		path(heaps.tree, v('tree')),
		path(heaps.treeHi, v('treeHi'), 'fill-opacity=".8"'),
	);
});
