import { advance, begin, type Drill, give, type Input, type Program } from '../../drill/index';
import { type Aims, findWitness, type Meter, type Policy, rollOut, tryAlone } from '../witness/index';
import { type Change, keyOf, stands } from './change';
import type { Traced } from './play';

type Order = Extract<Input, { kind: 'order' }>;

/**
 * Plays the record again from its first mistake on, beside somebody who knows better: what the person gave in time stands, what
 * does harm is put right or left out, what would come too late or never is given in time. What comes out passes if anything
 * near the record does; it changes more than it must. Without `follow` nothing that the person did stands.
 */
export function repair(
	traced: Traced,
	aims: Aims,
	policy: Policy & { readonly follow: boolean },
	from: number,
	meter: Meter,
): readonly Change[] {
	const { program, inputs } = traced;
	const drill = begin(program, traced.start);
	const { state } = drill;
	const changes: Change[] = [];
	const added: Order[] = [];
	let next = 0;
	for (; next < inputs.length && inputs[next]!.at < from; next++) give(drill, inputs[next]!);
	/** Orders of the person that are still to come. */
	const coming = (): readonly Order[] =>
		policy.follow ? inputs.slice(next).filter((one) => one.kind === 'order') : [];
	const spare = (wanted: {
		readonly order: { readonly command: number; readonly target: number };
		readonly due: number;
	}) => coming().some((one) => isFor(program, one, wanted.order) && one.at <= wanted.due);
	while (state.ended === null && !meter.over) {
		const input = inputs[next];
		const to = input?.at ?? Number.POSITIVE_INFINITY;
		const rolled = rollOut(drill, aims, policy, meter, { to, spare, silent: true });
		for (const one of rolled.inputs) if (one.kind === 'order') added.push(one);
		if (input === undefined) break;
		next++;
		advance(drill, input.at);
		if (state.ended !== null) break;
		if (stands(input)) give(drill, input);
		else if (input.kind !== 'order' || !policy.follow) changes.push({ kind: 'remove', index: next - 1 });
		else if (twinOf(added, input) !== undefined) changes.push({ kind: 'remove', index: next - 1 });
		else changes.push(...placed(traced, drill, input, next - 1, meter));
	}
	return [...changes, ...added.map((input): Change => ({ kind: 'add', input }))];
}

const isFor = (program: Program, one: Order, order: { readonly command: number; readonly target: number }): boolean =>
	program.commandIndex.get(one.command) === order.command &&
	(one.target === undefined ? -1 : program.entityIndex.get(one.target)) === order.target;

/** The same order, given before by whoever knows better. */
const twinOf = (added: readonly Order[], input: Order): Order | undefined =>
	added.find((one) => one.command === input.command && one.target === input.target);

/** Gives an order of the person's if it does no harm, else with the right parameters, else not. */
function placed(traced: Traced, drill: Drill, input: Order, index: number, meter: Meter): readonly Change[] {
	const right = traced.right[index];
	const corrected = right === undefined ? undefined : { ...input, with: { ...input.with, ...right } };
	for (const one of corrected === undefined ? [input] : [input, corrected]) {
		if (!meter.step()) return [];
		if (tryAlone(drill, one) !== 'good') continue;
		give(drill, one);
		return one === input || one.with === undefined ? [] : [{ kind: 'parameters', index, with: one.with }];
	}
	return [{ kind: 'remove', index }];
}

/** From the first mistake on, the orders of the best run that search finds from STARTEX, in place of the person's. */
export function replanned({ program, start, inputs }: Traced, from: number, meter: Meter): readonly Change[] {
	const witness = findWitness(program, start, meter);
	return [
		...inputs.flatMap((input, index): Change[] =>
			input.at < from || stands(input) ? [] : [{ kind: 'remove', index }],
		),
		...(witness?.inputs ?? []).flatMap((input): Change[] => {
			if (input.kind !== 'order') return [];
			if (input.at >= from) return [{ kind: 'add', input }];
			// What it had given by then and the person had not is given as soon as may be.
			const given = inputs.some(
				(own) => own.kind === 'order' && own.at < from && own.command === input.command && own.target === input.target,
			);
			return given ? [] : [{ kind: 'add', input: { ...input, at: from } }];
		}),
	];
}

/** The same changes with an order left out here and given there told as one order moved. */
export function paired(changes: readonly Change[], inputs: readonly Input[]): readonly Change[] {
	const left = changes.filter((change) => change.kind !== 'add');
	const out: Change[] = [];
	const used = new Set<string>();
	for (const change of changes) {
		if (change.kind !== 'add') continue;
		const { input } = change;
		const twin = left.find((one) => {
			if (one.kind !== 'remove' || used.has(keyOf(one))) return false;
			const other = inputs[one.index]!;
			return (
				other.kind === 'order' &&
				input.kind === 'order' &&
				other.command === input.command &&
				other.target === input.target
			);
		});
		if (twin === undefined || twin.kind !== 'remove' || input.kind !== 'order') {
			out.push(change);
			continue;
		}
		used.add(keyOf(twin));
		const own = inputs[twin.index]!;
		out.push({ kind: 'move', index: twin.index, to: input.at });
		if (own.kind === 'order' && JSON.stringify(own.with ?? {}) !== JSON.stringify(input.with ?? {}))
			out.push({ kind: 'parameters', index: twin.index, with: input.with ?? {} });
	}
	return [...left.filter((one) => !used.has(keyOf(one))), ...out];
}
