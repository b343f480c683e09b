import type { FactRef } from '../format/expressions';
import type { Entity, Fact } from '../format/scenario';
import type { Path } from '../source/problem';
import { castOf, type Names, type Scope } from './names';
import type { Report } from './report';

/** A fact that a reference leads to: of an entity, or of every member of a group. */
export interface Found {
	readonly entity: Entity;
	readonly name: string;
	readonly fact: Fact;
	readonly key: string;
}

export const pronouns = ['it', 'target', 'team', 'ask'] as const;

const missing = {
	it: [
		'no-it',
		'这里没有 it：只在 each、every、some、count、look、shows 里可用',
		'“it” means nothing here: it stands under each, every, some, count, look and shows',
	],
	target: [
		'no-target',
		'这里没有 target：指令要有 on，或者写在该指令的事件上',
		'“target” means nothing here: the command needs “on”, or this must be on its event',
	],
	team: [
		'no-team',
		'这里没有 team：指令要有 uses，或者写在该指令的事件上',
		'“team” means nothing here: the command needs “uses”, or this must be on its event',
	],
} as const;

/** The entities a reference's head stands for, or undefined after saying what is wrong. */
function owners(
	ref: FactRef,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	at: 'key' | 'value',
): readonly Entity[] | undefined {
	const [head, second, third] = ref.split('.') as [string, string, string | undefined];
	if (head === 'it' || head === 'target' || head === 'team') {
		const found = scope[head];
		if (found && found.length > 0) return found;
		const [code, zh, en] = missing[head];
		report.error(code, path, zh, en, at);
		return undefined;
	}
	if (head === 'ask') {
		if (third === undefined) {
			report.error(
				'bad-name',
				path,
				`“${ref}”少了事实名：写作 ask.参数.事实`,
				`“${ref}” lacks the fact: write ask.<name>.<fact>`,
				at,
			);
			return undefined;
		}
		const ask = findAsk(second, scope, path, names, report, at);
		if (!ask) return undefined;
		if (ask.asks.kind === 'entity') return castOf(ask.asks.of, names);
		report.error(
			'wrong-kind',
			path,
			`参数“${second}”不是实体，没有事实`,
			`The parameter “${second}” is no entity and has no facts`,
			at,
		);
		return undefined;
	}
	if (third !== undefined) {
		report.error(
			'bad-name',
			path,
			`“${ref}”多了一节：事实写作“实体.事实”`,
			`“${ref}” has a part too many: a fact is written entity.fact`,
			at,
		);
		return undefined;
	}
	const entity = names.groups.get(head) ?? names.entities.get(head);
	if (!entity) {
		report.unknown('entity', head, [...names.entities.keys(), ...names.groups.keys()], path, at);
		return undefined;
	}
	names.used.add(`entity ${entity.id}`);
	return [entity];
}

/** The facts that a reference leads to. `whole`: a group's name may stand for all its members. */
export function findFact(
	ref: FactRef,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	whole = false,
	at: 'key' | 'value' = 'value',
): readonly Found[] {
	const entities = owners(ref, scope, path, names, report, at);
	if (!entities) return [];
	const head = ref.split('.')[0]!;
	const name = ref.slice(ref.lastIndexOf('.') + 1);
	if (!whole && names.groups.has(head)) {
		const hint = `${head}-1.${name}`;
		report.error(
			'group-not-one',
			path,
			`“${head}”是一群：请用 every、some、count，或指明成员，如 ${hint}`,
			`“${head}” is a group: use every, some or count, or name a member, like ${hint}`,
			at,
		);
		return [];
	}
	const found: Found[] = [];
	for (const entity of entities) {
		const fact = Object.hasOwn(entity.facts, name) ? entity.facts[name] : undefined;
		if (fact) found.push({ entity, name, fact, key: `${entity.id}.${name}` });
		else {
			report.unknown('fact', name, Object.keys(entity.facts), path, at, entity.id);
			return [];
		}
	}
	return found;
}

/** A fact that something reads. */
export function readFact(
	ref: FactRef,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	whole = false,
	at: 'key' | 'value' = 'value',
): readonly Found[] {
	const found = findFact(ref, scope, path, names, report, whole, at);
	for (const fact of found) names.used.add(`fact ${fact.name}`);
	return found;
}

export function findAsk(
	id: string,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	at: 'key' | 'value' = 'value',
) {
	if (!scope.command) {
		report.error(
			'no-ask',
			path,
			`这里读不到参数“${id}”：只在指令里和该指令的事件上可用`,
			`The parameter “${id}” cannot be read here: only inside a command, or on its events`,
			at,
		);
		return undefined;
	}
	const ask = scope.command.asks.find((one) => one.id === id);
	if (ask) names.used.add(`ask ${scope.command.id}.${id}`);
	else
		report.unknown(
			'ask',
			id,
			scope.command.asks.map((one) => one.id),
			path,
			at,
			scope.command.id,
		);
	return ask;
}
