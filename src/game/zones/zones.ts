import type Phaser from 'phaser';
import type { Point } from '../../views/port-map';
import type { Palette } from '../drawing/palette';
import { depths } from '../stage/depths';
import { widened } from '../still/tiling';
import type { MarkedPlace } from './marked-places';
import { boxOf, inset } from './outline';
import { paintBand, paintChosen, paintLine, type ZoneMark } from './paint';
import { Painted } from './painted';

interface Zone {
	area: readonly Point[];
	marks: readonly ZoneMark[];
	/** What was painted, told as text: the same again is not painted again. */
	look: string;
	made: number;
	readonly band: Painted;
	readonly line: Painted;
	shown: number;
}

/** Room round an area for its line, its posts and their halo. */
const margin = 5;
const chosenGap = 5;

/** Sealed, contaminated and treated places, and the place that is selected. */
export class Zones {
	private readonly zones = new Map<string, Zone>();
	private readonly chosen: Painted;
	private chosenArea: readonly Point[] | undefined;
	private round = 0;
	private generation = 0;
	private visible = true;

	constructor(
		private readonly scene: Phaser.Scene,
		private palette: Palette,
		private scale: number,
	) {
		this.chosen = new Painted(scene, depths.selection);
	}

	renew(scale: number, palette: Palette): void {
		if (scale === this.scale && palette === this.palette) return;
		this.scale = scale;
		this.palette = palette;
		this.generation++;
		this.choose(this.chosenArea);
	}

	show(places: readonly MarkedPlace[]): void {
		this.round++;
		for (const { place, area, marks } of places) {
			const zone = this.zones.get(place) ?? this.add(place);
			zone.shown = this.round;
			zone.area = area;
			zone.marks = marks;
			const look = `${marks.join()}|${area.map(({ x, y }) => `${x},${y}`).join(' ')}`;
			if (look !== zone.look) zone.made = -1;
			zone.look = look;
		}
		for (const [id, zone] of this.zones) {
			if (zone.shown === this.round) continue;
			zone.band.destroy();
			zone.line.destroy();
			this.zones.delete(id);
		}
	}

	/** Is there a zone to be painted? */
	get due(): boolean {
		for (const zone of this.zones.values()) if (zone.made !== this.generation) return true;
		return false;
	}

	/** Paints one zone that has changed; false when none has. */
	work(): boolean {
		for (const zone of this.zones.values()) {
			if (zone.made === this.generation) continue;
			this.paint(zone);
			return true;
		}
		return false;
	}

	/** Outlines the area of the selected place. */
	choose(area: readonly Point[] | undefined): void {
		this.chosenArea = area;
		if (area && area.length >= 3) {
			const { palette } = this;
			// Round a place that is marked as well, both lines are to be seen.
			const round = inset(area, -chosenGap);
			this.chosen.paint(widened(boxOf(round), margin), this.scale, (pen) => paintChosen(pen, round, palette));
		}
		this.chosen.show(area !== undefined && area.length >= 3);
	}

	setVisible(visible: boolean): void {
		this.visible = visible;
		for (const zone of this.zones.values()) {
			zone.band.show(visible);
			zone.line.show(visible);
		}
	}

	destroy(): void {
		for (const zone of this.zones.values()) {
			zone.band.destroy();
			zone.line.destroy();
		}
		this.zones.clear();
		this.chosen.destroy();
	}

	private add(id: string): Zone {
		const zone: Zone = {
			area: [],
			marks: [],
			look: '',
			made: -1,
			band: new Painted(this.scene, depths.zoneBand),
			line: new Painted(this.scene, depths.zoneLine),
			shown: this.round,
		};
		this.zones.set(id, zone);
		return zone;
	}

	private paint(zone: Zone): void {
		const { palette, scale } = this;
		const box = widened(boxOf(zone.area), margin);
		const span = { west: box.x, north: box.y, east: box.x + box.width, south: box.y + box.height };
		zone.band.paint(box, scale, (pen) => paintBand(pen, zone.area, zone.marks, span, palette));
		zone.line.paint(box, scale, (pen) => paintLine(pen, zone.area, zone.marks, palette));
		zone.made = this.generation;
		zone.band.show(this.visible);
		zone.line.show(this.visible);
	}
}
