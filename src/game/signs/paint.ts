import type { Palette } from '../drawing/palette';
import type { Writing } from '../ink/writing';
import { paintIcon } from '../marks/paint';
import { type ZoneMark, zoneColour } from '../zones/paint';
import type { Face } from './face';
import { callOffsets, callRadius, countOffset, type Extent, hands, pointless, turnsLeft } from './shape';

type Pen = CanvasRenderingContext2D;

const tagIcons = { sealed: 'lock', contaminated: 'drop', treated: 'check', held: 'hold' } as const;

function plateShadow(pen: Pen, ratio: number, paint: () => void): void {
	pen.save();
	pen.shadowColor = 'rgba(11, 26, 40, .26)';
	pen.shadowBlur = 4 * ratio;
	pen.shadowOffsetY = 1.5 * ratio;
	paint();
	pen.restore();
}

const box = (pen: Pen, x: number, y: number, width: number, height: number, radius: number) => {
	pen.beginPath();
	pen.roundRect(x, y, width, height, radius);
};

function hexagon(pen: Pen, x: number, y: number, radius: number): void {
	pen.beginPath();
	for (let i = 0; i < 6; i++) {
		const angle = (Math.PI / 3) * i - Math.PI / 2;
		pen.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
	}
	pen.closePath();
}

/** Paints signs, each in its box from (0, 0), for the spot it has taken. */
export class SignPainter {
	constructor(
		private readonly writing: Writing,
		private readonly palette: Palette,
		private readonly ratio: number,
	) {}

	paint(pen: Pen, face: Face, size: Extent, spot: number): void {
		switch (face.kind) {
			case 'pin':
				return this.pin(pen, face, size, spot === 1);
			case 'route':
				return this.route(pen, face, size, spot);
			case 'tag':
				return this.tag(pen, face, size);
			case 'call':
				return this.call(pen, face, spot);
			case 'place':
				return this.place(pen, face, size, turnsLeft(spot));
			case 'name': {
				const hand = face.wide ? { ...hands.water, spacing: face.wide } : hands.chip;
				const ink = { fill: this.palette[face.ink], halo: this.palette[face.ground] };
				return this.writing.write(pen, face.text, { x: 2, y: 13 }, hand, ink);
			}
			case 'person': {
				const ink = { fill: this.palette.mlabel, halo: this.palette[face.ground] };
				return this.writing.write(pen, face.text, { x: 2, y: 12.5 }, hands.person, ink);
			}
		}
	}

	private pin(pen: Pen, face: Face & { kind: 'pin' }, size: Extent, left: boolean): void {
		const { palette } = this;
		const x = left ? size.width - 15 : 15;
		const y = 15.5;
		pen.fillStyle = palette.index;
		pen.beginPath();
		pen.moveTo(x - 5, y + 12);
		pen.lineTo(x, y + 20);
		pen.lineTo(x + 5, y + 12);
		pen.fill();
		plateShadow(pen, this.ratio, () => {
			box(pen, left ? 0 : 11, y - 12, size.width - 11, 24, 12);
			pen.fill();
		});
		hexagon(pen, x, y, 15);
		pen.fill();
		pen.strokeStyle = palette.halo;
		pen.lineWidth = 2.2;
		pen.lineJoin = 'round';
		pen.stroke();
		paintIcon(pen, 'virus', { x, y }, 17, palette.onMark, 1.6);
		const text = { x: left ? 12 : 34, y: y + 4.5 };
		this.writing.write(pen, face.text, text, hands.pin, { fill: palette.onMark });
	}

	private route(pen: Pen, face: Face & { kind: 'route' }, { width, height }: Extent, spot: number): void {
		const { palette } = this;
		const team = face.route === 'team';
		pen.fillStyle = team ? palette.route : palette.chip;
		if (team && spot < pointless) {
			pen.beginPath();
			if (spot === 0 || spot === 1) {
				const [root, tip] = spot === 0 ? [2, -6] : [width - 2, width + 6];
				pen.moveTo(root, 8);
				pen.lineTo(tip, 13);
				pen.lineTo(root, 18);
			} else {
				const x = spot === 2 || spot === 4 ? width - 30 : 30;
				const [root, tip] = spot < 4 ? [height - 1, height + 7] : [1, -7];
				pen.moveTo(x - 6, root);
				pen.lineTo(x, tip);
				pen.lineTo(x + 6, root);
			}
			pen.fill();
		}
		plateShadow(pen, this.ratio, () => {
			box(pen, 0, 0, width, height, 8);
			pen.fill();
		});
		if (!team) {
			box(pen, 0.8, 0.8, width - 1.6, height - 1.6, 7.2);
			pen.strokeStyle = palette.amb;
			pen.lineWidth = 1.6;
			pen.stroke();
		}
		paintIcon(pen, face.icon, { x: 15, y: height / 2 }, 14, team ? palette.onAcc : palette.amb, 1.7);
		const ink = { fill: team ? palette.onAcc : palette.chipText };
		this.writing.write(pen, face.text, { x: 27, y: height / 2 + 4.4 }, hands.chip, ink);
	}

