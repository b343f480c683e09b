import type { Input } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';

/** One thing done otherwise than in the record. `index` counts the record's inputs. */
export type Change =
	| { readonly kind: 'remove'; readonly index: number }
	/** To another instant, drill ms. */
	| { readonly kind: 'move'; readonly index: number; readonly to: number }
	| { readonly kind: 'parameters'; readonly index: number; readonly with: Readonly<Record<string, Answer>> }
	| { readonly kind: 'add'; readonly input: Input };

/** What is never changed: it neither helps nor harms, or it was not the player who did it. */
export const stands = (input: Input): boolean =>
	['acknowledge', 'note', 'take'].includes(input.kind) || input.role === 'controller';

/** An input of the record, or an added one, at the instant at which it is given. */
export interface Item {
	readonly input: Input;
	/** Index in the record, or -1. */
	readonly index: number;
}

/** The record's inputs with changes made, in order of time; at one instant the record's own come first. */
export function changed(inputs: readonly Input[], changes: readonly Change[]): readonly Item[] {
	const removed = new Set<number>();
	const moved = new Map<number, number>();
	const answers = new Map<number, Readonly<Record<string, Answer>>>();
	const added: Item[] = [];
	for (const change of changes) {
		if (change.kind === 'remove') removed.add(change.index);
		else if (change.kind === 'move') moved.set(change.index, change.to);
		else if (change.kind === 'parameters') answers.set(change.index, change.with);
		else added.push({ input: change.input, index: -1 });
	}
	const own = inputs.flatMap((input, index): Item[] => {
		if (removed.has(index)) return [];
		const at = moved.get(index) ?? input.at;
		const given = answers.get(index);
		if (input.kind === 'order' && given !== undefined) return [{ input: { ...input, at, with: given }, index }];
		return [{ input: { ...input, at }, index }];
	});
	return [...own, ...added]
		.map((item, order) => ({ item, order }))
		.sort((a, b) => a.item.input.at - b.item.input.at || a.order - b.order)
		.map(({ item }) => item);
}

/** Where in time a change makes its difference. */
export const instantOf = (change: Change, inputs: readonly Input[]): number =>
	change.kind === 'add'
		? change.input.at
		: change.kind === 'move'
			? Math.min(change.to, inputs[change.index]!.at)
			: inputs[change.index]!.at;

/** The same change by name: for telling sets of changes apart. */
export const keyOf = (change: Change): string => JSON.stringify(change);
