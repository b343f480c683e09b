import type { Scenario } from '../../scenario/format/scenario';
import type { Path } from '../../scenario/source/problem';
import { type Code, severities } from '../codes';
import type { Finding, Run } from '../finding';
import type { Relaxed, Variant } from '../relaxed';

/** Gathers findings over all variants, each said once with the variants it is so in. */
export class Finder {
	readonly found: Finding[] = [];

	constructor(
		readonly scenario: Scenario,
		/** One for each variant looked at. */
		readonly views: readonly Relaxed[],
		/** Whether these are all there are: only then can it be said that something is so in none. */
		readonly whole: boolean,
	) {}

	add(
		code: Code,
		path: Path,
		zh: string,
		en: string,
		more: { at?: 'key' | 'value'; variants?: readonly Variant[]; run?: Run } = {},
	): void {
		const all = this.whole && more.variants?.length === this.views.length;
		const some = more.variants !== undefined && !all ? more.variants : undefined;
		const where = some === undefined ? { zh: '', en: '' } : whichVariants(some, this.scenario);
		this.found.push({
			code,
			severity: severities[code],
			path,
			message: { zh: `${where.zh}${zh}`, en: `${where.en}${en}` },
			...(more.at === undefined ? {} : { at: more.at }),
			...(some === undefined ? {} : { variants: some }),
			...(more.run === undefined ? {} : { run: more.run }),
		});
	}

	/** The variants in which something is so. */
	where(so: (view: Relaxed) => boolean): readonly Variant[] {
		return this.views.filter(so).map(({ variant }) => variant);
	}

	/** Whether something is so in every variant. */
	everywhere(so: (view: Relaxed) => boolean): boolean {
		return this.views.every(so);
	}
}

/** Variants in words: what they have in common if that tells them apart from all others, else how many and the first. */
function whichVariants(
	variants: readonly Variant[],
	{ document }: Scenario,
): { readonly zh: string; readonly en: string } {
	const first = variants[0]!;
	const common = Object.keys(first).filter((name) => variants.every((one) => one[name] === first[name]));
	const free = Object.keys(first).filter((name) => !common.includes(name));
	const covered = free.reduce((count, name) => count * Object.keys(document.vary[name]!).length, 1);
	const say = (names: readonly string[]): string => names.map((name) => `${name}=${first[name]}`).join(', ');
	if (covered === variants.length) return { zh: `（变体 ${say(common)}）`, en: `(variant ${say(common)}) ` };
	return {
		zh: `（${variants.length} 个变体，如 ${say(Object.keys(first))}）`,
		en: `(${variants.length} variants, such as ${say(Object.keys(first))}) `,
	};
}

/** Milliseconds as people say them. */
export function spell(ms: number): { readonly zh: string; readonly en: string } {
	const seconds = Math.round(ms / 1000);
	const parts = [
		[Math.floor(seconds / 3600), '小时', 'h'],
		[Math.floor((seconds % 3600) / 60), '分', 'min'],
		[seconds % 60, '秒', 's'],
	] as const;
	const shown = parts.filter(([count]) => count > 0);
	if (shown.length === 0) return { zh: '0 秒', en: '0 s' };
	return {
		zh: shown.map(([count, zh]) => `${count} ${zh}`).join(' '),
		en: shown.map(([count, , en]) => `${count} ${en}`).join(' '),
	};
}
