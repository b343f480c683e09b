import { asKnown, canTell, type Drill, imagined, type ProgramCommand, travelTime, wholeNumber } from '../drill/index';
import type { Answer } from '../scenario/format/command';
import type { Effect } from '../scenario/format/expressions';
import { activityView } from './activities';
import { entityNamed, placeNamed, roleNamed } from './names';
import type { AskView, CommandView, NeedView } from './play-view';
import type { Selection } from './port-view';
import { placeAt } from './positions';

/**
 * Commands for what is selected, as they stand now. An entity: those ordered on it, those done wherever it is, and those its
 * team carries out; a place: those carried out there, and those ordered on what has no body there to press (the place's zone,
 * its things); nothing: the desk's, which is all that need no target.
 */
export function commandViews(drill: Drill, selection: Selection): readonly CommandView[] {
	const { program } = drill;
	if (selection === undefined)
		return program.commands.filter((one) => one.targets.length === 0).map((one) => commandView(drill, one, -1));
	if (selection.kind === 'place') {
		const node = program.ways.network.placeIndex.get(selection.id);
		const here = program.commands.filter(
			(one) => one.targets.length === 0 && node !== undefined && placeOf(drill, one, -1) === node,
		);
		const on = program.entities.flatMap(({ entity: { is } }, index) =>
			!bodiless.has(is) || node === undefined || drill.state.nodes[index] !== node
				? []
				: program.commands.filter((one) => one.targets.includes(index)).map((one) => commandView(drill, one, index)),
		);
		return [...on, ...here.map((one) => commandView(drill, one, -1))];
	}
	const entity = program.entityIndex.get(bodyOwner(selection.id)) ?? -1;
	if (entity < 0) return [];
	const on = program.commands
		.filter((one) => one.targets.includes(entity))
		.map((one) => commandView(drill, one, entity));
	const by = program.commands
		.filter((one) => one.targets.length === 0 && one.teams.includes(entity))
		.map((one) => commandView(drill, one, -1));
	// What is done where it is (`at: intruder.place`) is about it, though the command names no target.
	const place = `${program.entities[entity]!.id}.place`;
	const about = program.commands.filter(
		(one) => one.targets.length === 0 && !one.teams.includes(entity) && one.command.at === place,
	);
	const isZone = program.entities[entity]!.entity.is === 'zone';
	const node = drill.state.nodes[entity]!;
	const at = isZone
		? program.commands.filter(
				(one) =>
					one.targets.length === 0 && !one.teams.includes(entity) && node >= 0 && placeOf(drill, one, -1) === node,
			)
		: about;
	return [...on, ...by, ...at.map((one) => commandView(drill, one, -1))];
}

/** Kinds of entities that nobody can press on the map: the place they are at stands for them. */
const bodiless: ReadonlySet<string> = new Set(['zone', 'thing', 'ship', 'container', 'authority']);

/** Every command on everything it can be ordered on. */
export const allCommandViews = (drill: Drill): readonly CommandView[] =>
	drill.program.commands.flatMap((one) =>
		one.targets.length === 0
			? [commandView(drill, one, -1)]
			: one.targets.map((target) => commandView(drill, one, target)),
	);

/** `team#2` is the second body drawn for `team`. */
export const bodyOwner = (id: string): string => id.split('#')[0]!;

function startAnswers(command: ProgramCommand): Record<string, Answer> {
	const answers: Record<string, Answer> = {};
	for (const { ask } of command.asks) if (ask.start !== undefined) answers[ask.id] = ask.start;
	return answers;
}

function placeOf(drill: Drill, command: ProgramCommand, target: number): number {
	if (command.at === undefined) return -1;
	const { moment } = drill;
	const before = moment.activity;
	moment.activity = imagined({ command, target }, -1, startAnswers(command));
	const node = command.at(moment);
	moment.activity = before;
	return node;
}

