import { drawBetween, drawChance } from '../../kernel/draw';
import type { Answer } from '../../scenario/format/command';
import { timesOrdered } from '../activity';
import type { ProgramAsk, ProgramCommand } from '../program';
import type { Drill } from '../run/drill';
import type { Activity } from '../state';
import { asKnown } from '../world/knowledge';

/** Judges the parameters that are judged now: when ordered (reports) or at start. */
export function judgeAnswers(
	drill: Drill,
	command: ProgramCommand,
	activity: Activity,
	when: 'ordered' | 'start',
): void {
	for (const one of command.asks) {
		if (one.judge === undefined || one.ask.judged !== when || activity.judged.includes(one.ask.id)) continue;
		const answer = activity.answers[one.ask.id];
		// What was left open is judged when somebody has filled it in.
		if (answer === undefined && when === 'ordered') continue;
		const moment = one.ask.against === 'known' ? asKnown(drill) : drill.moment;
		const before = moment.activity;
		moment.activity = activity;
		activity.judged.push(one.ask.id);
		if (answer === undefined || !one.judge(answer, moment)) {
			activity.wrong.push(one.ask.id);
			const right = one.choose(moment);
			if (right !== undefined) activity.right[one.ask.id] = right;
		}
		moment.activity = before;
	}
}

/**
 * Virtual staff fill in what was left open, rightly as often as their skill says, and carry out what was given wrongly as often
 * as they slip. A person's own command is as it was given. Draws are keyed by order, so other orders change nothing here.
 */
export function fillAnswers(drill: Drill, command: ProgramCommand, activity: Activity): void {
	const { state, moment } = drill;
	const staff = drill.program.staff.find(
		(one) => command.command.by.includes(one.role) && state.roles[one.role] === 'staff',
	);
	const own = staff === undefined || (command.command.by.includes(activity.role) && !activity.byPlan);
	const nth = timesOrdered(state, activity.command, activity.target, activity.id);
	const key = [command.command.id, activity.target, nth] as const;
	moment.activity = activity;
	for (const one of command.asks) {
		const { id } = one.ask;
		const given = activity.answers[id];
		if (given !== undefined) {
			if (!own && one.judge !== undefined && staff.slip > 0 && drawChance(staff.slip, state.seed, 'slip', ...key, id)) {
				activity.answers[id] = wrongAnswer(drill, one, 'slip', key) ?? given;
			}
			continue;
		}
		if (own) {
			activity.answers[id] = one.ask.start ?? '';
			continue;
		}
		const right = one.choose(moment) ?? one.ask.start;
		const skilled = one.judge === undefined || drawChance(staff.skill, state.seed, 'skill', ...key, id);
		const filled = skilled ? right : (wrongAnswer(drill, one, 'fill', key) ?? right);
		if (filled !== undefined) activity.answers[id] = filled;
	}
	moment.activity = null;
	judgeAnswers(drill, command, activity, 'ordered');
}

/** A plausible wrong answer, drawn; undefined where every answer is right. */
function wrongAnswer(
	drill: Drill,
	one: ProgramAsk,
	why: string,
	key: readonly (string | number)[],
): Answer | undefined {
	const { moment, state } = drill;
	const { asks } = one.ask;
	if (asks.kind === 'sequence') {
		const reversed = Object.keys(asks.options).reverse();
		return one.judge!(reversed, moment) ? undefined : reversed;
	}
	if (asks.kind === 'many')
		return [[], ...Object.keys(asks.options).map((option) => [option])].find((ticks) => !one.judge!(ticks, moment));
	const wrong = one.candidates().filter((answer) => !one.judge!(answer, moment));
	return wrong.length === 0
		? undefined
		: wrong[drawBetween(0, wrong.length - 1, state.seed, why, 'which', ...key, one.ask.id)];
}
