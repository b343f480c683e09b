import type { Debrief } from '../../src/debrief/debrief';
import { debriefOf } from '../../src/debrief/index';
import { type Action, advance, begin, compile, type Drill, give, type Input } from '../../src/drill/index';
import type { Scenario } from '../../src/scenario/format/scenario';

/** A drill under test, with what was given to it. */
export interface Running {
	readonly drill: Drill;
	readonly inputs: Input[];
	/** Gives an action at a drill time in seconds; throws where it is refused. */
	at(seconds: number, action: Action, role?: string): Running;
	order(
		seconds: number,
		command: string,
		more?: { target?: string; team?: string; with?: Record<string, never | string | number | string[]> },
	): Running;
	until(seconds: number): Running;
	fact(key: string): unknown;
	debrief(): Debrief;
}

export function running(scenario: Scenario, seed = 1, role?: string): Running {
	const program = compile(scenario);
	const drill = begin(program, { seed, ...(role === undefined ? {} : { role }) });
	const player = role ?? Object.keys(drill.state.roles).find((name) => drill.state.roles[name] !== 'staff')!;
	const inputs: Input[] = [];
	const self: Running = {
		drill,
		inputs,
		at: (seconds, action, by = player) => {
			const input = { ...action, at: seconds * 1_000, role: by } as Input;
			const given = give(drill, input);
			if (!given.ok) throw new Error(`${given.error.code} ${given.error.about}`);
			inputs.push(input);
			return self;
		},
		order: (seconds, command, more = {}) => self.at(seconds, { kind: 'order', command, ...more }),
		until: (seconds) => {
			advance(drill, seconds * 1_000);
			return self;
		},
		fact: (key) => drill.state.facts[program.factIndex.get(key)!],
		debrief: () => debriefOf(drill, inputs),
	};
	return self;
}
