import type { Text } from '../../words/text';

/** What was found, short enough for a sentence. */
export function told(value: unknown): Text {
	if (typeof value === 'string') {
		const short = value.length > 60 ? `${value.slice(0, 57)}…` : value;
		return { zh: `“${short}”`, en: `“${short}”` };
	}
	if (value === null || value === undefined) return { zh: '空值', en: 'nothing' };
	if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
	if (typeof value === 'object') return { zh: '一组键值', en: 'a map' };
	return { zh: ` ${String(value)}`, en: String(value) };
}

/** `; did you mean “x”?`, or nothing. */
export const meant = (near: string | undefined): Text =>
	near === undefined ? { zh: '', en: '' } : { zh: `；是否指“${near}”？`, en: `; did you mean “${near}”?` };

/** Up to a dozen names, for a sentence. */
export function among(names: readonly string[], most = 12): Text {
	const shown = names.slice(0, most);
	const more = names.length > most;
	return { zh: shown.join('、') + (more ? '等' : ''), en: shown.join(', ') + (more ? ' …' : '') };
}

/** The things a form can be, as messages call them. */
export const things: Readonly<Record<string, Text>> = {
	condition: { zh: '条件', en: 'a condition' },
	effect: { zh: '效果', en: 'an effect' },
	value: { zh: '值', en: 'a value' },
	values: { zh: '一组值', en: 'values' },
	scalar: { zh: '名称、数字、时长、时刻或 true/false', en: 'a name, number, duration, time or true/false' },
	duration: { zh: '时长（如 25m）', en: 'a duration such as 25m' },
	time: { zh: "时刻（如 '08:30'）", en: "a time such as '08:30'" },
	text: { zh: '中英文本 { zh: …, en: … }', en: 'a text in both languages { zh: …, en: … }' },
	unit: { zh: '单位', en: 'a unit' },
	right: { zh: '正确答案（right）', en: 'what is right' },
	question: { zh: '知识题', en: 'a question' },
	ask: { zh: '参数', en: 'a parameter' },
	basis: { zh: '依据', en: 'a basis' },
	from: { zh: '起算点', en: 'where the clock starts' },
	transition: { zh: '转移', en: 'a transition' },
	'state-node': { zh: '状态', en: 'a state' },
	procedure: { zh: '处置程序', en: 'a procedure' },
	draw: { zh: '抽取范围', en: 'what to draw from' },
	'fact-form': { zh: '事实', en: 'a fact' },
	look: { zh: '外观', en: 'a look' },
	'vary-option': { zh: '变体选项', en: 'an option' },
	step: { zh: '步骤', en: 'a step' },
	answer: { zh: '参数值', en: 'an answer' },
	'rule-value': { zh: '规则的值', en: "a rule's value" },
	list: { zh: '列表', en: 'a list' },
};
