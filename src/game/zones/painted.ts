import type Phaser from 'phaser';
import type { Box } from '../camera/window';
import { Picture } from '../stage/picture';
import { drop, plate, sheetOf } from '../stage/plates';

/** A painting larger than this is painted coarser: a cordon round the whole port need not cost a screen of memory. */
const mostPixels = 5e6;

/** A picture of a piece of the map, painted once in metres and shown until what it shows changes. */
export class Painted {
	private image: Phaser.GameObjects.Image | undefined;
	private texture: Phaser.Textures.Texture | undefined;

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly depth: number,
	) {}

	paint(box: Box, scale: number, how: (pen: CanvasRenderingContext2D) => void): void {
		const fits = Math.min(scale, Math.sqrt(mostPixels / Math.max(1, box.width * box.height)));
		// From a whole pixel of the map on, so that lines land on pixels as they do in the ground below.
		const west = Math.floor(box.x * fits) / fits;
		const north = Math.floor(box.y * fits) / fits;
		const { canvas, pen } = sheetOf((box.x + box.width - west) * fits + 1, (box.y + box.height - north) * fits + 1);
		pen.setTransform(fits, 0, 0, fits, -west * fits, -north * fits);
		how(pen);
		const texture = plate(this.scene.textures, canvas);
		if (this.image) this.image.setTexture(texture.key).setPosition(west, north);
		else this.image = new Picture(this.scene, west, north, texture.key).setDepth(this.depth);
		this.image.setOrigin(0, 0).setScale(1 / fits);
		drop(this.texture);
		this.texture = texture;
	}

	show(visible: boolean): void {
		if (this.image && this.image.visible !== visible) this.image.visible = visible;
	}

	destroy(): void {
		this.image?.destroy();
		drop(this.texture);
		this.image = undefined;
		this.texture = undefined;
	}
}
