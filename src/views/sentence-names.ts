import type { Ask, Command } from '../scenario/format/command';
import type { FactRef, Scalar, Value } from '../scenario/format/expressions';
import type { StateNode } from '../scenario/format/procedure';
import type { Entity, Fact, Scenario } from '../scenario/format/scenario';
import { lasts } from '../words/format';
import type { Language, Text } from '../words/text';

/** What a sentence is said about: the scenario, and the command at hand where there is one (for `ask`, `target`, `team`). */
export interface Saying {
	readonly scenario: Scenario;
	readonly command?: Command | undefined;
	/** The group whose member `it` is, where that is known. */
	readonly it?: string | undefined;
	readonly language: Language;
}

const stand: Readonly<Record<string, Text>> = {
	it: { zh: '其', en: 'it' },
	target: { zh: '指令对象', en: 'the target' },
	team: { zh: '执行小组', en: 'the team' },
};

/** Name of an entity, a group or a member `<group>-<n>`. */
export function entityName(id: string, { scenario, command, language }: Saying): string {
	const standIn = stand[id];
	if (standIn) return standIn[language];
	if (id.startsWith('ask.')) return ask(id.slice(4), command, scenario)?.label[language] ?? id.slice(4);
	const entity = findEntity(id, scenario);
	if (!entity) return plain(id);
	const member = entity.id === id ? '' : id.slice(entity.id.length + 1);
	return member ? `${entity.label[language]} ${member}` : entity.label[language];
}

/** `entity.fact` taken apart; `ask.<name>.<fact>` keeps its two-part head. */
export function splitFact(ref: FactRef): { readonly entity: string; readonly fact: string } {
	const cut = ref.lastIndexOf('.');
	return { entity: ref.slice(0, cut), fact: ref.slice(cut + 1) };
}

export function findFact(ref: FactRef, saying: Saying): Fact | undefined {
	const { entity, fact } = splitFact(ref);
	const meant = { it: saying.it, target: saying.command?.on[0] }[entity] ?? entity;
	const owner = findEntity(meant, saying.scenario);
	if (owner) return owner.facts[fact];
	// `it`, `target` and parameters stand for any entity: the first that has such a fact names it.
	return saying.scenario.document.cast.find((one) => one.facts[fact]?.label)?.facts[fact];
}

export function factName(ref: FactRef, saying: Saying): string {
	const { fact } = splitFact(ref);
	if (fact === 'place') return saying.language === 'zh' ? '位置' : 'place';
	return findFact(ref, saying)?.label?.[saying.language] ?? plain(fact);
}

/** Entity and fact in one breath: 采样组防护, Sampling team: PPE. */
export function factPhrase(ref: FactRef, saying: Saying): string {
	const owner = entityName(splitFact(ref).entity, saying);
	const name = factName(ref, saying);
	if (saying.language === 'zh') return glue(owner, name);
	return owner === stand.it!.en ? lower(name) : `${owner}: ${lower(name)}`;
}

export function placeName(id: string, { scenario, language }: Saying): string {
	return scenario.port.places.find((place) => place.id === id)?.label[language] ?? plain(id);
}

/** Regions of a procedure are usually the domains, and need no label of their own. */
export const domainNames: Readonly<Record<string, Text>> = {
	people: { zh: '人', en: 'People' },
	goods: { zh: '物', en: 'Goods' },
	environment: { zh: '环境', en: 'Environment' },
	command: { zh: '指挥', en: 'Command' },
};

/** A path's own name, after the names of the regions it lies in: states of different regions may be called the same. */
export function stateName(path: string, { scenario, language }: Saying): string {
	const names: string[] = [];
	let node: StateNode | undefined = scenario.procedure;
	const parts = path.split('.');
	parts.forEach((part, depth) => {
		const region = node?.type === 'parallel';
		node = node?.states[part];
		if (depth > 0 && depth < parts.length - 1 && !region) return;
		names.push(node?.label?.[language] ?? domainNames[part]?.[language] ?? plain(part));
	});
	return names.join(language === 'zh' ? '·' : ' · ');
}

