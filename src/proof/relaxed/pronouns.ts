import type { Condition, Effect, FactRef, Value } from '../../scenario/format/expressions';
import { always, never } from './graph';
import type { Model } from './model';
import { unsaid } from './possible';

/** Whose `it`, `target`, `team` and `ask` are meant. -1: none; -2: any that is possible. */
export interface Scope {
	readonly it: number;
	/** Index of the command at hand, or -1. */
	readonly command: number;
	readonly target: number;
	readonly team: number;
}

export const nobody: Scope = { it: -1, command: -1, target: -1, team: -1 };
export const anyone = -2;

/** One of the things a name may stand for, with what must be answered for it. */
export interface Meant {
	readonly index: number;
	readonly node: number;
}

const none: readonly Meant[] = [];

/** Entities that a head (`it`, `target`, `team`, `ask.x`, a name) may stand for. */
export function entitiesMeant(head: string, scope: Scope, model: Model): readonly Meant[] {
	const { names } = model;
	if (head === 'it') return scope.it < 0 ? none : [{ index: scope.it, node: always }];
	if (head === 'target' || head === 'team') {
		const own = scope[head];
		if (own >= 0) return [{ index: own, node: always }];
		if (own !== anyone) return none;
		const command = model.commands[scope.command]!;
		return command[head === 'target' ? 'targets' : 'teams'].map((index) => ({ index, node: always }));
	}
	if (head.startsWith('ask.')) {
		const ask = names.askIndex[scope.command]?.get(head.slice(4));
		if (ask === undefined) return none;
		return model.answers(ask).flatMap((answer, nth): Meant[] => {
			const index = typeof answer === 'string' ? names.entityIndex.get(answer) : undefined;
			return index === undefined ? [] : [{ index, node: model.answered(ask, [nth]) }];
		});
	}
	const index = names.entityIndex.get(head);
	return index === undefined ? none : [{ index, node: always }];
}

export const headOf = (ref: FactRef): string => ref.slice(0, ref.lastIndexOf('.'));
export const factOf = (ref: FactRef): string => ref.slice(ref.lastIndexOf('.') + 1);

/** Facts that a reference may stand for. With `whole`, a group's name stands for the facts of all its members. */
export function factsMeant(ref: FactRef, scope: Scope, model: Model, whole = false): readonly Meant[] {
	const fixed = model.names.factIndex.get(ref);
	if (fixed !== undefined) return [{ index: fixed, node: always }];
	const column = model.names.columns.get(factOf(ref));
	if (!column) return none;
	const head = headOf(ref);
	const { entityIndex, groups } = model.names;
	if (whole && groups.has(head) && !entityIndex.has(head))
		return groups
			.get(head)!
			.flatMap((member) => (column[member]! < 0 ? [] : [{ index: column[member]!, node: always }]));
	const meant: Meant[] = [];
	for (const { index, node } of entitiesMeant(head, scope, model))
		if (column[index]! >= 0) meant.push({ index: column[index]!, node });
	return meant;
}

/** The node for a reference standing for nobody: an answer that was left open. */
export function nobodyMeant(ref: FactRef, scope: Scope, model: Model): number {
	const head = headOf(ref);
	const ask = head.startsWith('ask.') ? model.names.askIndex[scope.command]?.get(head.slice(4)) : undefined;
	if (ask === undefined) return never;
	const open = model.answers(ask).indexOf(unsaid);
	return open < 0 ? never : model.answered(ask, [open]);
}

/** Whether anything in a condition or effect depends on the command at hand. */
export function speaksOfCommand(part: Condition | readonly Effect[] | Effect | Value): boolean {
	if (typeof part !== 'object') return false;
	if (Array.isArray(part)) return part.some(speaksOfCommand);
	for (const [key, held] of Object.entries(part)) {
		if (key === 'ask') return true;
		if (isPronoun(key)) return true;
		if (typeof held === 'string') {
			if ((key === 'fact' || key === 'knows' || key === 'sameAs') && isPronoun(held)) return true;
		} else if (typeof held === 'object' && held !== null) {
			if (key === 'reveal') {
				if ((held as readonly string[]).some(isPronoun)) return true;
			} else if (speaksOfCommand(held)) return true;
		}
	}
	return false;
}

const isPronoun = (ref: string): boolean =>
	ref.startsWith('target.') || ref.startsWith('team.') || ref.startsWith('ask.');
