import type { Difficulty, Item } from '../../proof/difficulty';
import type { Scenario } from '../../scenario/format/scenario';
import type { Language, Text } from '../../words/text';
import { columns, padEnd, padStart } from '../columns';

const words = {
	skill: { zh: '水平', en: 'skill' },
	novice: { zh: '新手', en: 'novice' },
	trained: { zh: '受训', en: 'trained' },
	expert: { zh: '熟手', en: 'expert' },
	median: { zh: '中位', en: 'median' },
	mean: { zh: '平均', en: 'mean' },
	passed: { zh: '及格', en: 'passed' },
	vetoed: { zh: '否决', en: 'vetoed' },
	task: { zh: '任务', en: 'task' },
	difficulty: { zh: '难度', en: 'difficulty' },
	discrimination: { zh: '区分度', en: 'discrimination' },
	alpha: { zh: '得分信度（克隆巴赫 α）', en: 'Reliability of the score (Cronbach’s alpha)' },
	none: { zh: '无法计算', en: 'not to be had' },
} as const satisfies Record<string, Text>;

const share = (value: number | null) => (value === null ? '–' : `${Math.round(value * 100)} %`);
const hundredths = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** Columns as wide as what stands in them; the first to the left, the rest to the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columns(row[column]!))));
	return rows.map((row) =>
		row.map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column]!)).join('  '),
	);
}

/** What a simulation found, for a terminal. */
export function difficultyText(found: Difficulty, scenario: Scenario, language: Language): string {
	const say = (word: keyof typeof words) => words[word][language];
	const skillRows = found.skills.map((one) => [
		say(one.skill),
		one.median.toFixed(1),
		one.mean.toFixed(1),
		one.p10.toFixed(1),
		one.p90.toFixed(1),
		share(one.passed),
		share(one.vetoed),
	]);
	const tasks = [...found.tasks].sort((a, b) => (a.difficulty ?? 2) - (b.difficulty ?? 2));
	const taskRows = tasks.map((item) => [
		labelOf(item, scenario, language),
		share(item.credit.novice),
		share(item.credit.trained),
		share(item.credit.expert),
		hundredths(item.difficulty),
		hundredths(item.discrimination),
	]);
	return [
		`${scenario.document.title[language]} · ${found.runs} × 3`,
		'',
		...table([[say('skill'), say('median'), say('mean'), 'p10', 'p90', say('passed'), say('vetoed')], ...skillRows]),
		'',
		...table([
			[say('task'), say('novice'), say('trained'), say('expert'), say('difficulty'), say('discrimination')],
			...taskRows,
		]),
		'',
		`${say('alpha')}: ${found.alpha === null ? say('none') : found.alpha.toFixed(2)}`,
	].join('\n');
}

/** A task's name, with the member where it has one. */
export function labelOf(item: Item, scenario: Scenario, language: Language): string {
	const label = scenario.document.tasks.find(({ id }) => id === item.task)?.label[language] ?? item.task;
	return item.member === undefined ? label : `${label} · ${item.member}`;
}

export const skillWord = (skill: 'novice' | 'trained' | 'expert', language: Language): string => words[skill][language];
