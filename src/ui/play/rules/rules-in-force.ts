import { ruleText } from '../../../debrief/index';
import type { Rule, Scenario } from '../../../scenario/format/scenario';
import { namedRules } from '../../../scenario/named-rules';
import { ruleCodes } from '../../../words/rule-book';
import type { Text } from '../../../words/text';
import { found } from '../palette/search';

/** A rule as it is read in the sheet. */
export interface RuleShown {
	readonly id: string;
	readonly label: Text;
	readonly value: Text;
	readonly source: Text;
	readonly mark: Rule['mark'];
}

export interface RulesShown {
	/** What this scenario refers to, in the pack's order. */
	readonly used: readonly RuleShown[];
	readonly others: readonly RuleShown[];
}

const isText = (value: unknown): value is Text =>
	typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** What a scenario's forms call their options: a rule may name one of them. */
function optionsIn(written: unknown, names = new Map<string, Text>()): ReadonlyMap<string, Text> {
	if (typeof written !== 'object' || written === null) return names;
	for (const [key, value] of Object.entries(written)) {
		if (key === 'options' && typeof value === 'object' && value !== null) {
			for (const [option, label] of Object.entries(value)) if (isText(label)) names.set(option, label);
		} else optionsIn(value, names);
	}
	return names;
}

function valueText(rule: Rule, options: ReadonlyMap<string, Text>): Text {
	if (rule.unit !== undefined) return ruleText(rule);
	const all = (Array.isArray(rule.value) ? rule.value : [rule.value]) as readonly unknown[];
	const said = all.map((value): Text => {
		const code = String(value);
		return ruleCodes[code] ?? options.get(code) ?? { zh: code, en: code };
	});
	return { zh: said.map((one) => one.zh).join('、'), en: said.map((one) => one.en).join(', ') };
}

/** A scenario's whole rule pack: first what it turns on, then the rest. */
export function rulesInForce({ document, procedure, rules }: Scenario): RulesShown {
	const named = namedRules([document, procedure]);
	const options = optionsIn(document);
	const all = Object.entries(rules.rules).map(
		([id, rule]): RuleShown => ({
			id,
			label: rule.label,
			value: valueText(rule, options),
			source: rule.source,
			mark: rule.mark,
		}),
	);
	return { used: all.filter(({ id }) => named.has(id)), others: all.filter(({ id }) => !named.has(id)) };
}

/** Whether a rule is what was typed: by its name, its figure or where it comes from. */
export const isAbout = (query: string, { id, label, value, source }: RuleShown): boolean =>
	found(query, label.zh, label.en, value.zh, value.en, source.zh, source.en, id);
