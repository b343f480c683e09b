import type { Paint } from '../ink/stamps';

const disc = (pen: CanvasRenderingContext2D, radius: number) => {
	pen.beginPath();
	pen.arc(0, 0, radius, 0, Math.PI * 2);
};

/** One of the dots behind. */
export const dot =
	(colour: string): Paint =>
	(pen) => {
		pen.globalAlpha = 0.5;
		pen.fillStyle = colour;
		disc(pen, 1.2);
		pen.fill();
	};

/** The plus sign on an ambulance's line. */
export const plus =
	(colour: string, halo: string): Paint =>
	(pen) => {
		const bar = (fill: string, half: number, long: number) => {
			pen.fillStyle = fill;
			pen.fillRect(-half, -long, half * 2, long * 2);
			pen.fillRect(-long, -half, long * 2, half * 2);
		};
		bar(halo, 2.4, 5.9);
		bar(colour, 1.7, 5.2);
	};

/** The ring at the door to which a way leads. */
export const door =
	(colour: string, halo: string): Paint =>
	(pen) => {
		pen.fillStyle = halo;
		disc(pen, 5);
		pen.fill();
		pen.strokeStyle = colour;
		pen.lineWidth = 2.4;
		disc(pen, 3.4);
		pen.stroke();
	};
