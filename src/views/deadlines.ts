import { entityText } from '../debrief/index';
import { type Drill, type ProgramTask, wholeNumber } from '../drill/index';
import type { Condition } from '../scenario/format/expressions';
import { phases } from '../scenario/format/scenario';
import { senderNamed } from './names';
import type { AttentionView, DeadlineView, PhaseView } from './play-view';
import { injectPlace } from './port';

/** Tasks whose time runs or has run, in the order of their limits. */
export function deadlineViews(drill: Drill): readonly DeadlineView[] {
	const { program, state } = drill;
	return program.tasks
		.flatMap((compiled, index): DeadlineView[] => {
			const held = state.tasks[index]!;
			if (held.openedAt < 0) return [];
			const targetAt = held.openedAt + wholeNumber(compiled.target, drill.moment);
			const limitAt = held.openedAt + wholeNumber(compiled.limit, drill.moment);
			const status =
				held.doneAt >= 0 ? 'done' : state.at > limitAt ? 'missed' : state.at > targetAt ? 'past-target' : 'open';
			const member = compiled.member < 0 ? null : entityText(program.entities[compiled.member]!.id, program);
			const { label } = compiled.task;
			return [
				{
					task: compiled.member < 0 ? compiled.id : `${compiled.id} ${program.entities[compiled.member]!.id}`,
					label: member === null ? label : { zh: `${label.zh} · ${member.zh}`, en: `${label.en} · ${member.en}` },
					openedAt: held.openedAt,
					targetAt,
					limitAt,
					doneAt: held.doneAt,
					status,
					critical: compiled.task.critical,
					about: aboutOf(drill, compiled),
				},
			];
		})
		.sort((a, b) => a.limitAt - b.limitAt);
}

/** The entity a task is about: its member, or the first one its condition names. */
function aboutOf(drill: Drill, compiled: ProgramTask): string | null {
	const { program } = drill;
	if (compiled.member >= 0) return program.entities[compiled.member]!.id;
	const condition = compiled.task.done ?? compiled.task.keep?.that;
	const named = condition === undefined ? undefined : firstEntity(condition);
	return named !== undefined && program.entityIndex.has(named) ? named : null;
}

function firstEntity(condition: Condition): string | undefined {
	if ('all' in condition || 'any' in condition) {
		for (const one of 'all' in condition ? condition.all : condition.any) {
			const named = firstEntity(one);
			if (named !== undefined) return named;
		}
		return undefined;
	}
	if ('not' in condition) return firstEntity(condition.not);
	const ref = 'fact' in condition ? condition.fact : 'knows' in condition ? condition.knows : undefined;
	return ref?.slice(0, ref.lastIndexOf('.'));
}

/** Calls that wait, longest first; then deadlines that are past their target or in the last quarter before it. */
export function attentionViews(drill: Drill, deadlines: readonly DeadlineView[]): readonly AttentionView[] {
	const { program, state } = drill;
	const calls = program.injects.flatMap((compiled, index): (AttentionView & { readonly rank: number })[] => {
		if (!compiled.inject.ack || state.injectAt[index]! < 0 || state.ackAt[index]! >= 0) return [];
		const { label } = senderNamed(program, compiled.inject.from);
		const sinceMs = state.at - state.injectAt[index]!;
		return [
			{
				kind: 'call',
				inject: compiled.inject.id,
				by: compiled.inject.by,
				label,
				sinceMs,
				place: injectPlace(drill, index),
				rank: -sinceMs,
			},
		];
	});
	const due = deadlines.flatMap((deadline): (AttentionView & { readonly rank: number })[] => {
		if (deadline.status !== 'open' && deadline.status !== 'past-target') return [];
		const late = deadline.status === 'past-target';
		const soon = (deadline.targetAt - state.at) * 4 < deadline.targetAt - deadline.openedAt;
		if (!late && !soon) return [];
		const leftMs = (late ? deadline.limitAt : deadline.targetAt) - state.at;
		return [
			{
				kind: 'deadline',
				task: deadline.task,
				label: deadline.label,
				leftMs,
				late,
				about: deadline.about,
				rank: late ? leftMs - 1e12 : leftMs,
			},
		];
	});
	return [...due.filter((one) => one.rank < -1e11), ...calls, ...due.filter((one) => one.rank >= -1e11)].map(
		({ rank: _, ...view }) => view as AttentionView,
	);
}

/** The three phases: one is over when all its tasks are done or past their limit, and the one under way is the first that is not. */
export function phaseViews(drill: Drill): readonly PhaseView[] {
	const { program, state } = drill;
	let before = 0;
	let current = false;
	return phases.map((id): PhaseView => {
		const own = program.tasks.flatMap((compiled, index) =>
			compiled.task.tags.phase === id && (compiled.applies?.(drill.moment) ?? true)
				? [{ compiled, held: state.tasks[index]! }]
				: [],
		);
		const over = own.map(({ compiled, held }) => ({
			done: held.doneAt,
			limit: held.openedAt < 0 ? Number.POSITIVE_INFINITY : held.openedAt + wholeNumber(compiled.limit, drill.moment),
		}));
		const missed = over.filter(({ done, limit }) => done < 0 && state.at > limit).length;
		const settled = over.every(({ done, limit }) => done >= 0 || state.at > limit);
		const opened = own.map(({ held }) => held.openedAt).filter((at) => at >= 0);
		const from = opened.length === 0 ? before : Math.min(...opened);
		if (!current && settled && own.length > 0) {
			const to = Math.max(from, ...over.map(({ done, limit }) => (done >= 0 ? done : limit)));
			before = to;
			return { id, status: missed > 0 ? 'missed' : 'done', ms: to - from, missed };
		}
		if (!current) {
			current = true;
			return { id, status: 'now', ms: state.at - from, missed };
		}
		return { id, status: 'next', ms: 0, missed };
	});
}
