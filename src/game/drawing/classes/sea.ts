import type { MapObject, Point } from '../../../views/port-map';
import { n, path, rect, stroke, v } from '../ink';
import { contains, distance, distanceToSegment, rounded, segmentsOf } from '../lines';
import { each, type Painter } from '../painter';
import { scatter } from '../random';
import { flag, number, text } from '../read';
import { stamp } from '../stamp';

/** Open water, lighter in bands towards the land, with a few waves where nothing lies in it. */
export const water: Painter = (sheet, objects, { frame, drawing }) => {
	for (const { x, y, width, height } of objects) sheet.add('water', rect(x, y, width, height, v('wOpen')));
	const lands = drawing.filter((object) => object.class === 'land');
	const walls = drawing.filter((object) => object.class === 'breakwater');
	const bands = [
		[330, 'w1'],
		[200, 'w2'],
		[92, 'w3'],
	] as const;
	for (const [width, token] of bands) {
		const ends = 'stroke-linejoin="round" stroke-linecap="round"';
		for (const land of lands) {
			const coast = rounded(land.points, number(land, 'corner', 0), true);
			sheet.add('water', path(coast, 'none', stroke(v(token), width, 'stroke-linejoin="round"')));
		}
		// The foot of a wall in the sea is narrower than a coast's shelf.
		for (const wall of walls)
			sheet.add('water', path(rounded(wall.points, 60), 'none', stroke(v(token), width * 0.62, ends)));
	}
	sheet.add('water', waves(frame, lands, drawing));
	const glow =
		'<stop offset="0" stop-color="var(--skyLt)"/><stop offset="1" stop-color="var(--skyLt)" stop-opacity="0"/>';
	const sky = `<radialGradient id="sky" gradientUnits="userSpaceOnUse" cx="40" cy="-30" r="1100">${glow}</radialGradient>`;
	sheet.definitions.set('sky', sky);
	sheet.add('water', rect(frame.x, frame.y, frame.width, frame.height, 'url(#sky)'));
};

function waves(
	frame: { x: number; y: number; width: number; height: number },
	lands: readonly MapObject[],
	drawing: readonly MapObject[],
): string {
	const floating = drawing.filter((object) => ['ship', 'tug', 'buoy'].includes(object.class));
	const room = { ship: 196, tug: 70, buoy: 22 } as const;
	const shores = [
		...lands.flatMap((land) => segmentsOf([...land.points, land.points[0]!])),
		...drawing
			.filter(({ class: name }) => name === 'breakwater' || name === 'jetty')
			.flatMap(({ points }) => segmentsOf(points)),
	];
	const free = (p: Point) =>
		!lands.some((land) => contains(land.points, p)) &&
		shores.every((shore) => distanceToSegment(p, shore) > 24) &&
		floating.every((object) => distance(p, object) > room[object.class as 'ship']);
	const random = scatter(41);
	const line = `${stroke(v('wave'), 1.4, 'stroke-linecap="round"')} stroke-opacity="${v('waveO')}"`;
	// A path a row: what lies beside the piece being painted is then passed over at a glance.
	const rows: string[] = [];
	let row = 0;
	for (let y = frame.y; y < frame.y + frame.height; y += 46, row++) {
		let marks = '';
		for (let x = frame.x; x < frame.x + frame.width; x += 74) {
			const at = { x: x + (random() - 0.5) * 52 + (row % 2) * 30, y: y + (random() - 0.5) * 26 };
			const size = 0.75 + random() * 0.5;
			const kept = random();
			if (kept < 0.42 || !free(at)) continue;
			const hump = (dx: number, dy: number, half: number) =>
				`M${n(at.x + dx * size)} ${n(at.y + dy * size)}q${n(half * 0.5 * size)} ${n(half * -0.51 * size)} ${n(half * size)} 0t${n(half * size)} 0`;
			marks += hump(0, 0, 7) + (kept > 0.8 ? hump(9, 5, 6) : '');
		}
		if (marks) rows.push(path(marks, 'none', line));
	}
	return rows.join('');
}

export const buoy = each((sheet, object) => {
	const said = text(object, 'side');
	const side = said === 'port' || said === 'special' ? said : 'starboard';
	stamp(sheet, `water/buoy-${side}`, { x: object.x, y: object.y, to: { body: 'ship' } });
});

export const tug = each((sheet, object) => {
	const wake = flag(object, 'wake') ? 'wake' : undefined;
	stamp(sheet, 'ships/tug', {
		x: object.x,
		y: object.y,
		heading: number(object, 'heading', 0),
		to: { body: 'ship', wake },
	});
});
