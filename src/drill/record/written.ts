import { canonical } from '../../kernel/canonical';
import { digest } from '../../kernel/digest';
import { activeStates } from '../procedure/guards';
import { readSnapshot, writeSnapshot } from '../procedure/step';
import type { Program } from '../program';
import { type Drill, runtimeOf, type Stepped } from '../run/drill';
import { weigh } from '../run/settle';
import type { DrillState } from '../state';

/** The state as plain data of its own, the procedure's snapshot included. */
export const plainState = (drill: Drill): DrillState =>
	JSON.parse(
		JSON.stringify({ ...drill.state, procedure: writeSnapshot(drill.program.machine, drill.snapshot) }),
	) as DrillState;

/** A quiet drill as text, byte for byte the same wherever it ran. */
export const writeOut = (drill: Drill): string =>
	canonical({ ...drill.state, procedure: writeSnapshot(drill.program.machine, drill.snapshot) });

/** Goes on from what `writeOut` wrote, with the same program: the rest of the drill is the same. */
export const readBack = (program: Program, text: string, inspect?: (step: Stepped) => void): Drill =>
	resume(program, JSON.parse(text) as DrillState, inspect);

/** A drill of its own that goes on from here: for branches and look-ahead. */
export const copy = (drill: Drill): Drill => resume(drill.program, plainState(drill));

function resume(program: Program, state: DrillState, inspect?: (step: Stepped) => void): Drill {
	const snapshot = readSnapshot(program.machine, state.procedure);
	const active = activeStates(snapshot, program.machine.stateOf, program.states.length);
	const drill = runtimeOf(program, state, program.steps.standings.of(snapshot), active, inspect);
	weigh(drill);
	return drill;
}

/** Hex digest of the state at a quiet instant. */
export const stateDigest = (drill: Drill): string => digest(plainState(drill));
