import Phaser from 'phaser';
import { passBegins } from './picture';

/** A scene that only holds what is drawn; who draws decides everything. */
export class Stage extends Phaser.Scene {
	constructor(
		key: string,
		private readonly made: (scene: Phaser.Scene) => void,
		private readonly tick: (now: number) => void,
	) {
		super({ key, active: true });
	}

	create(): void {
		this.cameras.main.setOrigin(0, 0).on(Phaser.Cameras.Scene2D.Events.PRE_RENDER, passBegins);
		this.made(this);
	}

	override update(now: number): void {
		this.tick(now);
	}
}
