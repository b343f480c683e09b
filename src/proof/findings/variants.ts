import { type Finder, spell } from './finder';

/** Bounds further apart than this, in share and in time, make one variant another drill. */
const share = 1.5;
const apart = 20 * 60_000;

/** Variants whose earliest clean end lies far apart. */
export function findUnequalVariants(finder: Finder): void {
	const ends = finder.views
		.map((view) => ({ view, at: view.cleanEarliest({ end: true }) }))
		.filter(({ at }) => Number.isFinite(at))
		.sort((a, b) => a.at - b.at);
	const [first, last] = [ends[0], ends[ends.length - 1]];
	if (!first || !last || last.at < first.at * share || last.at - first.at < apart) return;
	const say = (variant: Readonly<Record<string, string>>): string =>
		Object.entries(variant)
			.map(([name, option]) => `${name}=${option}`)
			.join(', ');
	const [soon, late] = [spell(first.at), spell(last.at)];
	finder.add(
		'variants-differ',
		['vary'],
		`变体难度悬殊：最快结束 ${say(first.view.variant)} 为 ${soon.zh}，${say(last.view.variant)} 为 ${late.zh}；成绩不宜直接比较`,
		`The variants differ much: the earliest end is ${soon.en} for ${say(first.view.variant)} and ${late.en} for ${say(last.view.variant)}; scores are hard to compare`,
		{ at: 'key' },
	);
}
