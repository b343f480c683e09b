import { circle, corners, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { each } from '../painter';
import { number } from '../read';

/** Loading doors along a wall, each with its shelter, leveller and bumpers; `heading` is the way they face, `bay` how far the lines before them reach. */
export const dock = each((sheet, object) => {
	const { x, y, width, height } = object;
	const heading = number(object, 'heading', 180);
	const across = Math.round(heading / 90) % 2 === 0;
	const [length, depth] = across ? [width, height] : [height, width];
	const doors = Math.max(1, Math.round(number(object, 'doors', length / 19)));
	const pitch = length / doors;
	// Drawn facing south with its wall on the line y = 0, then turned about the middle.
	const bay = number(object, 'bay', 34);
	let ground = '';
	let wall = rect(-length / 2, -depth / 2, length, depth, v('roofC'), stroke(v('roofEdge'), 0.8), 1);
	for (let i = 0; i < doors; i++) {
		const at = -length / 2 + pitch * (i + 0.5);
		const face = depth / 2;
		ground += `M${n(at - 6.4)} ${n(face + 1)}v${n(bay)}M${n(at + 6.4)} ${n(face + 1)}v${n(bay)}`;
		wall +=
			rect(at - 6, -depth / 2 + 1, 12, depth, v('slateC'), '', 1) +
			rect(at - 4.4, -depth / 2 + 2.2, 8.8, depth - 2.4, v('house2'), '', 0.6) +
			path(`M${n(at - 4.4)} ${n(face - 2)}h8.8`, 'none', stroke(v('slateB'), 0.8)) +
			rect(at - 4, face, 8, 3.4, v('slateA'), stroke(v('slateC'), 0.5), 0.4) +
			rect(at - 6, face, 1.8, 3, v('fender'), '', 0.5) +
			rect(at + 4.2, face, 1.8, 3, v('fender'), '', 0.5);
	}
	const turn = `transform="translate(${n(x + width / 2)} ${n(y + height / 2)}) rotate(${n(heading - 180)})"`;
	sheet.add('road-paint', `<g ${turn}>${path(ground, 'none', stroke(v('safety'), 1))}</g>`);
	sheet.add('shadow-low', shadowOf(corners(x, y, width, height), 6));
	sheet.add('building', `<g ${turn}>${wall}</g>`);
	for (let i = 0; i < doors; i++) {
		const part = pitch * (i + 0.5);
		const [cx, cy] = across ? [x + part, y + height / 2] : [x + width / 2, y + part];
		sheet.add('light', circle(cx, cy, 17, 'url(#pool)'));
	}
});

/** A platform as high as a lorry's bed, edged in yellow, with buffers along its long sides and stairs at its ends. */
export const platform = each((sheet, { x, y, width, height }) => {
	sheet.add('shadow-low', shadowOf(corners(x, y, width, height), 2.4));
	const level = width > height;
	let buffers = '';
	for (let i = 6; i < (level ? width : height) - 8; i += 13)
		buffers += level
			? rect(x + i, y - 1.6, 6, 2, v('fender'), '', 0.6) + rect(x + i, y + height - 0.4, 6, 2, v('fender'), '', 0.6)
			: rect(x - 1.6, y + i, 2, 6, v('fender'), '', 0.6) + rect(x + width - 0.4, y + i, 2, 6, v('fender'), '', 0.6);
	let treads = '';
	for (let i = 0; i < 4; i++)
		treads += level
			? `M${n(x - 8 + i * 2)} ${n(y + height / 2 - 5)}v10M${n(x + width + 2 + i * 2)} ${n(y + height / 2 - 5)}v10`
			: `M${n(x + width / 2 - 5)} ${n(y - 8 + i * 2)}h10M${n(x + width / 2 - 5)} ${n(y + height + 2 + i * 2)}h10`;
	sheet.add(
		'fence',
		path(treads, 'none', stroke(v('roofLine'), 1.2)),
		buffers,
		rect(x, y, width, height, v('roofC'), '', 1),
		rect(x + 0.6, y + 0.6, width - 1.2, height - 1.2, v('apron'), stroke(v('safety'), 1.4), 0.8),
		rect(x, y, width, 1, '#fff', 'fill-opacity=".5"'),
	);
});
