import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { playPar, startOf } from '../../../drill';
import { replayOf } from '../../../views';
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
	const frames = useMemo(() => {
		const start = startOf(drill);
		const par = replayOf(program, start, playPar(program, start).inputs);
		return { ...replayOf(program, start, record.inputs), par };
	}, [program, record, drill]);
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
