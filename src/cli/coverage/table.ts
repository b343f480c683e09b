import type { Coverage, Covered } from '../../proof/coverage';
import type { Scenario } from '../../scenario/format/scenario';
import { groups } from '../../words/groups';
import type { Language, Text } from '../../words/text';
import { translate } from '../../words/translator';
import { columns, padEnd } from '../columns';

const words = {
	measures: { zh: '防控措施', en: 'Measures' },
	phases: { zh: '阶段', en: 'Phases' },
	domains: { zh: '人、物、环境', en: 'Domains' },
	responsibilities: { zh: '责任', en: 'Responsibilities' },
	defences: { zh: '外防输入、内防反弹', en: 'What is defended' },
	serves: { zh: '战疫情、保安全、保供应、保服务', en: 'What it is for' },
	groups: { zh: '一办十五组（按任务承担岗位）', en: 'Office and groups (by the role that bears a task)' },
	steps: { zh: '处置程序的步骤', en: 'Steps of the procedures' },
	rules: { zh: '规则包', en: 'Rule packs' },
	never: { zh: '从未演练', en: 'never drilled' },
	asked: { zh: '只在知识题里问到', en: 'only asked after' },
	gaps: { zh: '缺项', en: 'What is lacking' },
	none: { zh: '没有', en: 'none' },
} as const satisfies Record<string, Text>;

/** Coverage for a terminal: what is drilled by how many, and by name what never is. */
export function coverageText(
	found: Coverage,
	scenarios: readonly Scenario[],
	measures: Readonly<Record<string, Text>>,
	language: Language,
): string {
	const say = (word: keyof typeof words) => words[word][language];
	const t = translate(language, 'debrief');
	const comma = language === 'zh' ? '、' : ', ';
	const colon = language === 'zh' ? '：' : ': ';
	const section = (word: keyof typeof words, of: readonly Covered[], label: (id: string) => string) => {
		const wide = Math.max(...of.map(({ id }) => columns(label(id))));
		return [
			say(word),
			...of.map(({ id, scenarios: by, times }) =>
				by.length === 0
					? `  ${padEnd(label(id), wide)}  ✕ ${say('never')}`
					: `  ${padEnd(label(id), wide)}  ${by.length} · ${times}`,
			),
			'',
		];
	};
	const tag = (id: string) => t(id as 'detect');
	return [
		...section('measures', found.measures, (id) => measures[id]?.[language] ?? id),
		...section('phases', found.phases, tag),
		...section('domains', found.domains, tag),
		...section('responsibilities', found.responsibilities, tag),
		...section('defences', found.defences, tag),
		...section('serves', found.serves, tag),
		...section('groups', found.groups, (id) => groups[id as keyof typeof groups][language]),
		say('steps'),
		...scenarios.map(({ document }) => {
			const own = found.steps.filter(({ scenario }) => scenario === document.id);
			const never = own.filter(({ tasks }) => tasks.length === 0).map(({ step }) => step);
			const told = never.length === 0 ? '' : ` · ${say('never')}${colon}${never.join(comma)}`;
			return `  ${document.title[language]} ${own.length - never.length}/${own.length}${told}`;
		}),
		'',
		say('rules'),
		...[...new Set(found.rules.map(({ pack }) => pack))].map((pack) => {
			const own = found.rules.filter((one) => one.pack === pack);
			const names = (of: typeof own) => of.map(({ rule }) => rule).join(comma);
			const asked = own.filter((one) => one.drilled.length === 0 && one.asked.length > 0);
			const never = own.filter((one) => one.drilled.length === 0 && one.asked.length === 0);
			return [
				`  ${pack} ${own.length - asked.length - never.length}/${own.length}`,
				...(asked.length === 0 ? [] : [`    ${say('asked')}${colon}${names(asked)}`]),
				...(never.length === 0 ? [] : [`    ${say('never')}${colon}${names(never)}`]),
			].join('\n');
		}),
		'',
		`${say('gaps')}${found.gaps.length === 0 ? `${colon}${say('none')}` : ''}`,
		...found.gaps.map(({ scenario, code, message }) => `  ✕ ${scenario} ${code}${colon}${message[language]}`),
	].join('\n');
}
