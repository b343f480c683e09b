import { debriefOf, sealRecord } from '../../src/debrief/index';
import {
	advance,
	begin,
	type DrillRecord,
	engineVersion,
	give,
	type Input,
	type Program,
	playPar,
} from '../../src/drill/index';
import { randomInputs } from './random-drill';

const roleOf = (program: Program): string =>
	program.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;

/** The record that a drill with these inputs leaves; what the engine refuses is left out. */
function record(program: Program, name: string, seed: number, wished: readonly Input[]): DrillRecord {
	const { scenario } = program;
	const start = { seed, role: roleOf(program), person: '王建国' };
	const drill = begin(program, start);
	const inputs = wished.filter((input) => give(drill, input).ok);
	advance(drill, program.limit);
	return sealRecord(
		{
			format: 1,
			engine: engineVersion,
			id: `corpus-${name}`,
			scenario: { id: scenario.document.id, digest: scenario.digest },
			rules: scenario.rules.id,
			mode: 'practice',
			...start,
			startedAt: '2026-03-31T01:00:00.000Z',
			inputs,
			beside: {
				pauses: [{ at: 60_000, realMs: 1_500 }],
				skips: [{ from: 90_000, to: 95_000 }],
				hints: [{ at: 1_000, step: '0.0' }],
				gaps: [{ at: 120_000, realMs: 3_600_000 }],
			},
		},
		drill,
		debriefOf(drill, inputs),
	);
}

/** What random inputs seldom are: a note of an evaluator, a role taken over, the controller's last word. */
function rarities(program: Program, at: number): readonly Input[] {
	const role = roleOf(program);
	const other = program.scenario.document.roles.find(({ plays }) => plays === 'staff')!.id;
	return [
		{ kind: 'note', text: '评估：口头复述缺一项 · “said back”, one item short', at, role: 'evaluator' },
		{ kind: 'take', plays: other, at: at + 1, role },
		{ kind: 'inject', inject: program.injects.at(-1)!.inject.id, at: at + 2, role: 'controller' },
		{ kind: 'end', why: 'controller', at: at + 1_800_000, role: 'controller' },
	];
}

/** The corpus, by file name: the plan, a drill of everything at random, and one broken off, of each scenario. */
export function recordCorpus(programs: readonly Program[]): ReadonlyMap<string, DrillRecord> {
	const corpus = new Map<string, DrillRecord>();
	for (const program of programs) {
		const { id } = program.scenario.document;
		const add = (kind: string, seed: number, inputs: readonly Input[]) =>
			corpus.set(`${id}.${kind}.json`, record(program, `${id}-${kind}`, seed, inputs));
		const start = { seed: 11, role: roleOf(program), person: '王建国' };
		const plan = playPar(program, start).inputs;
		add('plan', 11, plan);
		const random = randomInputs(program, 12).filter(({ kind }) => kind !== 'end');
		const middle = random[Math.floor(random.length / 2)]!.at;
		add(
			'random',
			12,
			[...random, ...rarities(program, middle)].sort((a, b) => a.at - b.at),
		);
		// An order thought better of at once, and then anything.
		const order = plan.find(({ kind }) => kind === 'order')!;
		const rethought: Input = { kind: 'cancel', activity: 0, at: order.at + 1, role: roleOf(program) };
		const half = randomInputs(program, 13).filter(
			({ kind, at }) => kind !== 'end' && at > rethought.at && at < program.limit / 3,
		);
		add('abandoned', 13, [
			order,
			rethought,
			...half,
			{ kind: 'end', why: 'abandoned', at: program.limit / 3, role: roleOf(program) },
		]);
	}
	return corpus;
}
