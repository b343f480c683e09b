import type Phaser from 'phaser';

let count = 0;

/** A canvas to paint on, read back often enough that it should stay in memory. */
export function sheetOf(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.ceil(width));
	canvas.height = Math.max(1, Math.ceil(height));
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('no 2D context');
	return { canvas, pen };
}

/** Hands a painted canvas to Phaser under a name of its own. */
export function plate(textures: Phaser.Textures.TextureManager, canvas: HTMLCanvasElement): Phaser.Textures.Texture {
	const key = `plate-${++count}`;
	const texture = textures.create(key, canvas as unknown as HTMLImageElement, canvas.width, canvas.height);
	if (!texture) throw new Error(`texture ${key} exists`);
	texture.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
	return texture;
}

/** Frees a texture that nothing shows any more. */
export function drop(texture: Phaser.Textures.Texture | undefined): void {
	if (texture?.manager?.exists(texture.key)) texture.manager.remove(texture.key);
}
