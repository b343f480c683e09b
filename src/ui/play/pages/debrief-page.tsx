import { useCallback, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { debriefOf, rescore } from '../../../debrief';
import { playPar, startOf } from '../../../drill';
import { replayOf } from '../../../views';
import { DebriefScreen } from '../../parts/debrief/debrief-screen';
import { NearestCard } from '../../parts/debrief/nearest-card';
import { useSay, useWords } from '../../parts/language/use-words';
import { InstantMap } from '../../parts/replay/instant-map';
import { knownBesideTrue } from '../../parts/replay/known';
import { LookButtons } from './look-buttons';
import { type Recomputed, RecordPage } from './record-page';
import { type OwnDrill, useServices } from './services';
import { useLoaded } from './use-loaded';

/** The score before this one, and the best of the others, of the same person's browser and scenario. */
function previousOf(own: readonly OwnDrill[], { record }: Recomputed) {
	const others = own.filter((one) => one.record.scenario.id === record.scenario.id && one.record.id !== record.id);
	const before = others.find((one) => one.record.startedAt < record.startedAt);
	if (others.length === 0) return undefined;
	return {
		best: Math.max(...others.map((one) => one.record.outcome.score)),
		...(before ? { last: before.record.outcome.score } : {}),
	};
}

function Shown({ recomputed }: { readonly recomputed: Recomputed }) {
	const t = useWords('pages');
	const say = useSay();
	const { own, mountPort, shelf } = useServices();
	const [, go] = useLocation();
	const runs = useLoaded(own);
	const { record, program, drill, debrief } = recomputed;
	const { scenario } = program;
	const par = useMemo(() => {
		const { drill, inputs } = playPar(program, { seed: record.seed });
		return debriefOf(drill, inputs);
	}, [program, record.seed]);
	const replay = useMemo(() => replayOf(program, startOf(drill), record.inputs), [program, drill, record]);
	const commandOf = useCallback(
		(activity: number) => {
			const held = drill.state.activities[activity];
			return held === undefined ? undefined : program.commands[held.command]?.command.id;
		},
		[drill, program],
	);
	const others = useMemo(() => {
		const under = (edition: string) => shelf.scenario(record.scenario.id, edition);
		return {
			editions: shelf.editions.filter(({ id }) => id !== record.rules && under(id) !== undefined),
			rescore: (edition: string) => rescore(record, scenario, under(edition) ?? scenario),
		};
	}, [shelf, record, scenario]);
	const title = `${t('debrief')} · ${say(scenario.document.title)} · ${t('brand')}`;
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<DebriefScreen
			debrief={debrief}
			record={record}
			scenario={scenario}
			previous={runs.value && previousOf(runs.value, recomputed)}
			par={par}
			others={others}
			verified
			compareAt={(at) => knownBesideTrue(replay.viewAt(at), replay.viewAt(at, { truth: true }))}
			mapAt={(at, activities) => (
				<InstantMap scenario={scenario} frames={replay} mountPort={mountPort} at={at} activities={activities} />
			)}
			nearest={
				<NearestCard
					record={record}
					program={program}
					commandOf={commandOf}
					watch={(at) => go(`/replay/${record.id}?at=${Math.round(at)}&beside=nearest`)}
				/>
			}
			openReplay={(at) => go(`/replay/${record.id}?at=${Math.max(0, Math.round(at))}`)}
			again={(which) =>
				go(
					which === 'same-seed'
						? `/play/${record.scenario.id}?seed=${record.seed}&rules=${record.rules}`
						: `/play/${record.scenario.id}`,
				)
			}
			home={() => go('/')}
			tools={<LookButtons />}
		/>
	);
}

/** What a finished drill was worth. */
export function DebriefPage({ id }: { readonly id: string }) {
	return <RecordPage id={id}>{(recomputed) => <Shown recomputed={recomputed} />}</RecordPage>;
}
