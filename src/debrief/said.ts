import type { Program } from '../drill/index';
import type { Answer, Ask, Basis } from '../scenario/format/command';
import type { Rule } from '../scenario/format/scenario';
import { durationText } from '../words/duration';
import { ruleCodes } from '../words/rule-book';
import type { Text } from '../words/text';
import type { BasisShown } from './debrief';

const same = (text: string): Text => ({ zh: text, en: text });

/** A parameter's answer as it reads. */
export function answerText(ask: Ask, answer: Answer, program: Program): Text {
	const { asks } = ask;
	const option = (name: string): Text => ('options' in asks ? (asks.options[name] ?? same(name)) : same(name));
	if (Array.isArray(answer)) {
		const all = (answer as readonly string[]).map(option);
		const [zh, en] = asks.kind === 'sequence' ? [' → ', ' → '] : ['、', ', '];
		return { zh: all.map((one) => one.zh).join(zh), en: all.map((one) => one.en).join(en) };
	}
	if (asks.kind === 'duration') return durationText(Number(answer));
	if (asks.kind === 'time') return same(clockText(Number(answer)));
	if (asks.kind === 'number') return { zh: `${answer} ${asks.unit.zh}`, en: `${answer} ${asks.unit.en}` };
	if (asks.kind === 'choice') return option(String(answer));
	if (asks.kind === 'entity') return entityText(String(answer), program);
	if (asks.kind === 'place')
		return program.scenario.port.places.find((place) => place.id === answer)?.label ?? same(String(answer));
	return same(String(answer));
}

/** Minutes after midnight as `HH:MM`. */
export const clockText = (minutes: number): string =>
	`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** An entity's name; members of groups carry their number. */
export function entityText(id: string, program: Program): Text {
	const index = program.entityIndex.get(id);
	if (index === undefined) return same(id);
	const { entity, number } = program.entities[index]!;
	if (number === 0) return entity.label;
	const shown = String(number).padStart(2, '0');
	return { zh: `${entity.label.zh} ${shown}`, en: `${entity.label.en} ${shown}` };
}

/** A rule's value with its unit. */
export function ruleText(rule: Rule): Text {
	const values = Array.isArray(rule.value) ? rule.value : [rule.value];
	if (rule.unit === 'ms') {
		const all = values.map((value) => durationText(Number(value)));
		return { zh: all.map((one) => one.zh).join('、'), en: all.map((one) => one.en).join(', ') };
	}
	if (rule.unit === 'bp') {
		const all = values.map((value) => `${Number(value) / 100} %`);
		return { zh: all.join('、'), en: all.join(', ') };
	}
	if (rule.unit === undefined) {
		const all = values.map((value) => ruleCodes[String(value)] ?? same(String(value)));
		return { zh: all.map((one) => one.zh).join('、'), en: all.map((one) => one.en).join(', ') };
	}
	const unit = units[rule.unit] ?? same(rule.unit);
	const [zh, en] = [values.join('、'), values.join(', ')];
	return { zh: `${zh} ${unit.zh}`.trim(), en: `${en} ${unit.en}`.trim() };
}

/** Units that are words rather than signs. */
const units: Readonly<Record<string, Text>> = {
	d: { zh: '天', en: 'd' },
	h: { zh: '小时', en: 'h' },
	min: { zh: '分', en: 'min' },
};

/** What stands behind a point: a rule with its source and mark, or the plan's own words, which are ours. */
export function basisShown(basis: Basis | undefined, program: Program): BasisShown | null {
	if (basis === undefined) return null;
	if ('rule' in basis) {
		const rule = program.scenario.rules.rules[basis.rule];
		if (rule === undefined) return null;
		return { text: rule.label, value: ruleText(rule), source: rule.source, mark: rule.mark, rule: basis.rule };
	}
	return {
		text: basis.plan,
		value: null,
		source: { zh: '本项目的处置程序', en: "This project's procedure" },
		mark: 'I',
		rule: null,
	};
}
