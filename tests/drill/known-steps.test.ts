import { describe, expect, it } from 'vitest';
import { begin, compile, type Drill, type Program, ScenarioFault } from '../../src/drill/index';
import { nudge } from '../../src/drill/procedure/machine';
import { regionsOf } from '../../src/drill/procedure/regions';
import { step, writeSnapshot } from '../../src/drill/procedure/step';
import type { StateNode } from '../../src/scenario/format/procedure';
import { pick, randomOf } from '../support/random';
import { randomChart } from '../support/random-chart';
import { shipped } from '../support/shipped';
import { small } from '../support/small-scenario';
import { regionalChart } from './support/regional-chart';

const commands = ['a', 'b', 'c'];
const base = small({
	commands: `commands:\n${commands.map((id) => `  ${id}: { label: { zh: 甲, en: A }, by: lead, takes: 1s }`).join('\n')}`,
	procedure: `procedure: { initial: one, states: { one: { on: { ${commands.map((id) => `${id}.done: two`).join(', ')} } }, two: {} } }`,
	end: 'end: { all: [ { fact: lamp.on, is: true }, { not: { fact: lamp.on, is: true } } ] }',
	par: 'par: []',
});
const events = commands.flatMap((id) => [`${id}.started`, `${id}.done`]);

interface Count {
	/** Steps that changed where the procedure stands. */
	moved: number;
	/** How often XState itself was asked. */
	asked: number;
}

/** Steps a chart at random, each step beside XState's own on the whole chart; again and again from the start. */
function besideXState(chart: StateNode, seed: number, limit: number): Count & { readonly regions: number } {
	const program = compile({ ...base, procedure: chart });
	program.steps.limit = limit;
	const count = { moved: 0, asked: 0 };
	for (let again = 0; again < 6; again++) {
		try {
			walk(program, randomOf(seed + (again % 3)), seed + (again % 2), count);
		} catch (error) {
			if (!(error instanceof ScenarioFault)) throw error;
		}
	}
	return { ...count, regions: program.machine.regions.length };
}

function walk(program: Program, random: () => number, seed: number, count: Count): void {
	const { machine, steps, names } = program;
	const drill: Drill = begin(program, { seed });
	const { moment, standings } = drill;
	const facts = ['lamp.on', 'lamp.broken'].map((key) => names.factIndex.get(key)!);
	const heard = [...machine.hears.keys()].filter((event) => event !== nudge);
	for (let n = 0; n < 25; n++) {
		for (const fact of facts) if (random() < 0.3) drill.state.facts[fact] = random() < 0.5;
		const event = random() < 0.25 ? nudge : pick(random, heard.length > 0 ? heard : [nudge]);
		const before = drill.snapshot;
		machine.at.moment = moment;
		const enabled = machine.machine.getTransitionData(before as never, { type: event } as never).length > 0;
		const wanted = step(machine, before, event);
		const own = machine.machine.transition;
		machine.machine.transition = function (...args) {
			count.asked++;
			return own.apply(this, args);
		};
		const outcome = steps.take(event, standings, moment);
		machine.machine.transition = own;
		// An `always` waits for the nudge where the event itself moves nothing.
		if (outcome === undefined) {
			if (event !== nudge) expect(enabled).toBe(false);
			else expect(wanted.snapshot).toBe(before);
			continue;
		}
		for (const standing of outcome.standings) standings[standing.region] = standing;
		expect(writeSnapshot(machine, drill.snapshot)).toEqual(writeSnapshot(machine, wanted.snapshot));
		expect(drill.snapshot._nodes).toEqual(wanted.snapshot._nodes);
		expect(outcome.asked).toEqual(wanted.asked);
		expect(outcome.moved).toBe(wanted.snapshot !== before);
		const active = moment.active.slice();
		for (const state of outcome.entered) active[state] = 1;
		for (const state of outcome.left) active[state] = 0;
		const now = new Set(wanted.snapshot._nodes.map((node) => machine.stateOf.get(node.id)));
		expect([...active.keys()].filter((state) => active[state] === 1)).toEqual(
			[...active.keys()].filter((state) => now.has(state)),
		);
		moment.active = active;
		if (outcome.entered.length > 0) count.moved++;
	}
}

const sum = (counts: readonly Count[], of: keyof Count): number => counts.reduce((all, one) => all + one[of], 0);

describe('steps of a procedure that are known', () => {
	it.each([
		['kept', 20_000],
		['forgotten again and again', 3],
	])('are what XState comes to, on random charts, %s', { timeout: 120_000 }, (_, limit) => {
		const counts = Array.from({ length: 40 }, (_, seed) =>
			besideXState(randomChart(randomOf(seed), events), seed, limit),
		);
		expect(sum(counts, 'moved')).toBeGreaterThan(1_000);
	});

	it.each([
		['kept', 20_000],
		['forgotten again and again', 3],
	])('are what XState comes to where regions stand side by side, %s', { timeout: 120_000 }, (_, limit) => {
		const counts = Array.from({ length: 40 }, (_, seed) => besideXState(regionalChart(seed, events), seed, limit));
		expect(Math.min(...counts.map((one) => one.regions))).toBeGreaterThan(2);
		expect(sum(counts, 'moved')).toBeGreaterThan(1_000);
		if (limit > 1_000) expect(sum(counts, 'asked')).toBeLessThan(sum(counts, 'moved') * 0.8);
	});
});

describe('regions of a procedure', () => {
	const leaf: StateNode = { type: 'atomic', states: {}, on: {}, always: [], after: [], entry: [], exit: [] };
	const compound = (over: Partial<StateNode>, last: Partial<StateNode> = {}): StateNode => ({
		...leaf,
		type: 'compound',
		initial: 'one',
		states: { one: leaf, two: { ...leaf, ...last } },
		...over,
	});
	const beside = (...charts: readonly StateNode[]): StateNode => ({
		...leaf,
		type: 'parallel',
		states: Object.fromEntries(charts.map((chart, index) => [`r${index}`, chart])),
	});
	const to = (target: string): Partial<StateNode> => ({ on: { 'a.done': [{ to: target, do: [] }] } });

	it('are the innermost parts that stand side by side', () => {
		expect(regionsOf(beside(compound({}), beside(compound(to('r1.r0.two')), compound({}))))).toEqual([
			'r0',
			'r1.r0',
			'r1.r1',
		]);
		expect(regionsOf(compound({}))).toEqual(['']);
	});

	it('are one where a transition leads out of a part, or to its top', () => {
		expect(regionsOf(beside(compound({}, to('r1.two')), compound({})))).toEqual(['']);
		expect(regionsOf(beside(compound({}, to('r0')), compound({})))).toEqual(['']);
		expect(regionsOf(beside(compound(to('r0')), compound({})))).toEqual(['']);
	});

	it('are one where the whole acts, or can come to its end', () => {
		expect(regionsOf({ ...beside(compound({}), compound({})), ...to('r0.two') })).toEqual(['']);
		const ends = compound({}, { type: 'final' });
		expect(regionsOf(beside(ends, ends))).toEqual(['']);
		expect(regionsOf(beside(ends, compound({})))).toEqual(['r0', 'r1']);
	});

	it('are many in every shipped scenario', () => {
		for (const scenario of shipped())
			expect(regionsOf(scenario.procedure).length, scenario.document.id).toBeGreaterThan(3);
	});
});
