import type { Catalog } from './catalog';
import type { Text } from './text';

/** Words of the sheet that shows the rules in force and the briefing again. */
export const ruleBook = {
	title: { zh: '规则与任务', en: 'Rules and briefing' },
	rulesTab: { zh: '现行规则', en: 'Rules in force' },
	briefingTab: { zh: '任务说明', en: 'Briefing' },
	edition: { zh: '本次演练依据：{{title}}', en: 'In force in this drill: {{title}}' },
	search: { zh: '查找规则、数值或出处', en: 'Find a rule, a figure or a source' },
	used: { zh: '本情景用到', en: 'What this scenario turns on' },
	others: { zh: '规则包其余内容', en: 'The rest of the pack' },
	nothing: { zh: '没有找到', en: 'Nothing found' },
	found: { zh: '找到 {{count}} 条', en: { one: '{{count}} rule found', other: '{{count}} rules found' } },
	legend: { zh: '依据等级', en: 'How well it is sourced' },
	official: { zh: '官方文件', en: 'Official text' },
	press: { zh: '新闻报道', en: 'Press' },
	weak: { zh: '出处较弱', en: 'Weak source' },
	ours: { zh: '本项目推定', en: 'Set by this project' },
} as const satisfies Catalog;

/** What rules name by a code: levels of protection, plans of isolation, rounds of work, vaccination. */
export const ruleCodes: Readonly<Record<string, Text>> = {
	true: { zh: '是', en: 'yes' },
	false: { zh: '否', en: 'no' },
	'level-1': { zh: '一级', en: 'Level 1' },
	'level-2': { zh: '二级', en: 'Level 2' },
	'central-14-home-7': { zh: '集中 14 天＋居家 7 天', en: '14 days central, 7 at home' },
	'central-7-home-3': { zh: '集中 7 天＋居家 3 天', en: '7 days central, 3 at home' },
	'central-7': { zh: '集中 7 天', en: '7 days central' },
	'home-7': { zh: '居家 7 天', en: '7 days at home' },
	'loop-14-7-7': { zh: '14＋7＋7', en: '14 + 7 + 7' },
	'full-dose': { zh: '全程接种', en: 'fully vaccinated' },
	'loop-x-7': { zh: 'X＋7', en: 'X + 7' },
};
