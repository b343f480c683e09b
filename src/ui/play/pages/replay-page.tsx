import { useContext, useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { playPar, startOf } from '../../../drill';
import { replayOf } from '../../../views';
import { NearestContext } from '../../parts/debrief/nearest-search';
import { useSay, useWords } from '../../parts/language/use-words';
import { ReplayScreen } from '../../parts/replay/replay-screen';
import { LookButtons } from './look-buttons';
import { type Recomputed, RecordPage } from './record-page';
import { useServices } from './services';

function Shown({ recomputed }: { readonly recomputed: Recomputed }) {
	const t = useWords('pages');
	const say = useSay();
	const { mountPort } = useServices();
	const [, go] = useLocation();
	const [query] = useSearchParams();
	const { record, program, drill } = recomputed;
	const { scenario } = program;
	// The run that passes is known for as long as the app is open; after that the par run stands beside one's own.
	const known = useContext(NearestContext)?.known(record.id);
	const nearest = query.get('beside') === 'nearest' && known?.kind === 'found' ? known : undefined;
	const frames = useMemo(() => {
		const start = startOf(drill);
		const beside = replayOf(program, start, nearest?.inputs ?? playPar(program, start).inputs);
		const par = { ...beside, name: nearest === undefined ? ('par' as const) : ('nearest' as const) };
		return { ...replayOf(program, start, record.inputs), par };
	}, [program, record, drill, nearest]);
	const title = `${t('replay')} · ${say(scenario.document.title)} · ${t('brand')}`;
	useEffect(() => {
		document.title = title;
	}, [title]);
	const at = Number(query.get('at') ?? 0);
	return (
		<ReplayScreen
			scenario={scenario}
			frames={frames}
			mountPort={mountPort}
			beside={nearest !== undefined}
			startAt={Number.isFinite(at) ? Math.max(0, at) : 0}
			home={() => go('/')}
			tools={<LookButtons />}
			onDebrief={() => go(`/debrief/${record.id}`)}
		/>
	);
}

/** A finished drill, played again. */
export function ReplayPage({ id }: { readonly id: string }) {
	return <RecordPage id={id}>{(recomputed) => <Shown recomputed={recomputed} />}</RecordPage>;
}
