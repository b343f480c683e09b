import type { Path } from '../../scenario/source/problem';
import type { Text } from '../../words/text';
import type { Finder } from './finder';

const han = /\p{Script=Han}/u;
const words = /[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}/;

/** Texts that stand in one language only, or say much less in one than in the other. */
export function findUntranslated(finder: Finder): void {
	walk(finder.scenario.document, [], finder);
}

/** `path` is one list for all: a copy is made only where something is found. */
function walk(part: object, path: (string | number)[], finder: Finder): void {
	if (Array.isArray(part)) {
		const keyed = byName.has(path[path.length - 1] as string);
		for (let index = 0; index < part.length; index++) {
			const one: unknown = part[index];
			if (typeof one !== 'object' || one === null) continue;
			path.push(keyed ? (one as { id: string }).id : index);
			walk(one, path, finder);
			path.pop();
		}
		return;
	}
	const held = part as Record<string, unknown>;
	if (typeof held['zh'] === 'string' && typeof held['en'] === 'string') {
		look(held as unknown as Text, path, finder);
		return;
	}
	for (const key in held) {
		let inside = held[key];
		if (typeof inside !== 'object' || inside === null || wordless.has(key)) continue;
		let step = key;
		if (key === 'asks' && !Array.isArray(inside)) {
			// In the file an ask's kind stands beside its label.
			const { kind, options } = inside as { kind: string; options?: object };
			if (options === undefined) continue;
			inside = options;
			step = kind;
		}
		path.push(step);
		walk(inside as object, path, finder);
		path.pop();
	}
}

/** What holds conditions, effects and numbers, and no words. */
const wordless = new Set([
	'that',
	'done',
	'start',
	'stopped',
	'if',
	'when',
	'then',
	'right',
	'takes',
	'tags',
	'checks',
	'after',
	'to',
	'by',
	'keep',
	'end',
	'clock',
	'while',
	'weigh',
	'could',
	'always',
	'entry',
	'exit',
	'from',
	'with',
]);

/** Lists that stand as maps by name in the file. */
const byName = new Set(['commands', 'cast', 'roles', 'services', 'places', 'asks']);

function look({ zh, en }: Text, path: Path, finder: Finder): void {
	if (han.test(en)) {
		finder.add(
			'untranslated',
			[...path, 'en'],
			`英文里有汉字：“${en}”`,
			`There is Chinese in the English text: “${en}”`,
		);
	} else if (!han.test(zh) && words.test(zh)) {
		finder.add('untranslated', [...path, 'zh'], `中文没有译出：“${zh}”`, `The Chinese text is not Chinese: “${zh}”`);
	} else {
		const [short, long] = [columns(zh), en.length];
		// A Chinese letter says about as much as three or four of English.
		if (short >= 20 && long * 2 < short)
			finder.add(
				'translation-uneven',
				[...path, 'en'],
				`英文只有中文内容的一小部分：“${en}”`,
				`The English says much less than the Chinese: “${en}”`,
			);
		else if (long >= 60 && short * 8 < long)
			finder.add(
				'translation-uneven',
				[...path, 'zh'],
				`中文只有英文内容的一小部分：“${zh}”`,
				`The Chinese says much less than the English: “${zh}”`,
			);
	}
}

const columns = (text: string): number => [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
