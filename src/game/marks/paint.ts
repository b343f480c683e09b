import { iconPath } from '../drawing/icons';
import type { Palette } from '../drawing/palette';
import type { Paint } from '../ink/stamps';

/** Draws an icon of the 16 × 16 set in strokes, its middle on a point. */
export function paintIcon(
	pen: CanvasRenderingContext2D,
	name: string,
	at: { readonly x: number; readonly y: number },
	size: number,
	colour: string,
	width = 1.7,
): void {
	pen.save();
	pen.translate(at.x - size / 2, at.y - size / 2);
	pen.scale(size / 16, size / 16);
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.lineCap = 'round';
	pen.lineJoin = 'round';
	pen.stroke(new Path2D(iconPath(name)));
	pen.restore();
}

const circle = (pen: CanvasRenderingContext2D, radius: number) => {
	pen.beginPath();
	pen.arc(0, 0, radius, 0, Math.PI * 2);
};

/** A contact's ring, or that of several who stand together: dashed, never told by its colour alone. */
export const contactRing =
	(radius: number, palette: Palette): Paint =>
	(pen) => {
		circle(pen, radius);
		pen.strokeStyle = palette.halo;
		pen.lineWidth = 4;
		pen.stroke();
		// Whole dashes only, so that the ring closes.
		const dash = (Math.PI * 2 * radius) / Math.round((Math.PI * 2 * radius) / 6.28);
		pen.setLineDash([dash * 0.637, dash * 0.363]);
		pen.strokeStyle = palette.contact;
		pen.lineWidth = 2;
		pen.stroke();
	};

export const badgeRadius = 5.4;

/** A small disc with an icon, worn at the shoulder of a ring or a body. */
export const badge =
	(icon: string, fill: string, palette: Palette): Paint =>
	(pen) => {
		circle(pen, badgeRadius);
		pen.fillStyle = fill;
		pen.fill();
		pen.strokeStyle = palette.halo;
		pen.lineWidth = 1.3;
		pen.stroke();
		paintIcon(pen, icon, { x: 0, y: 0 }, 8, palette.onMark, 2);
	};

/** Selected: a soft disc, and a solid ring with its halo. */
export const chosenRing =
	(radius: number, palette: Palette): Paint =>
	(pen) => {
		circle(pen, radius + 7);
		pen.fillStyle = palette.route;
		pen.globalAlpha = 0.12;
		pen.fill();
		pen.globalAlpha = 1;
		circle(pen, radius);
		pen.strokeStyle = palette.halo;
		pen.lineWidth = 6;
		pen.stroke();
		pen.strokeStyle = palette.route;
		pen.lineWidth = 3;
		pen.stroke();
	};

export const indexRing =
	(radius: number, palette: Palette): Paint =>
	(pen) => {
		circle(pen, radius);
		pen.strokeStyle = palette.halo;
		pen.lineWidth = 4;
		pen.stroke();
		pen.strokeStyle = palette.index;
		pen.lineWidth = 2.2;
		pen.stroke();
	};
