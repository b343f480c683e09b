import { fail, ok, type Result } from '../../kernel/result';
import type { Input, Refusal } from '../input';
import type { Program } from '../program';
import { advance } from '../run/advance';
import { begin, type Start } from '../run/begin';
import type { Drill } from '../run/drill';
import { give } from '../run/give';

/**
 * Runs inputs again. With `until`, up to and including that instant: inputs later than it are left out; without, to the end of
 * the drill. Fails at the first input that the engine refuses, which no honest record has.
 */
export function replay(
	program: Program,
	start: Start,
	inputs: readonly Input[],
	until = Number.POSITIVE_INFINITY,
): Result<Drill, { readonly index: number; readonly refusal: Refusal }> {
	const drill = begin(program, start);
	for (const [index, input] of inputs.entries()) {
		if (input.at > until) break;
		const given = give(drill, input);
		if (!given.ok) return fail({ index, refusal: given.error });
	}
	advance(drill, until === Number.POSITIVE_INFINITY ? program.limit : until);
	return ok(drill);
}
