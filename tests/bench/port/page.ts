import tmj from '../../../assets/ports/yangang/port.tmj?raw';
import { createPort } from '../../../src/game';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { barePort } from './bare';
import { crowd } from './crowd';

const wanted = new URLSearchParams(location.search);
const parsed = parseTmj('yangang', tmj);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const port = parsed.value;
const at = crowd(port, Number(wanted.get('count') ?? 500));
const insets = { top: 68, right: 360, bottom: 180, left: 312 };

/** Both show the same piece of the port at zoom 1; views come thirty times a second, as from a drill. */
const corner = { x: 0, y: 16 };
let shown = at(0);
const room = (name: string): HTMLElement => document.getElementById(name)!;

async function play(): Promise<() => readonly number[]> {
	const game = createPort({
		parent: room('play'),
		port,
		language: 'zh',
		night: false,
		reducedMotion: false,
		renderer: 'canvas',
		insets,
		start: { x: corner.x + 696, y: corner.y + 394, zoom: 1 },
		onSelect: () => undefined,
		onCall: () => undefined,
		onCamera: () => undefined,
	});
	game.show(shown);
	await game.ready;
	game.select({ kind: 'entity', id: 'body-0' });
	setInterval(() => {
		shown = at(performance.now() / 1000);
		game.show(shown);
	}, 33);
	return () => game.frameCosts();
}

// Side by side on one page, frame by frame, so that whatever else the machine does disturbs both alike.
Promise.all([barePort(room('bare'), port, corner, () => shown), play()]).then(([bare, full]) =>
	Object.assign(window, { costs: () => ({ bare: [...bare()], play: [...full()] }) }),
);
