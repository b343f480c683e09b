import { drawBetween } from '../../kernel/draw';
import { fail, ok, type Result } from '../../kernel/result';
import type { Answer } from '../../scenario/format/command';
import { timesOrdered } from '../activity';
import type { Action, Input, Refusal } from '../input';
import type { ProgramCommand } from '../program';
import { cancel, order } from './activities';
import { advance, deliver, settleAndEnd } from './advance';
import type { Drill } from './drill';

type Given = Result<void, Refusal>;
const refuse = (code: Refusal['code'], about = ''): Given => fail({ code, about });

/**
 * Takes an input at its time: everything due by then comes first. A refused input changes nothing but the time that has passed.
 */
export function give(drill: Drill, input: Input): Given {
	const { state } = drill;
	if (!Number.isSafeInteger(input.at) || input.at < 0) return refuse('bad-time', String(input.at));
	if (input.at < state.at) return refuse('in-the-past', String(input.at));
	advance(drill, input.at);
	if (state.ended !== null) return refuse('ended');
	drill.cause = -1;
	const given = act(drill, input, input.role);
	if (given.ok) settleAndEnd(drill);
	return given;
}

function act(drill: Drill, action: Action, role: string): Given {
	const { program, state } = drill;
	const plays = state.roles[role] !== undefined && state.roles[role] !== 'staff';
	const controls = role === 'controller';
	switch (action.kind) {
		case 'order':
			return plays ? giveOrder(drill, action, role) : refuse('role-not-allowed', role);
		case 'cancel': {
			if (!plays) return refuse('role-not-allowed', role);
			const activity = state.activities[action.activity];
			if (!activity) return refuse('unknown-activity', String(action.activity));
			if (!['ordered', 'queued', 'travelling', 'working'].includes(activity.phase))
				return refuse('not-cancellable', String(action.activity));
			cancel(drill, activity);
			return ok(undefined);
		}
		case 'acknowledge': {
			if (!plays) return refuse('role-not-allowed', role);
			const index = program.injectIndex.get(action.inject);
			if (index === undefined) return refuse('unknown-inject', action.inject);
			if (state.injectAt[index]! < 0 || state.ackAt[index]! >= 0 || !program.injects[index]!.inject.ack)
				return refuse('nothing-to-acknowledge', action.inject);
			state.ackAt[index] = state.at;
			state.log.push({ at: state.at, kind: 'acknowledged', inject: index, role });
			return ok(undefined);
		}
		case 'inject': {
			if (!controls) return refuse('role-not-allowed', role);
			const index = program.injectIndex.get(action.inject);
			if (index === undefined) return refuse('unknown-inject', action.inject);
			deliver(drill, index, true);
			return ok(undefined);
		}
		case 'note':
			if (!plays && !controls && role !== 'evaluator') return refuse('role-not-allowed', role);
			if (action.text.length > 2_000) return refuse('note-too-long');
			state.log.push({ at: state.at, kind: 'note', role, text: action.text });
			return ok(undefined);
		case 'take':
			if (!program.scenario.document.roles.some((one) => one.id === action.plays))
				return refuse('unknown-role', action.plays);
			if (!plays && !controls) return refuse('role-not-allowed', role);
			state.roles[action.plays] = plays ? state.roles[role]! : 'person';
			state.log.push({ at: state.at, kind: 'role', role: action.plays, person: state.roles[action.plays]! });
			return ok(undefined);
		case 'end':
			if (action.why === 'controller' ? !controls : !plays) return refuse('role-not-allowed', role);
			state.ended = action.why;
			return ok(undefined);
		default:
			return refuse('bad-input');
	}
}

function giveOrder(drill: Drill, action: Extract<Action, { kind: 'order' }>, role: string): Given {
	const { program, state } = drill;
	const index = program.commandIndex.get(action.command);
	if (index === undefined) return refuse('unknown-command', action.command);
	const command = program.commands[index]!;
	const target = action.target === undefined ? -1 : (program.entityIndex.get(action.target) ?? -2);
	if (target === -1 && command.targets.length > 0) return refuse('target-missing', action.command);
	if (target !== -1 && !command.targets.includes(target)) return refuse('unknown-target', action.target ?? '');
	const team = action.team === undefined ? -1 : (program.entityIndex.get(action.team) ?? -2);
	if (team !== -1 && !command.teams.includes(team)) return refuse('unknown-team', action.team ?? '');
	const carriers = command.command.by;
	const own = carriers.includes(role);
	const staff = program.staff.find((one) => carriers.includes(one.role) && state.roles[one.role] === 'staff');
	if (!own && staff === undefined) return refuse('role-not-allowed', role);
	const answers = checkAnswers(command, action.with ?? {}, own);
	if (!answers.ok) return answers;
	const nth = timesOrdered(state, index, target, state.activities.length);
	const delay = own
		? 0
		: drawBetween(staff!.delay[0], staff!.delay[1], state.seed, 'delay', action.command, target, nth);
	order(drill, { command: index, role, byPlan: false, target, team, answers: action.with ?? {} }, delay);
	return ok(undefined);
}

/** Every parameter must be one that the command asks for and fit its ask; only virtual staff fill in what is left open. */
function checkAnswers(command: ProgramCommand, answers: Readonly<Record<string, Answer>>, own: boolean): Given {
	for (const name of Object.keys(answers)) if (!command.asked.has(name)) return refuse('unknown-ask', name);
	for (const { ask, fits } of command.asked.values()) {
		const answer = Object.hasOwn(answers, ask.id) ? answers[ask.id] : undefined;
		if (answer === undefined) {
			if (own && ask.start === undefined && ask.asks.kind !== 'text') return refuse('ask-missing', ask.id);
		} else if (!fits(answer)) return refuse('bad-answer', ask.id);
	}
	return ok(undefined);
}
