import Phaser from 'phaser';

/** The camera for whose pass the canvas is in the plain state that pictures are drawn in. */
let plainFor: Phaser.Cameras.Scene2D.Camera | undefined;

/** A camera begins its pass, and has set the canvas up in its own way. */
export function passBegins(): void {
	plainFor = undefined;
}

/**
 * An image that is never turned, tinted, masked or blended, as nearly everything on the map is. Knowing that, the
 * canvas needs no state saved, set and restored for each, which is most of what an image costs there: what other
 * objects set they put back, so once a pass is enough. WebGL draws it as any image.
 */
export class Picture extends Phaser.GameObjects.Image {
	constructor(scene: Phaser.Scene, x: number, y: number, texture: string, frame?: string | number) {
		super(scene, x, y, texture, frame);
		scene.add.existing(this);
	}

	renderCanvas(
		renderer: Phaser.Renderer.Canvas.CanvasRenderer,
		self: Picture,
		camera: Phaser.Cameras.Scene2D.Camera,
	): void {
		const pen = renderer.currentContext;
		if (plainFor !== camera) {
			pen.setTransform(1, 0, 0, 1, 0, 0);
			pen.globalCompositeOperation = 'source-over';
			pen.globalAlpha = 1;
			plainFor = camera;
		}
		const { frame, alpha } = self;
		const { zoom } = camera;
		const scaleX = self.scaleX * zoom;
		const scaleY = self.scaleY * zoom;
		const width = frame.cutWidth;
		const height = frame.cutHeight;
		if (alpha !== 1) pen.globalAlpha = alpha;
		pen.drawImage(
			frame.source.image as CanvasImageSource,
			frame.cutX,
			frame.cutY,
			width,
			height,
			(self.x - camera.scrollX) * zoom - self.displayOriginX * scaleX,
			(self.y - camera.scrollY) * zoom - self.displayOriginY * scaleY,
			width * scaleX,
			height * scaleY,
		);
		if (alpha !== 1) pen.globalAlpha = 1;
	}
}
