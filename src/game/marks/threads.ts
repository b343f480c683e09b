import type Phaser from 'phaser';
import type { PortView } from '../../views/port-view';
import type { Body } from '../bodies/bodies';
import type { Palette } from '../drawing/palette';
import { dash } from '../routes/path';
import { colourOf } from '../routes/routes';
import { depths } from '../stage/depths';
import type { Group } from './groups';

interface End {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

const sag = 0.1;
const mostDashes = 120;

/** A thread hangs a little to one side, so that it isn't taken for a route. */
function bow(from: End, to: End) {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const length = Math.hypot(dx, dy);
	const start = from.radius / (length || 1);
	const end = 1 - to.radius / (length || 1);
	if (end <= start) return undefined;
	const control = { x: from.x + dx / 2 - dy * sag, y: from.y + dy / 2 + dx * sag };
	const points = Array.from({ length: 13 }, (_, i) => {
		const t = start + ((end - start) * i) / 12;
		const u = 1 - t;
		return {
			x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
			y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
		};
	});
	return { points, length };
}

interface Ring {
	readonly group: Group;
	readonly bodies: readonly Body[];
}

/** Dashed threads from the selected person to those linked with them; one for each ring. */
export class Threads {
	private readonly ink: Phaser.GameObjects.Graphics;
	private from: Body | undefined;
	private to: readonly { readonly bodies: readonly Body[]; readonly radius: number }[] = [];
	/** Where the ends were when they were last drawn. */
	private drawn: number[] = [];

	constructor(scene: Phaser.Scene) {
		this.ink = scene.add.graphics().setDepth(depths.links);
	}

	/** Whom threads lead to from now on. */
	aim(
		links: PortView['links'],
		chosen: Body | undefined,
		bodies: ReadonlyMap<string, Body>,
		rings: readonly Ring[],
	): void {
		const others = new Set<string>();
		if (chosen) {
			for (const [a, b] of links) {
				if (a === chosen.id) others.add(b);
				else if (b === chosen.id) others.add(a);
			}
		}
		this.from = others.size > 0 ? chosen : undefined;
		const to: { bodies: readonly Body[]; radius: number }[] = [];
		for (const { group, bodies: members } of rings) {
			if (!members.some(({ id }) => others.has(id))) continue;
			for (const { id } of members) others.delete(id);
			to.push({ bodies: members, radius: group.radius });
		}
		for (const id of others) {
			const body = bodies.get(id);
			if (body) to.push({ bodies: [body], radius: body.radius });
		}
		this.to = to;
		this.drawn = [];
	}

	/** Draws the threads where their ends have moved. */
	tick(palette: Palette): void {
		const { from, to, drawn } = this;
		if (!from) {
			if (drawn.length > 0 || this.ink.commandBuffer.length > 0) this.ink.clear();
			return;
		}
		let moved = drawn.length !== (to.length + 1) * 2;
		const ends: End[] = [{ x: from.x, y: from.y, radius: 15 }];
		for (const { bodies, radius } of to) {
			let x = 0;
			let y = 0;
			for (const body of bodies) {
				x += body.x / bodies.length;
				y += body.y / bodies.length;
			}
			ends.push({ x, y, radius });
		}
		ends.forEach(({ x, y }, i) => {
			if (Math.abs(x - (drawn[i * 2] ?? 0)) + Math.abs(y - (drawn[i * 2 + 1] ?? 0)) > 0.5) moved = true;
		});
		if (!moved) return;
		this.drawn = ends.flatMap(({ x, y }) => [x, y]);
		this.ink.clear();
		this.draw(ends[0] as End, ends.slice(1), palette);
	}

	private draw(from: End, ends: readonly End[], palette: Palette): void {
		const { ink } = this;
		const paths = ends.flatMap((end) => bow(from, end) ?? []);
		ink.lineStyle(3.6, colourOf(palette.halo), 0.8);
		ink.beginPath();
		for (const { points } of paths) {
			points.forEach((point, i) => {
				if (i === 0) ink.moveTo(point.x, point.y);
				else ink.lineTo(point.x, point.y);
			});
		}
		ink.strokePath();
		ink.lineStyle(1.6, colourOf(palette.contact), 1);
		ink.beginPath();
		const down = (x: number, y: number) => void ink.moveTo(x, y);
		const to = (x: number, y: number) => void ink.lineTo(x, y);
		for (const { points, length } of paths) {
			// A thread across half the port gets longer dashes, or it would be a thousand of them.
			const stroke = Math.max(3, length / mostDashes);
			dash(points, stroke, stroke, down, to);
		}
		ink.strokePath();
	}
}
