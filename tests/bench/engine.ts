import { debriefOf } from '../../src/debrief/index';
import { advance, begin, compile, type Drill, give, type Input, type Program, playPar } from '../../src/drill/index';
import { parseScenario } from '../../src/scenario/parse';
import { readLibrary } from '../../src/server/library';
import { root, shippedScenarios } from '../support/library';
import { shipped } from '../support/shipped';
import type { Figure } from './figure';
import { eventsOf, plainly } from './plain-xstate';
import { quietest, sideBySide } from './times';

const seed = 1;
const minute = 60_000;

/** What `muster play` asks of the engine: begin, every input, on to the end. */
function play(program: Program, inputs: readonly Input[]): Drill {
	const drill = begin(program, { seed });
	for (const input of inputs) give(drill, input);
	advance(drill, program.limit);
	return drill;
}

function ofScenario(program: Program): readonly Figure[] {
	const { id } = program.scenario.document;
	const { inputs } = playPar(program, { seed });
	const happened = eventsOf(program, seed, inputs);
	const drill = play(program, inputs);
	const end = JSON.stringify(drill.snapshot.value);
	if (JSON.stringify(plainly(program, happened).value) !== end)
		throw new Error(`${id}: plain XState does not come to the same end`);
	const ratio = sideBySide(
		() => play(program, inputs),
		() => plainly(program, happened),
		60,
		30,
	);
	const playing = quietest(() => play(program, inputs));
	const debriefing = quietest(() => debriefOf(drill, inputs), { rounds: 15, warm: 30 });
	const length = `${Math.round(drill.state.at / minute)} min of drill, ${inputs.length} inputs`;
	return [
		{
			name: 'engine over plain XState',
			value: ratio,
			unit: '×',
			bound: 0.5,
			detail: `${id}: par, ${happened.length} events`,
		},
		{ name: 'play', value: playing, unit: 'ms', bound: 2, detail: `${id}: par, ${length}` },
		{ name: 'debrief', value: debriefing, unit: 'ms', bound: 50, detail: `${id}: par, ${length}` },
		{ name: 'drills on one thread', value: 1_000 / playing, unit: '/s', detail: id },
	];
}

/** Reading the texts anew: a fresh library remembers nothing that was parsed before. */
function parsing(): readonly Figure[] {
	return shippedScenarios().map((source) => ({
		name: 'parse',
		value: quietest(() => parseScenario(source, readLibrary(root)), { blocks: 3, rounds: 3, warm: 3 }),
		unit: 'ms',
		detail: `${source.file}, ${Math.round(source.text.length / 1_000)} kB, with its rules and port`,
	}));
}

export function engineFigures(): readonly Figure[] {
	const programs = shipped().map(compile);
	return [...programs.flatMap(ofScenario), ...parsing()].sort((a, b) => order(a) - order(b));
}

const names = ['engine over plain XState', 'play', 'debrief', 'drills on one thread', 'parse'];
const order = ({ name }: Figure): number => names.indexOf(name);
