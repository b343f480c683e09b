import type Phaser from 'phaser';
import type { Point } from '../../views/port-map';
import type { RouteView } from '../../views/port-view';
import type { Palette } from '../drawing/palette';
import type { Paint, Stamps } from '../ink/stamps';
import { depths } from '../stage/depths';
import { Picture } from '../stage/picture';
import { door, dot, plus } from './paint';
import { type Path, pathOf, pointAt, rounded, section } from './path';

interface Way {
	view: RouteView;
	points: RouteView['points'];
	path: Path;
	/** Metres done when it was last drawn. */
	drawnAt: number;
	readonly ink: Phaser.GameObjects.Graphics;
	/** Small pictures along it, cheaper to draw than as many shapes. */
	readonly marks: Picture[];
	shown: number;
}

const bend = 14;
const chevronEvery = 13;
const plusEvery = 48;
const dotEvery = 6;
/** Where somebody came from matters less the longer ago it was. */
const mostDots = 60;

export const colourOf = (css: string): number => Number.parseInt(css.slice(1), 16);

/** Views are made anew each time; the same way in another array is the same way. */
function sameWay(a: RouteView['points'], b: RouteView['points']): boolean {
	return a === b || (a.length === b.length && a.every((point, i) => point.x === b[i]?.x && point.y === b[i]?.y));
}

/** Ways of teams and vehicles under way: what is ahead as a line, what is behind as dots. */
export class Routes {
	private readonly ways = new Map<string, Way>();
	private round = 0;
	private visible = true;

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly stamps: Stamps,
		private palette: Palette,
		private scale: number,
	) {}

	renew(scale: number, palette: Palette): void {
		for (const way of this.ways.values()) way.drawnAt = -1;
		this.scale = scale;
		this.palette = palette;
	}

	show(views: readonly RouteView[]): void {
		this.round++;
		for (const view of views) {
			if (view.points.length < 2) continue;
			const way = this.ways.get(view.actor) ?? this.add(view);
			way.shown = this.round;
			if (!sameWay(way.points, view.points) || way.view.kind !== view.kind) {
				way.points = view.points;
				way.path = pathOf(rounded(view.points, bend));
				way.drawnAt = -1;
			}
			way.view = view;
			const at = view.done * way.path.length;
			// Less than a pixel of progress shows nothing new.
			if (way.drawnAt >= 0 && Math.abs(at - way.drawnAt) * this.scale < 1) continue;
			way.drawnAt = at;
			this.draw(way, at);
		}
		for (const [actor, way] of this.ways) {
			if (way.shown === this.round) continue;
			this.scrap(way);
			this.ways.delete(actor);
		}
	}

	/** Points along what is ahead, the door among them: what signs had better not cover. */
	ahead(every: number): Point[] {
		if (!this.visible) return [];
		return [...this.ways.values()].flatMap(({ path, view }) => {
			const points = [pointAt(path, path.length)];
			for (let far = view.done * path.length + every; far < path.length; far += every) points.push(pointAt(path, far));
			return points;
		});
	}

	setVisible(visible: boolean): void {
		this.visible = visible;
		for (const { ink, marks } of this.ways.values()) {
			ink.setVisible(visible);
			for (const picture of marks) picture.setVisible(visible);
		}
	}

	destroy(): void {
		for (const way of this.ways.values()) this.scrap(way);
		this.ways.clear();
	}

	private scrap(way: Way): void {
		way.ink.destroy();
		for (const picture of way.marks) picture.destroy();
	}

	private add(view: RouteView): Way {
		const ink = this.scene.add.graphics().setDepth(depths.routes).setVisible(this.visible);
		const way: Way = { view, points: [], path: pathOf([]), drawnAt: -1, ink, marks: [], shown: this.round };
		this.ways.set(view.actor, way);
		return way;
	}

	private draw(way: Way, at: number): void {
		way.ink.clear();
		if (way.view.kind === 'ambulance') this.twin(way, at);
		else this.thick(way, at);
		this.set(way, at);
	}

	private line(way: Way, from: number, width: number, colour: number): void {
		const { ink, path } = way;
		const points = section(path, from, path.length);
		const first = points[0];
		if (!first) return;
		ink.lineStyle(width, colour, 1);
		ink.beginPath();
		ink.moveTo(first.x, first.y);
		for (const point of points) ink.lineTo(point.x, point.y);
		ink.strokePath();
	}

	private thick(way: Way, at: number): void {
		const { ink, path } = way;
		const halo = colourOf(this.palette.halo);
		this.line(way, at, 8.5, halo);
		this.line(way, at, 5.4, colourOf(this.palette.route));
		ink.lineStyle(1.5, halo, 1);
		ink.beginPath();
		// Chevrons are fixed to the ground and not to the walker, or they would seem to run.
		for (let far = Math.ceil((at + 8) / chevronEvery) * chevronEvery; far < path.length - 8; far += chevronEvery) {
			const { x, y, angle } = pointAt(path, far);
			const along = { x: Math.cos(angle), y: Math.sin(angle) };
			const tip = { x: x + along.x * 1.6, y: y + along.y * 1.6 };
			const back = { x: x - along.x * 1.6, y: y - along.y * 1.6 };
			ink.moveTo(back.x - along.y * 2.3, back.y + along.x * 2.3);
			ink.lineTo(tip.x, tip.y);
			ink.lineTo(back.x + along.y * 2.3, back.y - along.x * 2.3);
		}
		ink.strokePath();
	}

	private twin(way: Way, at: number): void {
		const halo = colourOf(this.palette.halo);
		this.line(way, at, 8.5, halo);
		this.line(way, at, 6, colourOf(this.palette.amb));
		this.line(way, at, 2.6, halo);
	}

	/** Dots behind, plus signs ahead, the ring at the door. */
	private set(way: Way, at: number): void {
		const { path, view } = way;
		const ambulance = view.kind === 'ambulance';
		const colour = ambulance ? this.palette.amb : this.palette.route;
		let used = 0;
		const put = (what: string, size: number, paint: Paint, far: number) => {
			const { texture, unit } = this.stamps.get(`${what}-${view.kind}`, size, size, paint);
			const { x, y } = pointAt(path, far);
			way.marks[used] ??= new Picture(this.scene, 0, 0, texture.key).setDepth(depths.routes);
			const picture = way.marks[used++] as Picture;
			if (picture.texture !== texture) picture.setTexture(texture.key);
			picture.setPosition(x, y).setOrigin(0.5).setScale(unit).setVisible(this.visible);
		};
		const from = Math.max(0, at - mostDots * dotEvery);
		for (let far = Math.ceil(from / dotEvery) * dotEvery; far < at - 4; far += dotEvery)
			put('dot', 4, dot(colour), far);
		if (ambulance) {
			const first = Math.ceil((at + 18) / plusEvery) * plusEvery;
			for (let far = first; far < path.length - 10; far += plusEvery) {
				put('plus', 14, plus(colour, this.palette.halo), far);
			}
		}
		put('door', 12, door(colour, this.palette.halo), path.length);
		for (const picture of way.marks.splice(used)) picture.destroy();
	}
}
