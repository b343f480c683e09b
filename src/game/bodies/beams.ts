import Phaser from 'phaser';
import type { Stamps } from '../ink/stamps';
import { depths } from '../stage/depths';

const long = 36;
const wide = 28;

/** From the bumper forward, which is north before it is turned. */
function paint(pen: CanvasRenderingContext2D): void {
	const light = pen.createLinearGradient(0, 0, 0, -long);
	light.addColorStop(0, 'rgba(255, 240, 196, .4)');
	light.addColorStop(1, 'rgba(255, 240, 196, 0)');
	pen.fillStyle = light;
	pen.beginPath();
	pen.moveTo(-2.5, 0);
	pen.lineTo(-13, -30);
	pen.quadraticCurveTo(0, -long, 13, -30);
	pen.lineTo(2.5, 0);
	pen.fill();
}

/** Half the length of what has headlights. */
const bumpers: Readonly<Record<string, number>> = { ambulance: 12.5, truck: 16.5, bus: 20, car: 8, 'patrol-car': 8 };

/** Headlights of what drives by night, laid over the land like all light. */
export class Beams {
	constructor(
		private readonly scene: Phaser.Scene,
		private readonly stamps: Stamps,
	) {}

	has(look: string): boolean {
		return look in bumpers;
	}

	add(): Phaser.GameObjects.Image {
		return this.scene.add.image(0, 0, '__WHITE').setDepth(depths.light).setBlendMode(Phaser.BlendModes.SCREEN);
	}

	/** Paints the beam for the scale that the land has now. */
	renew(beam: Phaser.GameObjects.Image): void {
		const { texture, unit } = this.stamps.get('beam', wide, long * 2 + 4, paint);
		beam.setTexture(texture.key).setScale(unit).setOrigin(0.5);
	}

	put(beam: Phaser.GameObjects.Image, look: string, x: number, y: number, heading: number): void {
		const turn = (heading * Math.PI) / 180;
		const bumper = bumpers[look] ?? 0;
		beam.setPosition(x + Math.sin(turn) * bumper, y - Math.cos(turn) * bumper).setRotation(turn);
	}
}
