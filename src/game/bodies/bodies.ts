import type Phaser from 'phaser';
import type { Actor } from '../../views/port-view';
import type { Box } from '../camera/window';
import { depths } from '../stage/depths';
import { Picture } from '../stage/picture';
import type { Beams } from './beams';
import { entityOf } from './entity-of';
import { headingFrame } from './heading';
import type { Sheet } from './sheet';
import { outfitOf, type Wardrobe } from './wardrobe';

/** Moving farther than this between two views, somebody was put elsewhere and did not walk. */
const jump = 45;
const vehicles = new Set(['ambulance', 'truck', 'car', 'patrol-car', 'boat', 'bus', 'box']);

export interface Body {
	readonly id: string;
	actor: Actor;
	outfit: string;
	/** Whose sheet it shows: the outfit before, until the drawing of a new one has been read. */
	worn: string;
	readonly image: Phaser.GameObjects.Image;
	/** Headlights, by night. */
	beam: Phaser.GameObjects.Image | undefined;
	/** Where it is drawn now. */
	x: number;
	y: number;
	radius: number;
	fromX: number;
	fromY: number;
	moving: boolean;
	shown: number;
	frame: number;
	dressed: boolean;
	raised: boolean;
}

/** Everyone and everything that moves. Between two views bodies glide evenly from the one to the other. */
export class Bodies {
	readonly all = new Map<string, Body>();
	private round = 0;
	private showedAt = 0;
	private gap = 33;
	private window: Box = { x: 0, y: 0, width: 0, height: 0 };
	private night = false;
	private raised: ReadonlySet<string> = new Set();
	/** Device pixels per metre, and the metre on which pixels are counted. */
	private grid = { scale: 1, x: 0, y: 0 };

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly wardrobe: Wardrobe,
		private readonly beams: Beams,
	) {}

	show(actors: readonly Actor[], now: number): void {
		const since = now - this.showedAt;
		this.gap = since > 400 ? 33 : Math.min(120, Math.max(8, this.gap * 0.7 + since * 0.3));
		this.showedAt = now;
		this.round++;
		for (const actor of actors) {
			if (actor.look === 'none') continue;
			const body = this.all.get(actor.id) ?? this.enter(actor);
			body.shown = this.round;
			this.update(body, actor);
		}
		if (this.all.size === 0) return;
		for (const body of this.all.values()) if (body.shown !== this.round) this.leave(body);
	}

	/** Glides on; true while anything moves. */
	tick(now: number): boolean {
		const share = Math.min(1, (now - this.showedAt) / this.gap);
		let any = false;
		for (const body of this.all.values()) {
			if (!body.moving) continue;
			any = true;
			const { actor } = body;
			body.x = body.fromX + (actor.x - body.fromX) * share;
			body.y = body.fromY + (actor.y - body.fromY) * share;
			if (share >= 1) body.moving = false;
			this.put(body);
		}
		return any;
	}

	/** What the camera sees; bodies outside are not drawn. At rest, still bodies stand on whole pixels. */
	look(window: Box, grid: { scale: number; x: number; y: number }): void {
		this.window = window;
		this.grid = grid;
		for (const body of this.all.values()) this.put(body);
	}

	/** Those that lie above routes and cranes, because the drill is about them. */
	raise(ids: ReadonlySet<string>): void {
		this.raised = ids;
		for (const body of this.all.values()) {
			const raised = ids.has(entityOf(body.id));
			if (raised === body.raised) continue;
			body.raised = raised;
			body.image.setDepth(this.depth(body));
		}
	}

	dress(outfit: string, sheet: Sheet): void {
		// Who waits for another outfit still shows this one, whose old sheet is about to go.
		for (const body of this.all.values())
			if (body.outfit === outfit || body.worn === outfit) this.wear(body, outfit, sheet);
	}

	/** Headlights on or off; also painted anew when the scale has changed. */
	light(night: boolean): void {
		this.night = night;
		for (const body of this.all.values()) this.lamp(body);
	}

	private lamp(body: Body): void {
		const lit = this.night && !body.actor.stale && this.beams.has(body.actor.look);
		if (lit) {
			body.beam ??= this.beams.add();
			this.beams.renew(body.beam);
			this.put(body);
		} else {
			body.beam?.destroy();
			body.beam = undefined;
		}
	}

	private enter(actor: Actor): Body {
		const image = new Picture(this.scene, actor.x, actor.y, '__WHITE').setVisible(false);
		const body: Body = {
			id: actor.id,
			actor,
			outfit: '',
			worn: '',
			image,
			beam: undefined,
			x: actor.x,
			y: actor.y,
			radius: 8,
			fromX: actor.x,
			fromY: actor.y,
			moving: false,
			shown: this.round,
			frame: -1,
			dressed: false,
			raised: this.raised.has(entityOf(actor.id)),
		};
		image.setDepth(this.depth(body));
		this.lamp(body);
		this.all.set(actor.id, body);
		return body;
	}

	private leave(body: Body): void {
		body.image.destroy();
		body.beam?.destroy();
		this.all.delete(body.id);
	}

	private update(body: Body, actor: Actor): void {
		const far = Math.abs(actor.x - body.x) + Math.abs(actor.y - body.y);
		const changed = body.actor !== actor;
		body.actor = actor;
		if (far > jump) {
			body.x = actor.x;
			body.y = actor.y;
			body.moving = false;
			this.put(body);
		} else if (far > 0.01) {
			body.fromX = body.x;
			body.fromY = body.y;
			body.moving = true;
		}
		if (!changed && body.dressed) return;
		const outfit = outfitOf(actor);
		if (outfit !== body.outfit) {
			body.outfit = outfit;
			const sheet = this.wardrobe.sheet(outfit);
			if (sheet) this.wear(body, outfit, sheet);
		}
		const frame = headingFrame(actor.heading);
		if (frame !== body.frame) {
			body.frame = frame;
			if (body.dressed) body.image.setFrame(frame, false, false);
		}
	}

	private wear(body: Body, outfit: string, sheet: Sheet): void {
		body.worn = outfit;
		body.image
			.setTexture(sheet.texture.key, Math.max(0, body.frame))
			.setOrigin(sheet.originX, sheet.originY)
			.setScale(sheet.unit);
		body.radius = sheet.radius;
		body.dressed = true;
		this.put(body);
	}

	private depth(body: Body): number {
		if (body.raised) return depths.raised;
		return vehicles.has(body.actor.look) ? depths.vehicles : depths.people;
	}

	private put(body: Body): void {
		const { image } = body;
		const { window } = this;
		const seen =
			body.dressed &&
			body.x > window.x - 40 &&
			body.x < window.x + window.width + 40 &&
			body.y > window.y - 40 &&
			body.y < window.y + window.height + 40;
		if (image.visible !== seen) image.visible = seen;
		if (body.beam) {
			body.beam.visible = seen;
			if (seen) this.beams.put(body.beam, body.actor.look, body.x, body.y, body.actor.heading);
		}
		if (!seen) return;
		if (body.moving) {
			image.x = body.x;
			image.y = body.y;
		} else {
			// A cell's corner on a whole pixel keeps a standing figure sharp.
			const { scale, x, y } = this.grid;
			const left = image.displayOriginX * image.scaleX;
			const top = image.displayOriginY * image.scaleY;
			image.x = Math.round((body.x - left - x) * scale) / scale + left + x;
			image.y = Math.round((body.y - top - y) * scale) / scale + top + y;
		}
	}
}
