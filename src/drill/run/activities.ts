import { newActivity, type Ordered } from '../activity';
import { wholeNumber } from '../compile/values';
import type { ProgramCommand } from '../program';
import { fillAnswers, judgeAnswers } from '../staff/answers';
import type { Activity } from '../state';
import { travelTime } from '../world/network';
import { type Drill, emit, schedule, setFact, underway } from './drill';
import { apply } from './effects';
import { violate } from './violate';

/** A command is ordered: it is on record, and is taken up after so many ms (0 where the person whose command it is ordered it). */
export function order(drill: Drill, ordered: Ordered, delay: number): Activity {
	const { program, state } = drill;
	const command = program.commands[ordered.command]!;
	const activity = newActivity(state.activities.length, state.at, ordered);
	state.activities.push(activity);
	state.log.push({ at: state.at, kind: 'ordered', activity: activity.id });
	judgeAnswers(drill, command, activity, 'ordered');
	emit(drill, command.events.ordered, activity);
	schedule(drill, state.at + delay, { kind: 'accept', activity: activity.id });
	return activity;
}

/** The staff's delay is over: they act, if it is still called for. */
export function actByPlan(drill: Drill, role: number, does: number): void {
	const { program, moment } = drill;
	const staff = program.staff[role]!;
	const plan = staff.does[does]!;
	if (plan.test !== undefined && !plan.test(moment)) return;
	order(
		drill,
		{
			command: plan.command,
			role: staff.role,
			byPlan: true,
			target: plan.target,
			team: -1,
			answers: plan.with,
		},
		0,
	);
}

/** Whoever carries it out takes it up: parameters left open are filled, a team is chosen, it joins the team's line. */
export function accept(drill: Drill, activity: Activity): void {
	if (activity.phase !== 'ordered') return;
	const { program, state } = drill;
	const command = program.commands[activity.command]!;
	activity.acceptedAt = state.at;
	fillAnswers(drill, command, activity);
	if (command.teams.length === 0) return begin(drill, command, activity);
	if (!activity.teamGiven) activity.team = shortestLine(drill, command);
	activity.phase = 'queued';
	const line = (state.lines[activity.team] ??= []);
	line.push(activity.id);
	if (line.length === 1) depart(drill, activity);
}

/** Of several teams the one with the shortest line, then the written order. */
function shortestLine(drill: Drill, command: ProgramCommand): number {
	const length = (team: number): number => drill.state.lines[team]?.length ?? 0;
	return command.teams.reduce((best, team) => (length(team) < length(best) ? team : best));
}

/** The team sets out, if it has to. */
export function depart(drill: Drill, activity: Activity): void {
	if (activity.phase !== 'queued' || drill.state.lines[activity.team]?.[0] !== activity.id) return;
	const command = drill.program.commands[activity.command]!;
	activity.departedAt = drill.state.at;
	drill.state.log.push({ at: drill.state.at, kind: 'departed', activity: activity.id });
	travelOrBegin(drill, command, activity);
}

function travelOrBegin(drill: Drill, command: ProgramCommand, activity: Activity): void {
	const { program, state, moment } = drill;
	const here = state.nodes[activity.team]!;
	if (command.at === undefined) return begin(drill, command, activity);
	moment.activity = activity;
	const there = command.at(moment);
	moment.activity = null;
	activity.place = there;
	if (there < 0) return failAt(drill, command, activity, -1);
	if (there === here) return begin(drill, command, activity);
	const way = program.ways.between(here, there);
	if (here < 0 || way === null) return failAt(drill, command, activity, -1);
	activity.phase = 'travelling';
	activity.way = [...way.nodes];
	activity.dueAt =
		state.at + travelTime(way.metres[way.metres.length - 1]!, program.entities[activity.team]!.entity.speed);
	setFact(drill, program.entities[activity.team]!.placeFact, underway);
	schedule(drill, activity.dueAt, { kind: 'arrive', activity: activity.id });
}

/** At the place: if what it came for has moved on, it goes after it. */
export function arrive(drill: Drill, activity: Activity): void {
	if (activity.phase !== 'travelling' || activity.dueAt !== drill.state.at) return;
	const command = drill.program.commands[activity.command]!;
	stand(drill, activity.team, activity.place);
	travelOrBegin(drill, command, activity);
}

/** Puts an entity at a node of the network. */
function stand(drill: Drill, entity: number, node: number): void {
	const { program, state } = drill;
	const name = program.ways.network.places[node];
	if (name !== undefined) setFact(drill, program.entities[entity]!.placeFact, name);
	else {
		state.moved[entity] = { from: state.nodes[entity]!, at: state.at };
		state.nodes[entity] = node;
	}
}