	private tag(pen: Pen, face: Face & { kind: 'tag' }, { width, height }: Extent): void {
		const { palette } = this;
		const first = face.marks[0] ?? 'held';
		const colour = zoneColour(first, palette);
		const square = (mark: ZoneMark) => mark === 'sealed' || mark === 'held';
		plateShadow(pen, this.ratio, () => {
			box(pen, 0, 0, width, height, square(first) ? 4 : 11);
			pen.fillStyle = palette.chip;
			pen.fill();
		});
		box(pen, 0.8, 0.8, width - 1.6, height - 1.6, square(first) ? 3.4 : 10.2);
		pen.strokeStyle = colour;
		pen.lineWidth = 1.6;
		pen.setLineDash(first === 'contaminated' ? [5, 2.5] : first === 'held' ? [2, 2] : []);
		pen.stroke();
		pen.setLineDash([]);
		face.marks.forEach((mark, i) => {
			box(pen, 3 + i * 18, 3, 16, 16, square(mark) ? 2.5 : 8);
			pen.fillStyle = zoneColour(mark, palette);
			pen.fill();
			paintIcon(pen, tagIcons[mark], { x: 11 + i * 18, y: 11 }, 11, palette.onMark, 1.9);
		});
		this.writing.write(pen, face.text, { x: 6 + 18 * face.marks.length, y: 15.2 }, hands.chip, { fill: colour });
	}

	private call(pen: Pen, face: Face & { kind: 'call' }, spot: number): void {
		const { palette } = this;
		const offset = callOffsets[spot] ?? callOffsets[0];
		const x = 17;
		const y = 19;
		// The tip points back at what rang, from wherever the balloon found room.
		const length = Math.hypot(offset.x, offset.y);
		const toX = -offset.x / length;
		const toY = -offset.y / length;
		const reach = Math.min(length, callRadius + 8);
		plateShadow(pen, this.ratio, () => {
			pen.fillStyle = palette.chip;
			pen.beginPath();
			pen.moveTo(x + toX * reach, y + toY * reach);
			pen.lineTo(x + toX * 12 - toY * 6.5, y + toY * 12 + toX * 6.5);
			pen.lineTo(x + toX * 12 + toY * 6.5, y + toY * 12 - toX * 6.5);
			pen.closePath();
			pen.arc(x, y, callRadius, 0, Math.PI * 2);
			pen.fill();
		});
		pen.beginPath();
		pen.arc(x, y, callRadius, 0, Math.PI * 2);
		pen.strokeStyle = palette.line2;
		pen.lineWidth = 1.5;
		pen.stroke();
		paintIcon(pen, face.by, { x, y }, 15, palette.mlabel, 1.6);
		pen.beginPath();
		pen.arc(x + countOffset.x, y + countOffset.y, 7, 0, Math.PI * 2);
		pen.fillStyle = palette.index;
		pen.fill();
		pen.strokeStyle = palette.halo;
		pen.stroke();
		const count = face.count > 9 ? '9+' : String(face.count);
		const at = { x: x + countOffset.x - this.writing.width(count, hands.count) / 2, y: y + countOffset.y + 3.6 };
		this.writing.write(pen, count, at, hands.count, { fill: palette.onMark });
	}

	private place(pen: Pen, face: Face & { kind: 'place' }, { width, height }: Extent, left: boolean): void {
		const { palette } = this;
		const x = left ? width - 10 : 10;
		const y = height / 2;
		pen.beginPath();
		pen.arc(x, y, 9.5, 0, Math.PI * 2);
		pen.fillStyle = palette.halo;
		pen.fill();
		pen.beginPath();
		pen.arc(x, y, 8.3, 0, Math.PI * 2);
		pen.fillStyle = palette.poi;
		pen.fill();
		paintIcon(pen, face.icon, { x, y }, 10.5, palette.onPoi, 1.8);
		const ink = { fill: palette.mlabel, halo: palette[face.ground] };
		this.writing.write(pen, face.text, { x: left ? 2 : 24, y: y + 4.2 }, hands.chip, ink);
	}
}
