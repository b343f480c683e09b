import type { Answer } from '../../scenario/format/command';
import { type Change, keyOf, stands } from './change';
import type { Mistake } from './mistakes';
import type { Traced } from './play';

/** Earlier instants tried for an order that came too late. */
const mostInstants = 6;

/**
 * Single changes worth trying from the first mistake on: what was wrong put right, any input left out, what came late given
 * sooner, and whatever a repair did.
 */
export function candidatesOf(
	traced: Traced,
	mistakes: readonly Mistake[],
	from: number,
	repairs: readonly Change[],
): readonly Change[] {
	const { inputs, drill, activities, right, program } = traced;
	const found: Change[] = [];
	const given = (index: number): Readonly<Record<string, Answer>> => {
		const input = inputs[index]!;
		return input.kind === 'order' ? (input.with ?? {}) : {};
	};
	for (const { index, kind } of mistakes) {
		const input = inputs[index];
		if (input?.kind !== 'order') continue;
		const activity = drill.state.activities[activities[index]!];
		if (kind === 'parameter' && activity !== undefined)
			found.push({ kind: 'parameters', index, with: { ...given(index), ...activity.right } });
		if (kind !== 'late' && Object.keys(right[index] ?? {}).length > 0)
			found.push({ kind: 'parameters', index, with: { ...given(index), ...right[index] } });
	}
	inputs.forEach((input, index) => {
		if (input.at >= from && !stands(input)) found.push({ kind: 'remove', index });
	});
	for (const { kind, index, of } of mistakes) {
		if (kind !== 'late' && kind !== 'missed') continue;
		const task = program.tasks[of]!;
		const { openedAt } = drill.state.tasks[of]!;
		const serving = inputs.flatMap((input, nth) =>
			nth === index || (input.kind === 'order' && task.relevant.includes(program.commandIndex.get(input.command)!))
				? [nth]
				: [],
		);
		for (const nth of serving) {
			const { at } = inputs[nth]!;
			const start = Math.max(from, openedAt);
			if (at <= start) continue;
			for (let step = 0; step < mostInstants; step++)
				found.push({ kind: 'move', index: nth, to: start + Math.floor(((at - start) * step) / mostInstants) });
		}
	}
	const known = new Set<string>();
	return [...repairs, ...found].filter((change) => {
		const key = keyOf(change);
		if (known.has(key) || unchanged(change, traced)) return false;
		known.add(key);
		return true;
	});
}

function unchanged(change: Change, { inputs }: Traced): boolean {
	if (change.kind !== 'parameters') return false;
	const input = inputs[change.index]!;
	return input.kind === 'order' && JSON.stringify(input.with ?? {}) === JSON.stringify(change.with);
}
