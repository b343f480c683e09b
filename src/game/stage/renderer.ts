import Phaser from 'phaser';

export interface Renderer {
	readonly type: number;
	readonly canvas: HTMLCanvasElement;
	readonly context: WebGL2RenderingContext | undefined;
}

/** A canvas can only ever have one kind of context, so each try has its own. */
function newCanvas(): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;display:block;touch-action:none';
	return canvas;
}

/** WebGL 2 where there is one that is not drawn in software, else canvas. Left to itself Phaser asks for WebGL 1. */
export function chooseRenderer(wish: 'auto' | 'canvas'): Renderer {
	if (wish === 'auto') {
		const canvas = newCanvas();
		const context = canvas.getContext('webgl2', {
			alpha: false,
			antialias: true,
			depth: false,
			stencil: true,
			premultipliedAlpha: true,
			failIfMajorPerformanceCaveat: true,
			powerPreference: 'high-performance',
		});
		if (context) return { type: Phaser.WEBGL, canvas, context };
	}
	return { type: Phaser.CANVAS, canvas: newCanvas(), context: undefined };
}

export interface Pixels {
	readonly width: number;
	readonly height: number;
	/** Device pixels per CSS pixel. */
	readonly ratio: number;
}

/** Beyond this a finer map costs more than anyone sees. */
const finest = 2.5;

export function pixelsOf(parent: HTMLElement): Pixels {
	const ratio = Math.min(finest, Math.max(1, window.devicePixelRatio || 1));
	return { width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight), ratio };
}

export function newGame(
	renderer: Renderer,
	pixels: Pixels,
	scenes: readonly Phaser.Scene[],
	background: string,
): Phaser.Game {
	return new Phaser.Game({
		type: renderer.type,
		canvas: renderer.canvas,
		...(renderer.context ? { context: renderer.context as unknown as CanvasRenderingContext2D } : {}),
		scale: {
			mode: Phaser.Scale.NONE,
			width: Math.round(pixels.width * pixels.ratio),
			height: Math.round(pixels.height * pixels.ratio),
			parent: null as unknown as HTMLElement,
		},
		scene: [...scenes],
		backgroundColor: background,
		banner: false,
		audio: { noAudio: true },
		// The map handles its own pointers; Phaser's would test every sprite on every move.
		input: { mouse: false, touch: false, keyboard: false, gamepad: false, windowEvents: false },
		disableContextMenu: false,
		autoFocus: false,
		fps: { smoothStep: false },
		render: { antialias: true, roundPixels: false },
	});
}
