import { type Drill, scaleOf } from '../drill/index';
import { activityView, teamViews } from './activities';
import { attentionViews, deadlineViews, phaseViews } from './deadlines';
import { entityViews } from './entities';
import { sightOf } from './known';
import { logLines, messageViews } from './log';
import type { PlayView } from './play-view';
import { movements, portMinutes, portView } from './port';

/** Makes views of one drill. What depends on events alone is made once per event and keeps its identity until the next. */
export interface Viewer {
	/** The drill at its present instant, as the player knows it or, with `truth`, as it is. */
	view(truth?: boolean): PlayView;
}

export function viewerOf(drill: Drill): Viewer {
	type Slow = Pick<PlayView, 'messages' | 'entities' | 'log'>;
	const kept: { key: number; slow: Slow }[] = [];
	const slowOf = (truth: boolean): Slow => {
		const slot = truth ? 1 : 0;
		const held = kept[slot];
		// Who is under way can change between two events: a team that has finished its work sets out with whom it brings.
		const key = drill.revision * 1_000 + movements(drill).size;
		if (held?.key === key) return held.slow;
		const slow = {
			messages: messageViews(drill),
			entities: entityViews(sightOf(drill, truth)),
			log: logLines(drill, truth),
		};
		kept[slot] = { key, slow };
		return slow;
	};
	return {
		view: (truth = false) => {
			const { state, program } = drill;
			const deadlines = deadlineViews(drill);
			return {
				at: state.at,
				ended: state.ended,
				clock: { scale: scaleOf(drill), limitMs: program.limit, portMinutes: portMinutes(drill) },
				phases: phaseViews(drill),
				...slowOf(truth),
				teams: teamViews(drill),
				activities: state.activities.map((activity) => activityView(drill, activity)),
				deadlines,
				attention: attentionViews(drill, deadlines),
				port: portView(sightOf(drill, truth)),
			};
		},
	};
}
