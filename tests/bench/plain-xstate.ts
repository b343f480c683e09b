import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { type Activity, advance, begin, give, type Input, type Moment, type Program } from '../../src/drill/index';
import { nudge } from '../../src/drill/procedure/machine';

/** One event of a drill, with everything that guards could ask at that moment. */
interface Happened {
	readonly name: string;
	readonly moment: Moment;
}

/** Every engine event of a run, in order: stages of commands, injects, signals, and the procedure's own delays. */
export function eventsOf(program: Program, seed: number, inputs: readonly Input[]): readonly Happened[] {
	const happened: Happened[] = [];
	const drill = begin(program, { seed });
	const note = (name: string, activity: Activity | null): void => {
		const { state, moment } = drill;
		const copy = structuredClone(state);
		happened.push({
			name,
			moment: { state: copy, facts: copy.facts, activity: structuredClone(activity), active: moment.active.slice() },
		});
	};
	const push = drill.events.push as (one: (typeof drill.events)[number]) => number;
	Object.assign(drill.events, {
		push(one: (typeof drill.events)[number]) {
			note(program.events[one.event]!, one.activity);
			return push.call(drill.events, one);
		},
	});
	const { machine } = program.machine;
	const own = machine.transition;
	machine.transition = function (...args) {
		const name = (args[1] as { readonly type: string }).type;
		if (name !== nudge && !program.eventIndex.has(name)) note(name, null);
		return own.apply(this, args);
	};
	for (const input of inputs) if (!give(drill, input).ok) throw new Error(`refused: ${JSON.stringify(input)}`);
	advance(drill, program.limit);
	machine.transition = own;
	return happened;
}

/** What a plain use of XState would do for the same drill: `transition()` on the same machine, once for each event. */
export function plainly(program: Program, happened: readonly Happened[]): AnyMachineSnapshot {
	const { machine, at } = program.machine;
	at.moment = happened[0]!.moment;
	let [snapshot] = initialTransition(machine) as unknown as [AnyMachineSnapshot];
	for (const { name, moment } of happened) {
		at.moment = moment;
		[snapshot] = transition(machine, snapshot as never, { type: name } as never) as unknown as [AnyMachineSnapshot];
	}
	return snapshot;
}
