import { describe, expect, it } from 'vitest';
import { debriefOf, markOf, sealRecord, verify } from '../../src/debrief/index';
import {
	compile,
	type DrillRecord,
	engineVersion,
	type Input,
	type Program,
	playPar,
	replay,
	startOf,
} from '../../src/drill/index';
import { changesTold, type Nearest, nearest, recordOfNearest } from '../../src/proof/nearest/index';
import { small } from '../support/small-scenario';
import { planted } from './support/planted';
import { library } from './support/programs';

const start = { seed: 1 };
const budget = { steps: 1_500 };

type Found = Extract<Nearest, { kind: 'found' }>;

/** The record that whoever gave these inputs has. */
function recordOf(program: Program, inputs: readonly Input[]): DrillRecord {
	const { scenario } = program;
	const drill = replay(program, start, inputs);
	if (!drill.ok) throw new Error('an input was refused');
	const { role, person } = startOf(drill.value);
	return sealRecord(
		{
			format: 1,
			engine: engineVersion,
			id: 'own',
			scenario: { id: scenario.document.id, digest: scenario.digest },
			rules: scenario.rules.id,
			seed: 1,
			mode: 'exam',
			role: role!,
			person: person!,
			startedAt: '2026-03-31T02:00:00.000Z',
			inputs,
			beside: { pauses: [], skips: [], hints: [], gaps: [] },
		},
		drill.value,
		debriefOf(drill.value, inputs),
	);
}

describe('the nearest run that passes', () => {
	it.each(library)('%s: one planted mistake takes one change', (_, program) => {
		const mistakes = planted(program, 3);
		expect(mistakes.length).toBeGreaterThan(0);
		for (const { command, inputs } of mistakes) {
			const found = nearest(program, start, inputs, budget) as Found;
			expect([command, found.kind, found.kind === 'found' && found.changes.length]).toEqual([command, 'found', 1]);
			expect(found.tried).toBe(1);
			expect(found.mark.passed).toBe(true);
			const record = recordOfNearest(recordOf(program, inputs), found);
			expect([record.id, record.mode]).toEqual(['own-nearest', 'practice']);
			const verified = verify(record, program);
			expect(verified.ok && verified.value.debrief.passed).toBe(true);
		}
	});

	it.each(library.slice(0, 5))('%s: nothing before the first mistake is changed', (_, program) => {
		const { inputs } = playPar(program, start);
		const half = inputs.slice(0, Math.floor(inputs.length / 2));
		const found = nearest(program, start, half, budget);
		expect(found.kind).toBe('found');
		if (found.kind !== 'found') return;
		const early = (all: readonly Input[]) => all.filter(({ at }) => at < found.from);
		expect(early(found.inputs)).toEqual(early(half));
		expect(found.changes.length).toBeLessThanOrEqual(inputs.length - half.length + 3);
		expect(found.mark.passed).toBe(true);
	});

	it('is minimal in this, that none of its changes can be left out', () => {
		const [, program] = library.find(([id]) => id === 'terminal-disinfection')!;
		const { inputs } = playPar(program, start);
		const found = nearest(program, start, inputs.slice(0, 20), budget) as Found;
		for (const left of found.changes) {
			const fewer = found.inputs.filter((input) => left.kind !== 'add' || input !== left.input);
			expect(left.kind).toBe('add');
			expect(nearest(program, start, fewer, { steps: 0 }).kind).not.toBe('passed');
		}
	});

	it('says so where the drill was passed, and where nothing was found within the budget', () => {
		const program = compile(small({}));
		const { inputs } = playPar(program, start);
		expect(nearest(program, start, inputs, budget)).toEqual({ kind: 'passed' });
		expect(nearest(program, start, [], { steps: 0 })).toEqual({ kind: 'not-found', from: 0 });
		expect(nearest(program, start, [], budget)).toMatchObject({ kind: 'found', changes: [{ kind: 'add' }] });
	});

	it('keeps an order called off that was called off, takes back what broke the drill off', () => {
		const program = compile(small({}));
		const { inputs } = playPar(program, start);
		const { role } = inputs[0]!;
		const calledOff: Input[] = [...inputs, { kind: 'cancel', activity: 0, at: 30_000, role }];
		expect(nearest(program, start, calledOff, budget)).toMatchObject({
			kind: 'found',
			changes: [{ kind: 'remove', index: inputs.length }],
		});
		const left: Input[] = [...inputs, { kind: 'end', why: 'abandoned', at: 30_000, role }];
		expect(nearest(program, start, left, budget)).toMatchObject({
			kind: 'found',
			changes: [{ kind: 'remove', index: inputs.length }],
		});
	});

	it('tells each change by name, in both languages', () => {
		const [, program] = library.find(([id]) => id === 'terminal-disinfection')!;
		const { inputs } = playPar(program, start);
		const { role } = inputs[0]!;
		const order = (nth: number) =>
			inputs.findIndex((one) => one.kind === 'order' && one.command === 'prepare-agent') + nth;
		const told = changesTold(
			[
				{ kind: 'remove', index: order(0) },
				{ kind: 'move', index: order(0), to: 0 },
				{ kind: 'add', input: { kind: 'order', command: 'release', with: {}, at: 60_000, role } },
				{ kind: 'parameters', index: order(0), with: { lot: 'lot-b', agent: 'chlorine', dose: 1_000, volume: 30_000 } },
				{ kind: 'remove', index: inputs.length },
				{ kind: 'remove', index: inputs.length + 1 },
			],
			[...inputs, { kind: 'cancel', activity: 3, at: 5, role }, { kind: 'end', why: 'abandoned', at: 9, role }],
			program,
			() => 'cordon',
		);
		expect(told.map(({ kind }) => kind)).toEqual([
			'leave-out',
			'sooner',
			'add',
			...told.filter(({ kind }) => kind === 'parameter').map(() => 'parameter'),
			'keep',
			'stay',
		]);
		expect(told[0]).toMatchObject({ label: { zh: '配制消毒液', en: 'Mix the solution' } });
		expect(told.find(({ kind }) => kind === 'parameter')).toMatchObject({ label: { zh: '配制消毒液' } });
		expect(told.at(-2)).toMatchObject({ label: { zh: '拉警戒、清人' } });
	});

	it('is the same whenever it is looked for', () => {
		const [, program] = library[0]!;
		const half = playPar(program, start).inputs.slice(0, 12);
		const [one, other] = [0, 1].map(() => nearest(program, start, half, budget) as Found);
		expect(one!.changes).toEqual(other!.changes);
		expect(markOf(one!.drill)).toEqual(other!.mark);
	});
});
