import type { Difficulty, Spread } from '../../proof/difficulty';
import type { Scenario } from '../../scenario/format/scenario';
import type { Language, Text } from '../../words/text';
import { labelOf, skillWord } from './table';

const [width, row, left, top] = [1120, 22, 300, 250];
const colours = { novice: '#c4572f', trained: '#b58a1b', expert: '#1f7a5a' } as const;
const font = "font-family=\"'Noto Sans SC Variable','Noto Sans SC','Microsoft YaHei',Inter,sans-serif\"";
const said = {
	scores: { zh: '得分分布', en: 'How the scores lie' },
	tasks: { zh: '各任务得分率', en: 'Credit per task' },
	discrimination: { zh: '区分度', en: 'discrimination' },
	passed: { zh: '及格', en: 'passed' },
	alpha: { zh: '信度 α', en: 'alpha' },
} as const satisfies Record<string, Text>;

const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const at = (value: number) => (Math.round(value * 10) / 10).toString();
const text = (x: number, y: number, words: string, more = '') =>
	`<text x="${at(x)}" y="${at(y)}" ${more}>${escaped(words)}</text>`;

/** A simulation as an SVG: the spread of scores of each skill above, each task's credit per skill below. */
export function picture(found: Difficulty, scenario: Scenario, language: Language): string {
	const tasks = [...found.tasks].sort((a, b) => (a.difficulty ?? 2) - (b.difficulty ?? 2));
	const height = top + tasks.length * row + 40;
	const alpha = found.alpha === null ? '–' : found.alpha.toFixed(2);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font} font-size="13" fill="#1d2b36">`,
		`<rect width="${width}" height="${height}" fill="#f7f5f0"/>`,
		text(24, 34, scenario.document.title[language], 'font-size="20" font-weight="600"'),
		text(24, 56, `${found.runs} × 3 · ${said.alpha[language]} ${alpha}`, 'fill="#5b6b76"'),
		text(24, 88, said.scores[language], 'font-weight="600"'),
		...found.skills.map((one, index) => histogram(one, 24 + index * 364, 100, language)),
		text(24, top - 8, said.tasks[language], 'font-weight="600"'),
		text(width - 24, top - 8, said.discrimination[language], 'text-anchor="end" fill="#5b6b76"'),
		...tasks.map((item, index) => {
			const y = top + index * row + row / 2;
			const span = width - left - 120;
			const dot = (skill: keyof typeof colours) =>
				item.credit[skill] === null
					? ''
					: `<circle cx="${at(left + item.credit[skill] * span)}" cy="${at(y)}" r="5" fill="${colours[skill]}"/>`;
			return [
				text(left - 12, y + 4, labelOf(item, scenario, language), 'text-anchor="end"'),
				`<line x1="${left}" x2="${left + span}" y1="${at(y)}" y2="${at(y)}" stroke="#d8d3c7"/>`,
				dot('novice'),
				dot('trained'),
				dot('expert'),
				text(width - 24, y + 4, item.discrimination?.toFixed(2) ?? '–', 'text-anchor="end"'),
			].join('');
		}),
		'</svg>',
	].join('\n');
}

function histogram(spread: Spread, x: number, y: number, language: Language): string {
	const [wide, high] = [340, 104];
	const most = Math.max(1, ...spread.histogram);
	const bar = wide / spread.histogram.length;
	const bars = spread.histogram.map((count, index) => {
		const tall = (count / most) * (high - 16);
		return `<rect x="${at(x + index * bar + 1)}" y="${at(y + high - tall)}" width="${at(bar - 2)}" height="${at(tall)}" rx="2" fill="${colours[spread.skill]}"/>`;
	});
	const middle = x + (spread.median / 100) * wide;
	const label = `${skillWord(spread.skill, language)} · ${spread.median.toFixed(1)} · ${said.passed[language]} ${Math.round(spread.passed * 100)} %`;
	return [
		...bars,
		`<line x1="${at(x)}" x2="${at(x + wide)}" y1="${at(y + high)}" y2="${at(y + high)}" stroke="#8d979e"/>`,
		`<line x1="${at(middle)}" x2="${at(middle)}" y1="${at(y + 8)}" y2="${at(y + high)}" stroke="#1d2b36" stroke-dasharray="3 3"/>`,
		text(x, y + high + 18, label, 'fill="#5b6b76"'),
	].join('');
}
