import Phaser from 'phaser';

/**
 * An image that is never turned, tinted, masked or blended, as nearly everything on the map is. Knowing that, the
 * canvas needs no state saved and restored for it, which is half of what an image costs there. WebGL draws it as any.
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
		const { frame } = self;
		const pen = renderer.currentContext;
		const { zoom } = camera;
		const scaleX = self.scaleX * zoom;
		const scaleY = self.scaleY * zoom;
		const width = frame.cutWidth;
		const height = frame.cutHeight;
		pen.setTransform(1, 0, 0, 1, 0, 0);
		pen.globalCompositeOperation = 'source-over';
		pen.globalAlpha = self.alpha;
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
	}
}
