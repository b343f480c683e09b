import type { Language } from '../../words/text';

/** Unequal scripts side by side get an eighth of an em, as the page's own text does (`text-autospace`). */
const scriptGap = 0.125;
const meetings = /(?<=[\u3400-\u9fff\uf900-\ufaff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff\uf900-\ufaff])/u;

export interface Hand {
	readonly size: number;
	readonly weight: number;
	/** Between letters, in pixels. */
	readonly spacing?: number;
}

/** Measures and writes text on canvases with the page's own fonts, and tells when a font that was missing has come. */
export class Writing {
	private readonly widths = new Map<string, number>();
	private readonly asked = new Set<string>();
	private readonly ruler: CanvasRenderingContext2D;
	private readonly arrived = () => {
		this.widths.clear();
		this.changed();
	};

	constructor(
		private readonly parent: HTMLElement,
		private readonly changed: () => void,
	) {
		const ruler = document.createElement('canvas').getContext('2d');
		if (!ruler) throw new Error('no 2D context');
		this.ruler = ruler;
		document.fonts.addEventListener('loadingdone', this.arrived);
	}

	font({ size, weight }: Hand): string {
		return `${weight} ${size}px ${getComputedStyle(this.parent).fontFamily || 'sans-serif'}`;
	}

	width(text: string, hand: Hand): number {
		const font = this.font(hand);
		const key = `${font}|${hand.spacing ?? 0}|${text}`;
		const known = this.widths.get(key);
		if (known !== undefined) return known;
		this.want(font, text);
		const pen = this.ruler;
		pen.font = font;
		pen.letterSpacing = `${hand.spacing ?? 0}px`;
		const runs = text.split(meetings);
		const width = runs.reduce(
			(sum, run) => sum + pen.measureText(run).width,
			(runs.length - 1) * scriptGap * hand.size,
		);
		this.widths.set(key, width);
		return width;
	}

	/** Writes from a point on the base line; a halo, if wanted, lies under the whole of it. */
	write(
		pen: CanvasRenderingContext2D,
		text: string,
		at: { readonly x: number; readonly y: number },
		hand: Hand,
		ink: { readonly fill: string; readonly halo?: string },
	): void {
		pen.font = this.font(hand);
		pen.letterSpacing = `${hand.spacing ?? 0}px`;
		pen.textAlign = 'left';
		pen.textBaseline = 'alphabetic';
		const stroke = (how: (run: string, x: number) => void) => {
			let x = at.x;
			for (const run of text.split(meetings)) {
				how(run, x);
				x += pen.measureText(run).width + scriptGap * hand.size;
			}
		};
		if (ink.halo) {
			pen.strokeStyle = ink.halo;
			pen.lineWidth = 3.6;
			pen.lineJoin = 'round';
			stroke((run, x) => pen.strokeText(run, x, at.y));
		}
		pen.fillStyle = ink.fill;
		stroke((run, x) => pen.fillText(run, x, at.y));
	}

	destroy(): void {
		document.fonts.removeEventListener('loadingdone', this.arrived);
	}

	/** Canvas text does not wait for a web font, so each new text asks for its letters once. */
	private want(font: string, text: string): void {
		const key = `${font}|${text}`;
		if (this.asked.has(key)) return;
		this.asked.add(key);
		if (!document.fonts.check(font, text)) document.fonts.load(font, text).catch(() => undefined);
	}
}

/** Chinese and English names differ in length and in how words are spaced wide over water. */
export const wideSpacing = (language: Language): number => (language === 'zh' ? 2 : 3);
