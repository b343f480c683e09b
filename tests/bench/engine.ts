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

interface Par {
	readonly id: string;
	readonly program: Program;
	readonly inputs: readonly Input[];
	readonly drill: Drill;
	readonly detail: string;
}

function parOf(program: Program): Par {
	const { id } = program.scenario.document;
	const { inputs } = playPar(program, { seed });
	const drill = play(program, inputs);
	const detail = `${id}: par, ${Math.round(drill.state.at / minute)} min of drill, ${inputs.length} inputs`;
	return { id, program, inputs, drill, detail };
}

function playing({ id, program, inputs, detail }: Par): readonly Figure[] {
	const ms = quietest(() => play(program, inputs));
	return [
		{ name: 'play', value: ms, unit: 'ms', bound: 2, detail },
		{ name: 'drills on one thread', value: 1_000 / ms, unit: '/s', detail: id },
	];
}

function debriefing({ inputs, drill, detail }: Par): Figure {
	const value = quietest(() => debriefOf(drill, inputs), { rounds: 9, warm: 60 });
	return { name: 'debrief', value, unit: 'ms', bound: 50, detail };
}

function besidePlain({ id, program, inputs, drill }: Par): Figure {
	// Nothing known beforehand, so that XState is asked for every step and its events can be noted.
	const unknowing = compile(program.scenario);
	unknowing.steps.limit = 0;
	const happened = eventsOf(unknowing, seed, inputs);
	if (JSON.stringify(plainly(program, happened).value) !== JSON.stringify(drill.snapshot.value))
		throw new Error(`${id}: plain XState does not come to the same end`);
	const value = sideBySide(
		() => play(program, inputs),
		() => plainly(program, happened),
		60,
		30,
	);
	const detail = `${id}: par, ${happened.length} events`;
	return { name: 'engine over plain XState', value, unit: '×', bound: 0.5, detail };
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

/** The engine alone comes first: what plain XState is given would leave the compiled code less sure of its shapes. */
export function engineFigures(): readonly Figure[] {
	const pars = shipped().map((scenario) => parOf(compile(scenario)));
	const figures = [...pars.flatMap(playing), ...pars.map(debriefing), ...pars.map(besidePlain), ...parsing()];
	return figures.sort((a, b) => order(a) - order(b));
}

const names = ['engine over plain XState', 'play', 'debrief', 'drills on one thread', 'parse'];
const order = ({ name }: Figure): number => names.indexOf(name);
