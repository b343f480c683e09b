import { expect } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { begin, compile, type Drill, give, readBack, ScenarioFault, writeOut } from '../../src/drill/index';
import { firstStep, inDocumentOrder, readSnapshot, step, writeSnapshot } from '../../src/drill/procedure/step';
import { pick, randomOf } from './random';
import { randomChart } from './random-chart';
import { small } from './small-scenario';

const commands = ['a', 'b', 'c'];
const base = small({
	commands: `commands:\n${commands.map((id) => `  ${id}: { label: { zh: 甲, en: A }, by: lead, takes: 1s }`).join('\n')}`,
	procedure: `procedure: { initial: one, states: { one: { on: { ${commands.map((id) => `${id}.done: two`).join(', ')} } }, two: {} } }`,
	end: 'end: { all: [ { fact: lamp.on, is: true }, { not: { fact: lamp.on, is: true } } ] }',
	par: 'par: []',
	tasks: `tasks:
  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
});
const events = commands.flatMap((id) => [`${id}.started`, `${id}.done`]);
const drillOf = (seed: number): Drill =>
	begin(compile({ ...base, procedure: randomChart(randomOf(seed), events) }), { seed });

/** Steps random charts as the engine does and as XState itself would; gives how often something moved. */
export function besideXState(from: number, to: number): number {
	let moved = 0;
	for (let seed = from; seed < to; seed++) {
		let drill: Drill;
		try {
			drill = drillOf(seed);
		} catch (error) {
			expect(error).toBeInstanceOf(ScenarioFault);
			continue;
		}
		const { machine } = drill.program;
		const random = randomOf(seed + 1);
		let { snapshot } = drill;
		machine.at.moment = drill.moment;
		const [first, entered] = initialTransition(machine.machine);
		const began = firstStep(machine);
		expect(writeSnapshot(machine, began.snapshot)).toEqual(writeSnapshot(machine, inDocumentOrder(first as never)));
		expect(began.asked).toHaveLength(entered.length);
		for (let n = 0; n < 12; n++) {
			const event = pick(random, events);
			let ours: ReturnType<typeof step>;
			try {
				ours = step(machine, snapshot, event);
			} catch (error) {
				expect(error).toBeInstanceOf(ScenarioFault);
				break;
			}
			const [theirs, actions] = transition(
				machine.machine,
				readSnapshot(machine, writeSnapshot(machine, snapshot)) as never,
				{ type: event } as never,
			);
			expect(writeSnapshot(machine, ours.snapshot)).toEqual(writeSnapshot(machine, inDocumentOrder(theirs as never)));
			expect(ours.asked).toHaveLength(actions.length);
			if (ours.snapshot !== snapshot) moved++;
			snapshot = ours.snapshot;
		}
	}
	return moved;
}

/** Plays random charts, one of two written out and read back before every input; gives how often they were compared. */
export function besideReadBack(from: number, to: number): number {
	let compared = 0;
	for (let seed = from; seed < to; seed++) {
		const random = randomOf(seed + 7);
		try {
			const live = drillOf(seed);
			let restored = drillOf(seed);
			for (let n = 0; n < 10; n++) {
				const input = { kind: 'order', command: pick(random, commands), at: n * 700, role: 'lead' } as const;
				give(live, input);
				restored = readBack(restored.program, writeOut(restored));
				give(restored, input);
				expect(writeOut(restored)).toBe(writeOut(live));
				compared++;
			}
		} catch (error) {
			if (!(error instanceof ScenarioFault)) throw error;
		}
	}
	return compared;
}