/** Needs are tested, duties too, parameters judged; then the work begins. */
function begin(drill: Drill, command: ProgramCommand, activity: Activity): void {
	const { state, moment } = drill;
	moment.activity = activity;
	const failed = command.needs.findIndex((need) => !need.test(moment));
	if (failed >= 0) {
		moment.activity = null;
		return failAt(drill, command, activity, failed);
	}
	activity.startedAt = state.at;
	activity.phase = 'working';
	for (const duty of command.duties) if (!duty.test(moment)) violate(drill, duty.violation, activity);
	judgeAnswers(drill, command, activity, 'start');
	state.log.push({ at: state.at, kind: 'started', activity: activity.id });
	drill.cause = activity.id;
	apply(drill, command.start, activity);
	moment.activity = activity;
	const takes = wholeNumber(command.takes, moment);
	const onward = command.brings ? bringTime(drill, command, activity) : 0;
	moment.activity = null;
	activity.dueAt = state.at + takes + onward;
	emit(drill, command.events.started, activity);
	schedule(drill, activity.dueAt, { kind: 'finish', activity: activity.id });
}

/** Milliseconds from where the work is to where it brings; 0 where there is no way. */
function bringTime(drill: Drill, command: ProgramCommand, activity: Activity): number {
	const { program, state, moment } = drill;
	const brings = command.brings!;
	const to = brings.to(moment);
	const leader = activity.team >= 0 ? activity.team : (brings.who(moment)[0] ?? -1);
	if (leader < 0 || to < 0 || state.nodes[leader]! < 0) return 0;
	const way = program.ways.between(state.nodes[leader]!, to);
	if (way === null) return 0;
	activity.way = [...way.nodes];
	return travelTime(way.metres[way.metres.length - 1]!, program.entities[leader]!.entity.speed);
}

export function finish(drill: Drill, activity: Activity): void {
	if (activity.phase !== 'working' || activity.dueAt !== drill.state.at) return;
	const { program, moment } = drill;
	const command = program.commands[activity.command]!;
	drill.cause = activity.id;
	if (command.brings) {
		moment.activity = activity;
		const to = command.brings.to(moment);
		const who = command.brings.who(moment);
		moment.activity = null;
		if (to >= 0) for (const entity of activity.team >= 0 ? [activity.team, ...who] : who) stand(drill, entity, to);
	}
	apply(drill, command.done, activity);
	close(drill, activity, 'done');
	emit(drill, command.events.done, activity);
}

function failAt(drill: Drill, command: ProgramCommand, activity: Activity, need: number): void {
	activity.failedNeed = need;
	close(drill, activity, 'failed');
	emit(drill, command.events.failed, activity);
}

/** Takes a command back. Before it is under way nothing happens; on the way the team stops at the next node; at work it breaks off. */
export function cancel(drill: Drill, activity: Activity): void {
	const { program, state } = drill;
	const command = program.commands[activity.command]!;
	if (activity.phase === 'working') {
		drill.cause = activity.id;
		apply(drill, command.stopped, activity);
		close(drill, activity, 'stopped');
		emit(drill, command.events.stopped, activity);
	} else if (activity.phase === 'travelling') {
		const way = program.ways.between(activity.way[0]!, activity.place)!;
		const speed = program.entities[activity.team]!.entity.speed;
		const set = activity.dueAt - travelTime(way.metres[way.metres.length - 1]!, speed);
		const next = way.nodes.findIndex((_, index) => set + travelTime(way.metres[index]!, speed) >= state.at);
		activity.place = way.nodes[next]!;
		activity.phase = 'cancelled';
		activity.endedAt = state.at;
		activity.dueAt = set + travelTime(way.metres[next]!, speed);
		state.log.push({ at: state.at, kind: 'cancelled', activity: activity.id });
		schedule(drill, activity.dueAt, { kind: 'halt', activity: activity.id });
	} else {
		const first = state.lines[activity.team]?.[0] === activity.id;
		const line = state.lines[activity.team];
		if (line && !first) line.splice(line.indexOf(activity.id), line.includes(activity.id) ? 1 : 0);
		close(drill, activity, 'cancelled');
	}
}

/** A team called back on its way stands still at the next node and is free. */
export function halt(drill: Drill, activity: Activity): void {
	stand(drill, activity.team, activity.place);
	release(drill, activity);
}

function close(drill: Drill, activity: Activity, phase: 'done' | 'stopped' | 'failed' | 'cancelled'): void {
	activity.phase = phase;
	activity.endedAt = drill.state.at;
	drill.state.log.push({ at: drill.state.at, kind: phase, activity: activity.id });
	release(drill, activity);
}

/** The team's next activity in line sets out, as an entry of its own. */
function release(drill: Drill, activity: Activity): void {
	const line = drill.state.lines[activity.team];
	if (line?.[0] !== activity.id) return;
	line.shift();
	if (line.length > 0) schedule(drill, drill.state.at, { kind: 'depart', activity: line[0]! });
}
