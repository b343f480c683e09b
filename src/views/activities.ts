import { answerText, entityText } from '../debrief/index';
import type { Activity, Drill } from '../drill/index';
import { entityNamed, placeNamed, roleNamed } from './names';
import type { ActivityView, TeamView } from './play-view';

const open = (activity: Activity): boolean => ['ordered', 'queued', 'travelling', 'working'].includes(activity.phase);

export function activityView(drill: Drill, activity: Activity): ActivityView {
	const { program, state } = drill;
	const { command } = program.commands[activity.command]!;
	const due = activity.phase === 'working' || activity.phase === 'travelling' ? activity.dueAt : -1;
	const from = activity.phase === 'working' ? activity.startedAt : activity.departedAt;
	return {
		id: activity.id,
		command: command.id,
		label: command.label,
		icon: command.icon,
		target: entityNamed(program, activity.target),
		team: entityNamed(program, activity.team),
		role: roleNamed(program, activity.role),
		phase: activity.phase,
		orderedAt: activity.orderedAt,
		startedAt: activity.startedAt,
		endedAt: activity.endedAt,
		dueAt: due,
		leftMs: due < 0 ? null : Math.max(0, due - state.at),
		done:
			due < 0 || due === from
				? activity.phase === 'done'
					? 1
					: 0
				: Math.min(1, Math.max(0, (state.at - from) / (due - from))),
		answers: command.asks.flatMap((ask) => {
			const answer = activity.answers[ask.id];
			return answer === undefined || answer === ''
				? []
				: [{ label: ask.label, value: answerText(ask, answer, program) }];
		}),
		cancellable: open(activity),
		failed:
			activity.phase !== 'failed'
				? null
				: (command.needs[activity.failedNeed]?.why ?? { zh: '到不了那里', en: 'The place cannot be reached' }),
	};
}

/** Teams in written order: what each does, until when, and what waits for it. */
export function teamViews(drill: Drill): readonly TeamView[] {
	const { program, state } = drill;
	return program.entities.flatMap((compiled, entity): TeamView[] => {
		if (compiled.entity.is !== 'team') return [];
		const line = state.lines[entity] ?? [];
		const walking = state.activities.find(
			(activity) => activity.team === entity && activity.phase === 'cancelled' && activity.dueAt > state.at,
		);
		const current = walking ?? (line[0] === undefined ? undefined : state.activities[line[0]]!);
		const view = current === undefined ? undefined : activityView(drill, current);
		const status = current === undefined ? 'idle' : current.phase === 'working' ? 'working' : 'travelling';
		const role = program.scenario.document.roles.find((one) => one.id === compiled.entity.role);
		return [
			{
				id: compiled.id,
				label: entityText(compiled.id, program),
				role: compiled.entity.role ?? '',
				icon: role?.icon ?? 'users',
				status,
				doing: view?.label ?? null,
				activity: current?.id ?? -1,
				place: placeNamed(program, state.facts[compiled.placeFact])?.label ?? null,
				leftMs: view?.leftMs ?? 0,
				done: view?.done ?? 0,
				queued: line
					.slice(1)
					.map((id) => ({ activity: id, label: program.commands[state.activities[id]!.command]!.command.label })),
			},
		];
	});
}
