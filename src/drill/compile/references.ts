import type { FactRef } from '../../scenario/format/expressions';
import type { Moment } from '../moment';
import { must, type Names } from './names';

/** Where something is compiled: who `it` is. */
export interface Scope {
	readonly names: Names;
	/** Entity index of `it`, or -1. */
	readonly it: number;
}

/** A fact that is the same at every moment, or one that depends on the activity at hand. */
export type FactPointer = { readonly fixed: number } | { readonly at: (moment: Moment) => number };

const heads = ['target', 'team'] as const;

/** The entity that `it`, `target`, `team`, `ask.x` or a name stands for; -1 for none. */
export function entityPointer(
	name: string,
	scope: Scope,
): { readonly fixed: number } | { readonly at: (moment: Moment) => number } {
	const { names } = scope;
	if (name === 'it') return { fixed: scope.it };
	if (name === 'target') return { at: (moment) => moment.activity?.target ?? -1 };
	if (name === 'team') return { at: (moment) => moment.activity?.team ?? -1 };
	if (name.startsWith('ask.')) {
		const ask = name.slice(4);
		return {
			at: (moment) => {
				const answer = moment.activity?.answers[ask];
				return typeof answer === 'string' ? (names.entityIndex.get(answer) ?? -1) : -1;
			},
		};
	}
	return { fixed: must(names.entityIndex.get(name), `entity ${name}`) };
}

function splitRef(ref: FactRef): { readonly entity: string; readonly fact: string } {
	const dot = ref.lastIndexOf('.');
	return { entity: ref.slice(0, dot), fact: ref.slice(dot + 1) };
}

export function factPointer(ref: FactRef, scope: Scope): FactPointer {
	const { entity, fact } = splitRef(ref);
	const column = must(scope.names.factsByName.get(fact), `fact ${ref}`);
	const pointer = entityPointer(entity, scope);
	if ('fixed' in pointer) {
		const index = pointer.fixed < 0 ? -1 : column[pointer.fixed]!;
		return { fixed: must(index < 0 ? undefined : index, `fact ${ref}`) };
	}
	return {
		at: (moment) => {
			const index = pointer.at(moment);
			return index < 0 ? -1 : column[index]!;
		},
	};
}

/** Fact indices that a reference stands for in `set` and `reveal`: a group's name means all its members. */
export function factPointers(ref: FactRef, scope: Scope): (moment: Moment) => readonly number[] {
	const { entity, fact } = splitRef(ref);
	const members = scope.names.groups.get(entity);
	if (members && !scope.names.entityIndex.has(entity)) {
		const column = must(scope.names.factsByName.get(fact), `fact ${ref}`);
		const all = members.map((member) => column[member]!).filter((index) => index >= 0);
		return () => all;
	}
	const pointer = factPointer(ref, scope);
	if ('fixed' in pointer) {
		const one = [pointer.fixed];
		return () => one;
	}
	return (moment) => {
		const index = pointer.at(moment);
		return index < 0 ? [] : [index];
	};
}

const isHead = (name: string): boolean =>
	(heads as readonly string[]).includes(name) || name === 'it' || name.startsWith('ask.');

/** Where a command is carried out, as a network node: a place's name, `target`, `ask.x`, or a fact that holds a place. -1 for nowhere. */
export function placePointer(at: string, scope: Scope): (moment: Moment) => number {
	const { names } = scope;
	const placeNode = (name: unknown): number =>
		typeof name === 'string' ? (names.network.placeIndex.get(name) ?? -1) : -1;
	const ofEntity = (entity: number, moment: Moment): number => {
		if (entity < 0) return -1;
		return moment.state.nodes[entity]!;
	};
	if (names.network.placeIndex.has(at)) {
		const node = placeNode(at);
		return () => node;
	}
	if (at.startsWith('ask.') && at.indexOf('.', 4) < 0) {
		const ask = at.slice(4);
		return (moment) => {
			const answer = moment.activity?.answers[ask];
			const node = placeNode(answer);
			if (node >= 0 || typeof answer !== 'string') return node;
			return ofEntity(names.entityIndex.get(answer) ?? -1, moment);
		};
	}
	if (isHead(at) || names.entityIndex.has(at)) {
		const pointer = entityPointer(at, scope);
		return (moment) => ofEntity('fixed' in pointer ? pointer.fixed : pointer.at(moment), moment);
	}
	const { entity, fact } = splitRef(at);
	if (fact === 'place') {
		const pointer = entityPointer(entity, scope);
		return (moment) => ofEntity('fixed' in pointer ? pointer.fixed : pointer.at(moment), moment);
	}
	const pointer = factPointer(at, scope);
	return (moment) => {
		const index = 'fixed' in pointer ? pointer.fixed : pointer.at(moment);
		return index < 0 ? -1 : placeNode(moment.facts[index]);
	};
}
