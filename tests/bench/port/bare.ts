import Phaser from 'phaser';
import { palettes } from '../../../src/game/drawing/palette';
import { drawStill } from '../../../src/game/drawing/still';
import { symbol } from '../../../src/game/drawing/symbol';
import type { Port } from '../../../src/views/port-map';
import type { PortView } from '../../../src/views/port-view';

const tile = 512;

async function read(svg: string): Promise<HTMLImageElement> {
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	await image.decode();
	return image;
}

function painted(width: number, height: number, paint: (pen: CanvasRenderingContext2D) => void): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width);
	canvas.height = Math.ceil(height);
	paint(canvas.getContext('2d')!);
	return canvas;
}

/** What one would write in an afternoon: the same layers as images, the same bodies as images that turn and move. */
export async function barePort(
	parent: HTMLElement,
	port: Port,
	corner: { readonly x: number; readonly y: number },
	view: () => PortView,
): Promise<() => readonly number[]> {
	const { frame, layers } = drawStill(port.drawing, palettes.day);
	const pictures = await Promise.all(
		layers.filter(({ name }) => name !== 'light').map(async ({ name, svg }) => ({ name, image: await read(svg) })),
	);
	const nameOf = ({ look, suit, mask }: PortView['actors'][number]) => look + (suit ? '+suit' : mask ? '+mask' : '');
	const names = [...new Set(view().actors.map(nameOf))];
	const bodies = await Promise.all(
		names.map(async (name) => {
			const { svg, width, height } = symbol(name, palettes.day);
			const image = await read(svg);
			return { name, canvas: painted(width, height, (pen) => pen.drawImage(image, 0, 0, width, height)) };
		}),
	);
	class Bare extends Phaser.Scene {
		private images: Phaser.GameObjects.Image[] = [];

		create(): void {
			const { width, height } = this.scale;
			this.cameras.main.setOrigin(0, 0).setScroll(corner.x, corner.y);
			for (const { name, image } of pictures) {
				for (let y = frame.y; y < corner.y + height; y += tile) {
					for (let x = frame.x; x < corner.x + width; x += tile) {
						if (x + tile <= corner.x || y + tile <= corner.y) continue;
						const key = `${name} ${x} ${y}`;
						this.textures.addCanvas(
							key,
							painted(tile, tile, (pen) => pen.drawImage(image, frame.x - x, frame.y - y)),
						);
						this.add
							.image(x, y, key)
							.setOrigin(0, 0)
							.setDepth(name === 'below' ? 0 : 2);
					}
				}
			}
			for (const { name, canvas } of bodies) this.textures.addCanvas(name, canvas);
			this.images = view().actors.map((actor) => this.add.image(actor.x, actor.y, nameOf(actor)).setDepth(1));
		}

		override update(): void {
			view().actors.forEach(({ x, y, heading }, i) => {
				this.images[i]?.setPosition(x, y).setAngle(heading);
			});
		}
	}
	const game = new Phaser.Game({
		type: Phaser.CANVAS,
		parent,
		width: parent.clientWidth,
		height: parent.clientHeight,
		scene: Bare,
		banner: false,
		audio: { noAudio: true },
		input: { mouse: false, touch: false, keyboard: false },
	});
	const costs: number[] = [];
	let began = 0;
	game.events.on('prestep', () => {
		began = performance.now();
	});
	game.events.on('postrender', () => costs.push(performance.now() - began));
	await new Promise((running) => game.events.once('postrender', running));
	return () => costs;
}
