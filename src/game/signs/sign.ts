import type Phaser from 'phaser';
import { Picture } from '../stage/picture';
import { drop, plate, sheetOf } from '../stage/plates';
import type { Countdown } from './countdown';
import type { Face, Wanted } from './face';
import { type Figures, RunningTime } from './figures';
import type { SignPainter } from './paint';
import { hidden, type Spot } from './placement';
import { type Extent, pointless, turnsLeft } from './shape';
import { timeLeft } from './time-left';

/** Room round a sign's box for its shadow and its pointer, in CSS pixels. */
const margin = 10;

export interface SignTools {
	readonly scene: Phaser.Scene;
	readonly painter: SignPainter;
	readonly figures: Figures;
	readonly countdown: Countdown;
	readonly ratio: number;
}

/** Which of its looks a sign has at a spot; most look the same at all. */
function lookAt(face: Face, spot: number): number {
	if (face.kind === 'pin') return spot === 1 ? 1 : 0;
	if (face.kind === 'place') return turnsLeft(spot) ? 1 : 0;
	if (face.kind === 'route') return Math.min(spot, pointless);
	return face.kind === 'call' ? spot : 0;
}

/** One sign on the screen: its plate, painted once for each spot it takes, and what runs on it. */
export class Sign {
	wanted: Wanted;
	extent: Extent;
	spots: readonly Spot[] = [];
	spot = hidden;
	/** Its point in CSS pixels. */
	x = 0;
	y = 0;
	left = 0;
	top = 0;
	round = 0;
	private image: Phaser.GameObjects.Image | undefined;
	/** What it looks like, painted once for each way it can point. */
	private readonly plates = new Map<number, Phaser.Textures.Texture>();
	private time: RunningTime | undefined;
	private ring: Phaser.GameObjects.Image | undefined;
	private readonly depth: number;
	private stale = true;
	private veiled = false;
	private laid: Wanted | undefined;

	constructor(
		private readonly tools: SignTools,
		wanted: Wanted,
		extent: Extent,
	) {
		this.wanted = wanted;
		this.extent = extent;
		// Balloons and pins lie over chips, chips over tags, tags over names.
		this.depth = 100 - wanted.rank * 3;
	}

	get visible(): boolean {
		return this.spot !== hidden;
	}

	take(spot: number): void {
		this.spot = spot;
		this.stale = true;
		if (spot === hidden) {
			this.hide();
			return;
		}
		const look = lookAt(this.wanted.face, spot);
		const painted = this.plates.get(look) ?? this.paint(spot);
		this.plates.set(look, painted);
		if (!this.image) this.image = new Picture(this.tools.scene, 0, 0, painted.key).setDepth(this.depth).setOrigin(0, 0);
		else if (this.image.texture !== painted) this.image.setTexture(painted.key).setOrigin(0, 0);
	}

	/** Another time left, another share of a call's time. */
	run(left: number, share: number): void {
		if (this.wanted.left === left && this.wanted.share === share) return;
		this.wanted.left = left;
		this.wanted.share = share;
		this.stale = true;
	}

	/** Puts everything where the sign's point is now. */
	put(x: number, y: number): void {
		if (!this.stale && x === this.x && y === this.y && this.laid === this.wanted) return;
		this.stale = false;
		this.laid = this.wanted;
		this.x = x;
		this.y = y;
		const spot = this.spots[this.spot];
		const { image } = this;
		if (!spot || !image) return;
		const { ratio } = this.tools;
		this.left = x + spot.dx;
		this.top = y + spot.dy;
		const left = Math.round(this.left * ratio);
		const top = Math.round(this.top * ratio);
		image.x = left - margin * ratio;
		image.y = top - margin * ratio;
		image.visible = !this.veiled;
		if (this.veiled) return;
		const { wanted, extent } = this;
		if (wanted.face.kind === 'route') {
			this.time ??= new RunningTime(this.tools.scene, this.tools.figures, wanted.face.route, ratio, this.depth + 1);
			const right = left + (extent.width - 9) * ratio;
			this.time.show(timeLeft(wanted.left), right, top + (extent.height / 2) * ratio, true);
		}
		if (wanted.face.kind === 'call') this.runDown(left, top);
	}

	/** Out of sight for now, without losing its spot. */
	veil(on: boolean): void {
		if (on === this.veiled) return;
		this.veiled = on;
		if (on) this.hide();
		else {
			this.stale = true;
			this.put(this.x, this.y);
		}
	}

	destroy(): void {
		this.image?.destroy();
		this.ring?.destroy();
		this.time?.destroy();
		for (const plate of this.plates.values()) drop(plate);
	}

	private hide(): void {
		if (this.image) this.image.visible = false;
		if (this.ring) this.ring.visible = false;
		this.time?.show('', 0, 0, false);
	}

	private runDown(left: number, top: number): void {
		const { scene, countdown, ratio } = this.tools;
		this.ring ??= new Picture(scene, 0, 0, countdown.texture.key, 0).setDepth(this.depth + 1);
		this.ring.setFrame(countdown.frame(this.wanted.share), false, false);
		this.ring.setPosition(left + 17 * ratio, top + 19 * ratio).setVisible(true);
	}

	private paint(spot: number): Phaser.Textures.Texture {
		const { scene, painter, ratio } = this.tools;
		const { width, height } = this.extent;
		const { canvas, pen } = sheetOf((width + margin * 2) * ratio, (height + margin * 2) * ratio);
		pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
		painter.paint(pen, this.wanted.face, this.extent, spot);
		return plate(scene.textures, canvas);
	}
}