export function ask(id: string, command: Command | undefined, scenario: Scenario): Ask | undefined {
	const own = command?.asks.find((one) => one.id === id);
	return own ?? scenario.document.commands.flatMap((one) => one.asks).find((one) => one.id === id);
}

/** How a value reads; `as` is the fact or parameter it is compared with. */
export function valueWords(value: Value, saying: Saying, as?: FactRef | { readonly ask: string } | 'duration'): string {
	if (typeof value !== 'object') return scalarWords(value, saying, as);
	if ('rule' in value) return ruleWords(value.rule, saying, as);
	if ('fact' in value) return factPhrase(value.fact, saying);
	if ('vary' in value)
		return saying.language === 'zh' ? `本次演练的“${plain(value.vary)}”` : `this run’s ${plain(value.vary)}`;
	if ('ask' in value)
		return ask(value.ask, saying.command, saying.scenario)?.label[saying.language] ?? plain(value.ask);
	if ('times' in value) return value.times.map((one) => valueWords(one, saying)).join(' × ');
	return value.plus.map((one) => valueWords(one, saying, as)).join(' + ');
}

function scalarWords(value: Scalar, saying: Saying, as?: FactRef | { readonly ask: string } | 'duration'): string {
	const { language } = saying;
	if (as === 'duration' && typeof value === 'number') return lasts(value, language);
	if (typeof as === 'object') {
		const kind = ask(as.ask, saying.command, saying.scenario)?.asks;
		if (kind && 'options' in kind) return kind.options[String(value)]?.[language] ?? plain(String(value));
		if (kind?.kind === 'duration' && typeof value === 'number') return lasts(value, language);
		if (kind?.kind === 'number') return amount(value, kind.unit, language);
		if (kind?.kind === 'entity') return entityName(String(value), saying);
		if (kind?.kind === 'place') return placeName(String(value), saying);
	} else if (as) {
		if (splitFact(as).fact === 'place') return placeName(String(value), saying);
		const fact = findFact(as, saying);
		const named = fact?.values[String(value)];
		if (named) return language === 'zh' ? named.zh : lower(named.en);
		if (typeof value === 'number' && fact?.unit) return amount(value, fact.unit, language);
	}
	if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
	return typeof value === 'number' ? String(value) : plain(value);
}

function ruleWords(id: string, saying: Saying, as?: FactRef | { readonly ask: string } | 'duration'): string {
	const rule = saying.scenario.rules.rules[id];
	if (!rule) return plain(id);
	const values: readonly Scalar[] = typeof rule.value === 'object' ? rule.value : [rule.value];
	const words = values.map((one) =>
		rule.unit && typeof one === 'number' ? `${one} ${rule.unit}` : scalarWords(one, saying, as),
	);
	return words.join(saying.language === 'zh' ? '、' : ', ');
}

/** Chinese parts set side by side: a space wherever a figure or Latin letter meets Han or another word. */
export function glue(...parts: readonly string[]): string {
	return parts.reduce((left, right) => {
		const latin = /\w$/.test(left) || /^\w/.test(right);
		const letters = /[\w\p{Script=Han}]$/u.test(left) && /^[\w\p{Script=Han}]/u.test(right);
		return latin && letters ? `${left} ${right}` : left + right;
	}, '');
}

/** A number with its unit; English units are written in the plural. */
function amount(value: Scalar, unit: Text, language: Language): string {
	if (language === 'zh' || value !== 1) return `${value} ${unit[language]}`;
	const one = unit.en === 'people' ? 'person' : unit.en.replace(/(?<=[a-z]{3})s$/, '');
	return `${value} ${one}`;
}

/** A name that has no label, made readable. */
export const plain = (id: string): string => id.replaceAll('-', ' ').replaceAll('.', ' ');

/** English labels lose their capital inside a sentence, abbreviations keep it. */
export const lower = (label: string): string =>
	/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

function findEntity(id: string, scenario: Scenario): Entity | undefined {
	return (
		scenario.document.cast.find((one) => one.id === id) ??
		scenario.document.cast.find((one) => one.many > 0 && new RegExp(`^${one.id}-\\d+$`).test(id))
	);
}