function commandView(drill: Drill, compiled: ProgramCommand, target: number): CommandView {
	const { program, state } = drill;
	const { command } = compiled;
	const own = command.by.some((role) => state.roles[role] !== undefined && state.roles[role] !== 'staff');
	const answers = startAnswers(compiled);
	const mine = state.activities.filter((activity) => activity.command === compiled.index && activity.target === target);
	const role = command.by.find((one) => state.roles[one] !== 'staff') ?? command.by[0]!;
	const node = placeOf(drill, compiled, target);
	const open = command.asks.some(
		(ask) => ask.start === undefined && JSON.stringify(command.takes).includes(`"ask":"${ask.id}"`),
	);
	const moment = { ...asKnown(drill), activity: imagined({ command: compiled, target }, -1, answers) };
	return {
		id: command.id,
		target: entityNamed(program, target)?.id ?? null,
		label: command.label,
		help: command.help ?? null,
		icon: command.icon,
		role: { ...roleNamed(program, role), own },
		asks: command.asks.map(
			(ask): AskView => ({
				id: ask.id,
				label: ask.label,
				asks: ask.asks,
				choices: choicesOf(drill, ask.asks),
				start: ask.start ?? null,
				required: own && ask.start === undefined && ask.asks.kind !== 'text',
			}),
		),
		missing: compiled.needs.flatMap((need, index): NeedView[] =>
			!canTell(drill, need.reads) || need.test(moment)
				? []
				: [{ why: command.needs[index]!.why, cure: cureOf(drill, need.reads.facts, compiled) }],
		),
		teams: compiled.teams.map((team) => teamChoice(drill, team, node)),
		takesMs: open ? null : wholeNumber(compiled.takes, moment),
		running: mine
			.filter((activity) => ['ordered', 'queued', 'travelling', 'working'].includes(activity.phase))
			.map((activity) => activityView(drill, activity)),
		times: mine.filter((activity) => activity.phase === 'done').length,
		place: placeAt(program, node)?.id ?? null,
	};
}

function choicesOf(drill: Drill, asks: AskView['asks']): AskView['choices'] {
	const { program } = drill;
	if (asks.kind === 'place') return asks.of.map((id) => placeNamed(program, id) ?? { id, label: { zh: id, en: id } });
	if (asks.kind !== 'entity') return [];
	return asks.of.flatMap((name) => {
		const single = program.entityIndex.get(name);
		return (single === undefined ? (program.groups.get(name) ?? []) : [single]).map(
			(index) => entityNamed(program, index)!,
		);
	});
}

function teamChoice(drill: Drill, team: number, node: number): CommandView['teams'][number] {
	const { program, state } = drill;
	const from = state.nodes[team]!;
	const metres = node < 0 || from < 0 ? 0 : (program.ways.metres(from, node) ?? 0);
	const current = state.activities[state.lines[team]?.[0] ?? -1];
	return {
		...entityNamed(program, team)!,
		travelMs: travelTime(metres, program.entities[team]!.entity.speed),
		freeInMs: current === undefined || current.dueAt < 0 ? 0 : Math.max(0, current.dueAt - state.at),
	};
}

/** A command that sets what a need reads: the first the plan wants, with the time left where it is under way. */
function cureOf(drill: Drill, facts: ReadonlySet<number>, but: ProgramCommand): NeedView['cure'] {
	const { program, state } = drill;
	const names = new Set([...facts].map((fact) => program.facts[fact]!.key));
	const cure = program.commands.find(
		(one) =>
			one !== but &&
			!one.command.mistake &&
			[...one.command.start, ...one.command.done].some((effect) => sets(effect, names, program)),
	);
	if (cure === undefined) return null;
	const running = state.activities.find(
		(activity) => activity.command === cure.index && (activity.phase === 'working' || activity.phase === 'travelling'),
	);
	return {
		command: cure.command.id,
		label: cure.command.label,
		leftMs: running === undefined ? null : Math.max(0, running.dueAt - state.at),
	};
}

function sets(effect: Effect, names: ReadonlySet<string>, program: Drill['program']): boolean {
	if ('set' in effect) return Object.keys(effect.set).some((ref) => names.has(ref) || groupSets(ref, names, program));
	if ('each' in effect) return effect.do.some((one) => sets(one, names, program));
	if ('if' in effect) return [...effect.then, ...(effect.else ?? [])].some((one) => sets(one, names, program));
	return false;
}

/** `target.x` and a group's `x` may be any of the facts of that name. */
function groupSets(ref: string, names: ReadonlySet<string>, program: Drill['program']): boolean {
	const dot = ref.lastIndexOf('.');
	const head = ref.slice(0, dot);
	if (head !== 'target' && head !== 'team' && head !== 'it' && !program.groups.has(head)) return false;
	return [...names].some(
		(name) =>
			name.slice(name.lastIndexOf('.')) === ref.slice(dot) &&
			(head === 'target' || head === 'team' || head === 'it' || name.startsWith(`${head}-`)),
	);
}
