import type { Language } from '../../../words/text';

/** Pixels of a letter at the size of the timeline's words. */
const wide = (letter: string): number => (letter > '\u2e80' ? 12 : 6.8);
const length = (text: string): number => [...text].reduce((sum, letter) => sum + wide(letter), 0);

/** What fits of a name: all of it, its first part, as many whole words as there is room for, or nothing. */
export function shortName(name: string, room: number, language: Language): string {
	if (length(name) <= room) return name;
	const [part = ''] = name.split(/[、，,；;：:（(·]/);
	if (part !== name && length(part) <= room && part.length > 1) return part.trim();
	let kept = '';
	for (const letter of part) {
		if (length(kept + letter) > room - 9) break;
		kept += letter;
	}
	// Half a word says nothing: whole ones, or in Chinese three characters.
	const whole = language === 'en' ? kept.slice(0, Math.max(0, kept.lastIndexOf(' '))).trim() : kept;
	return whole.length < 3 ? '' : `${whole}…`;
}
