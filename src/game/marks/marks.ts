import type Phaser from 'phaser';
import type { Body } from '../bodies/bodies';
import type { Palette } from '../drawing/palette';
import type { Stamp, Stamps } from '../ink/stamps';
import { depths } from '../stage/depths';
import { Picture } from '../stage/picture';
import { type Group, groupsOf, ringRadius } from './groups';
import { badge, badgeRadius, chosenRing, contactRing, indexRing } from './paint';

/** One breath of the index case's ring. */
const breathMs = 1600;
/** Zoomed far out, rings and badges stay large enough to be seen. */
const smallestZoom = 0.8;
const indexRadius = 13;
/** People move about inside their ring this far before the rings are drawn up anew. */
const stray = 3;

interface Ring {
	readonly group: Group;
	readonly bodies: readonly Body[];
}

/** Rings and badges on people: contacts, the index case, those held, and whoever is selected. */
export class Marks {
	private readonly pool: Phaser.GameObjects.Image[] = [];
	private used = 0;
	private rings: Ring[] = [];
	private ringed: { body: Body; x: number; y: number }[] = [];
	private index: Body[] = [];
	private held: Body[] = [];
	private chosen: Body | undefined;
	private stale = true;
	private readonly breathing: Phaser.GameObjects.Image[] = [];

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly stamps: Stamps,
		private palette: Palette,
		private readonly still: boolean,
	) {}

	renew(palette: Palette): void {
		this.palette = palette;
		this.stale = true;
	}

	/** Contacts in groups, for threads that lead to a ring and not to each of its people. */
	get groups(): readonly Ring[] {
		return this.rings;
	}

	get breathes(): boolean {
		return !this.still && this.index.some((body) => body !== this.chosen);
	}

	show(bodies: Iterable<Body>, chosen: Body | undefined): void {
		const contacts: Body[] = [];
		const index: Body[] = [];
		const held: Body[] = [];
		for (const body of bodies) {
			const { marks } = body.actor;
			if (marks.length === 0) continue;
			if (marks.includes('index')) index.push(body);
			else if (marks.includes('contact')) contacts.push(body);
			if (marks.includes('held')) held.push(body);
		}
		const same = (a: readonly Body[], b: readonly Body[]) =>
			a.length === b.length && a.every((body, i) => body === b[i]);
		if (chosen !== this.chosen || !same(index, this.index) || !same(held, this.held)) this.stale = true;
		this.chosen = chosen;
		this.index = index;
		this.held = held;
		const moved = (): boolean =>
			this.ringed.some(({ body, x, y }) => Math.abs(body.x - x) > stray || Math.abs(body.y - y) > stray);
		if (contacts.length !== this.ringed.length || contacts.some((b, i) => b !== this.ringed[i]?.body) || moved()) {
			this.ringed = contacts.map((body) => ({ body, x: body.x, y: body.y }));
			const byId = new Map(contacts.map((body) => [body.id, body]));
			this.rings = groupsOf(contacts).map((group) => ({
				group,
				bodies: group.members.flatMap(({ id }) => byId.get(id) ?? []),
			}));
			this.stale = true;
		}
	}

	/** Follows those it marks. `zoom` is CSS pixels per metre. */
	tick(now: number, zoom: number, anyMoved: boolean): void {
		const size = Math.max(1, smallestZoom / zoom);
		if (this.stale || anyMoved) this.lay(size);
		this.stale = false;
		if (this.still || this.breathing.length === 0) return;
		const breath = 0.5 - 0.5 * Math.cos((now / breathMs) * Math.PI * 2);
		for (const ring of this.breathing) {
			ring.setScale(ring.getData('unit') * size * (1 + breath * 0.22));
			ring.alpha = 1 - breath * 0.45;
		}
	}

	private lay(size: number): void {
		const { palette } = this;
		this.used = 0;
		this.breathing.length = 0;
		const { chosen } = this;
		if (chosen) {
			const radius = Math.max(13, Math.round(chosen.radius + 3));
			const extent = (radius + 9) * 2;
			const stamp = this.stamps.get(`chosen-${radius}`, extent, extent, chosenRing(radius, palette));
			this.put(stamp, chosen.x, chosen.y, size, depths.selection);
		}
		for (const { group, bodies } of this.rings) {
			const { radius } = group;
			let x = 0;
			let y = 0;
			for (const body of bodies) {
				x += body.x / bodies.length;
				y += body.y / bodies.length;
			}
			const extent = (radius + 3) * 2;
			const ring = this.stamps.get(`contact-${radius}`, extent, extent, contactRing(radius, palette));
			const grown = radius === ringRadius ? size : 1;
			this.put(ring, x, y, grown, depths.rings);
			this.shoulder('link', palette.contact, x, y, radius * grown, size);
		}
		for (const body of this.index) {
			// Selected, he has the ring of whoever is selected, and his pin.
			if (body === chosen) continue;
			const extent = (indexRadius + 4) * 2;
			const stamp = this.stamps.get('index', extent, extent, indexRing(indexRadius, palette));
			this.breathing.push(this.put(stamp, body.x, body.y, size, depths.selection).setData('unit', stamp.unit));
		}
		for (const body of this.held) this.shoulder('lock', palette.mlabel2, body.x, body.y, ringRadius * size, size);
		for (let i = this.used; i < this.pool.length; i++) this.pool[i]?.setVisible(false);
	}

	private shoulder(icon: string, fill: string, x: number, y: number, radius: number, size: number): void {
		const extent = (badgeRadius + 1.5) * 2;
		const stamp = this.stamps.get(`badge-${icon}`, extent, extent, badge(icon, fill, this.palette));
		const off = radius * 0.78;
		this.put(stamp, x + off, y - off, size, depths.badges);
	}

	private put(stamp: Stamp, x: number, y: number, size: number, depth: number): Phaser.GameObjects.Image {
		let image = this.pool[this.used];
		if (!image) {
			image = new Picture(this.scene, 0, 0, stamp.texture.key);
			this.pool.push(image);
		}
		this.used++;
		if (image.texture !== stamp.texture) image.setTexture(stamp.texture.key);
		if (image.depth !== depth) image.setDepth(depth);
		return image
			.setPosition(x, y)
			.setScale(stamp.unit * size)
			.setAlpha(1)
			.setVisible(true)
			.setOrigin(0.5);
	}
}
