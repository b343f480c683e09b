import type { PortGame } from '../game/facade';
import type { MountPort, PortSurface } from '../ui/parts/port-surface';

type Call = (game: PortGame) => void;

/** `?canvas` asks for the canvas renderer: for machines whose WebGL is software, and for tests. */
const renderer = (): 'auto' | 'canvas' =>
	new URLSearchParams(window.location.search).has('canvas') ? 'canvas' : 'auto';

/** Joins the play screen to the game, which is large and loaded when first asked for; what it is told until then is told it in order. */
export const mountPort: MountPort = (options): PortSurface => {
	let game: PortGame | undefined;
	let gone = false;
	const waiting: Call[] = [];
	const tell = (call: Call) => {
		if (game) call(game);
		else waiting.push(call);
	};
	const load = async () => {
		const { createPort } = await import('../game');
		if (gone) return;
		game = createPort({ ...options, renderer: renderer() });
		for (const call of waiting.splice(0)) call(game);
	};
	load().catch((error: unknown) => {
		// The lists still play the drill; the reason belongs in the console.
		console.error(error);
	});
	return {
		show: (view) => tell((port) => port.show(view)),
		select: (selection) => tell((port) => port.select(selection)),
		focus: (on) => tell((port) => port.focus(on)),
		zoom: (step) => tell((port) => port.zoom(step)),
		home: () => tell((port) => port.home()),
		setLanguage: (language) => tell((port) => port.setLanguage(language)),
		setNight: (night) => tell((port) => port.setNight(night)),
		setInsets: (insets) => tell((port) => port.setInsets(insets)),
		setLayers: (layers) => tell((port) => port.setLayers(layers)),
		destroy: () => {
			gone = true;
			waiting.length = 0;
			game?.destroy();
		},
	};
};
