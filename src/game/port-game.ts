import type { PortView, Selection } from '../views/port-view';
import type { Language } from '../words/text';
import { Lens } from './camera/lens';
import { type Box, type Size, zoomSteps } from './camera/window';
import { palettes } from './drawing/palette';
import type { Insets, Layers, PortGame, PortOptions, Spot } from './facade';
import { PortScreen } from './port-screen';
import { Costs } from './stage/costs';
import { Pointers } from './stage/pointers';
import { chooseRenderer, newGame, pixelsOf } from './stage/renderer';
import { Stage } from './stage/scenes';
import { mapName, say } from './words';

/** On a window narrower than this the camera starts one step farther out. */
const narrow = 600;

/** So many frames without a change, and the loop sleeps until something happens. */
const quietFrames = 20;

const middle = (values: readonly number[], otherwise: number): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? otherwise;

function startOf({ start, port }: PortOptions, free: Size) {
	const zoom = start?.zoom ?? 1;
	const x =
		start?.x ??
		middle(
			port.places.map((place) => place.at.x),
			port.width / 2,
		);
	const y =
		start?.y ??
		middle(
			port.places.map((place) => place.at.y),
			port.height / 2,
		);
	return { x, y, zoom: free.width < narrow ? (zoomSteps.findLast((step) => step < zoom) ?? zoom) : zoom };
}

/** Draws the port into its parent. Everything it owns goes again with `destroy`, also before it is ready. */
export function createPort(options: PortOptions): PortGame {
	const { parent, port } = options;
	const renderer = chooseRenderer(options.renderer);
	const { canvas } = renderer;
	let pixels = pixelsOf(parent);
	let language = options.language;
	let night = options.night;
	canvas.setAttribute('role', 'img');
	canvas.setAttribute('aria-label', say(mapName, language));
	parent.append(canvas);

	const bounds: Box = { x: 0, y: 0, width: port.width, height: port.height };
	const lens = new Lens(bounds, bounds, options.insets, options.reducedMotion);
	lens.resize(pixels);
	lens.jump(startOf(options, lens.free));

	let screen: PortScreen | undefined;
	let gone = false;
	let latest: PortView | undefined;
	let selection: Selection;
	let layers: Layers | undefined;
	let now = performance.now();
	let quiet = 0;
	/** Until somebody moves the camera, it keeps to where it starts, however the cards settle round it. */
	let moved = false;

	let opened: () => void = () => undefined;
	let failed: (reason: unknown) => void = () => undefined;
	const ready = new Promise<void>((resolve, reject) => {
		opened = resolve;
		failed = reject;
	});

	// The scene of signs is made last, so that it lies on top and finds the land already there.
	const land = new Stage(
		'land',
		() => undefined,
		(at) => {
			now = at;
			const busy = screen?.frame(at) ?? true;
			quiet = busy ? 0 : quiet + 1;
			// A picture that doesn't change needn't be drawn sixty times a second.
			if (quiet > quietFrames) game.loop.sleep();
		},
	);
	const over = new Stage(
		'signs',
		(scene) => {
			if (gone) return;
			screen = new PortScreen(land, scene, options, lens, pixels, language, night, () => wake());
			if (layers) screen.setLayers(layers);
			if (latest) screen.show(latest, now);
			if (selection) screen.select(selection);
			screen.open().then(opened, failed);
		},
		() => undefined,
	);
	const game = newGame(renderer, pixels, [land, over], palettes[night ? 'night' : 'day'].wOpen);

	const costs = new Costs();
	game.events.on('prestep', () => costs.begin(performance.now()));
	game.events.on('postrender', () => costs.end(performance.now()));

	const wake = (): void => {
		quiet = 0;
		if (game.isRunning && !gone) game.loop.wake(true);
	};
	/** Whatever is asked of the map wakes it. */
	const stir =
		<A extends unknown[]>(act: (...args: A) => void) =>
		(...args: A): void => {
			now = performance.now();
			act(...args);
			wake();
		};
	const steer = <A extends unknown[]>(act: (...args: A) => void) =>
		stir((...args: A) => {
			moved = true;
			act(...args);
		});
	const choose = (next: Selection): void => {
		selection = next;
		screen?.select(next);
	};
	const pointers = new Pointers(canvas, {
		tap: stir((at, touch) => {
			const target = screen?.at(at, touch);
			if (target?.kind === 'call') options.onCall(target.id);
			else {
				choose(target);
				options.onSelect(target);
			}
		}),
		pan: steer((dx, dy) => {
			canvas.style.cursor = 'grabbing';
			lens.panBy(dx, dy);
		}),
		pinch: steer((about, factor) => lens.pinch(about, lens.view.zoom * factor)),
		pinched: steer((about) => lens.settle(about, now)),
		notch: steer((about, direction) => lens.step(direction, now, about)),
		hover(at) {
			const target = at ? screen?.at(at, false) : undefined;
			canvas.style.cursor = target ? 'pointer' : 'grab';
			if (screen?.hover(target?.kind === 'entity' ? target.id : undefined)) wake();
		},
		holds: stir((held) => {
			canvas.style.cursor = 'grab';
			screen?.hold(held);
		}),
	});

	const watch = new ResizeObserver(
		stir(() => {
			pixels = pixelsOf(parent);
			if (!game.isBooted || gone) return;
			game.scale.resize(Math.round(pixels.width * pixels.ratio), Math.round(pixels.height * pixels.ratio));
			canvas.style.width = '100%';
			canvas.style.height = '100%';
			lens.resize(pixels);
			if (!moved) lens.jump(startOf(options, lens.free));
			screen?.setPixels(pixels);
		}),
	);
	watch.observe(parent);

	return {
		ready,
		show: stir((view: PortView) => {
			latest = view;
			screen?.show(view, now);
		}),
		select: stir(choose),
		focus: steer((on: Spot) => {
			const point = screen ? screen.find(on) : 'id' in on ? undefined : on;
			if (point) lens.focus(point, now);
		}),
		where: (on) => screen?.where(on),
		zoom: steer((direction: 1 | -1) => lens.step(direction, now)),
		home: steer(() => lens.goHome(now)),
		setLanguage: stir((next: Language) => {
			language = next;
			canvas.setAttribute('aria-label', say(mapName, next));
			screen?.setLanguage(next);
		}),
		setNight: stir((next: boolean) => {
			night = next;
			screen?.setNight(next);
		}),
		setInsets: stir((insets: Insets) => {
			lens.setInsets(insets);
			if (!moved) lens.jump(startOf(options, lens.free));
			const chosen = selection && screen?.find(selection);
			if (chosen && !lens.shows(chosen)) lens.focus(chosen, now);
		}),
		setLayers: stir((next: Layers) => {
			layers = next;
			screen?.setLayers(next);
		}),
		frameCosts: () => costs.list(),
		destroy() {
			if (gone) return;
			// A sleeping game would never come to the step in which it ends.
			wake();
			gone = true;
			pointers.destroy();
			watch.disconnect();
			screen?.destroy();
			screen = undefined;
			canvas.remove();
			// A browser allows few WebGL contexts, and takes its time to miss this one.
			game.events.once('destroy', () => {
				setTimeout(() => renderer.context?.getExtension('WEBGL_lose_context')?.loseContext());
			});
			game.destroy(true);
		},
	};
}
