import { lasts } from '../../../words/format';
import type { Language } from '../../../words/text';
import { translate } from '../../../words/translator';
import type { ChartEdge, ChartNode, Way } from './chart';

/** What stands in a state's box and on an arrow, and the room it takes: the layout is made before anything is drawn. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface WayWords {
	readonly icon: string | null;
	readonly head: string;
	readonly guard: string | null;
}

/** How wide a text is about: Han letters are square, the rest just over half that. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const letter of text) width += letter.charCodeAt(0) > 0x2e80 ? size : letter === ' ' ? size * 0.3 : size * 0.57;
	return width;
}

const nodeWidth = 148;
/** English words break where they end: a little more room, and a line more now and then. */
const labels = { zh: { width: 128, slack: 1 }, en: { width: 156, slack: 1.15 } } as const;

/** The line under a state's name: the tightest target of the tasks it achieves. */
export function nodeNote(node: ChartNode, language: Language): string | null {
	const targets = node.tasks.flatMap((task) => (task.target === null ? [] : [task.target]));
	if (targets.length === 0) return null;
	return translate(language, 'statechart')('target', { time: lasts(Math.min(...targets), language) });
}

export function nodeSize(node: ChartNode, language: Language): Size {
	if (node.kind === 'history') return { width: 30, height: 30 };
	const label = textWidth(node.label[language], 13) + 30;
	const note = nodeNote(node, language);
	const width = Math.ceil(Math.min(nodeWidth, Math.max(96, label, note === null ? 0 : textWidth(note, 11.5) + 26)));
	const lines = Math.ceil(label / nodeWidth);
	return { width, height: Math.max(40, 12 + lines * 17 + (note === null ? 0 : 15)) };
}

/** A way in words: what calls it up, and below it what must hold. */
export function wayWords(way: Way, language: Language): WayWords {
	const t = translate(language, 'statechart');
	const guard = way.guard?.[language] ?? null;
	if (way.kind === 'default') return { icon: null, head: t('byDefault'), guard: null };
	if (way.kind === 'always') return { icon: null, head: guard ?? t('otherwise'), guard: null };
	const time = way.delay === null ? '' : lasts(way.delay, language);
	const head = way.kind === 'after' ? t('after', { time }) : (way.words?.[language] ?? '');
	return { icon: way.icon, head, guard: guard === null ? null : t('given', { condition: guard }) };
}

export function waySize(way: Way, language: Language): Size {
	const { icon, head, guard } = wayWords(way, language);
	const headWidth = textWidth(head, 11.5) + 22 + (icon === null ? 0 : 15);
	const guardWidth = guard === null ? 0 : textWidth(guard, 11.5) + 8;
	const { width: most, slack } = labels[language];
	const lines = (width: number) => Math.ceil(width <= most ? 1 : (width * slack) / most);
	const headLines = lines(headWidth);
	const guardLines = guard === null ? 0 : Math.min(3, lines(guardWidth));
	return {
		width: Math.ceil(Math.min(most, Math.max(headWidth, guardWidth))),
		height: 5 + headLines * 15 + guardLines * 15,
	};
}

export function edgeSize(edge: ChartEdge, language: Language): Size {
	const sizes = edge.ways.map((way) => waySize(way, language));
	return {
		width: Math.max(...sizes.map((size) => size.width)),
		height: sizes.reduce((sum, size) => sum + size.height, 0) + 2 * (sizes.length - 1),
	};
}
