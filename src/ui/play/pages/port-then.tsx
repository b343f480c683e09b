import { useCallback } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import type { PortView } from '../../../views/port-view';
import { useWords } from '../../parts/language/use-words';
import type { ReplayPort } from '../../parts/replay/port';
import { PortPane } from '../../parts/replay/port-pane';
import { useServices } from './services';
import './port-then.css';

const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };
const ignore = () => undefined;

/** What the small picture looks at: the index case, else whoever is marked, else a marked zone. */
function subjectOf({ actors, zones }: PortView): string | undefined {
	const marked = actors.filter((actor) => actor.marks.length > 0);
	const index = marked.find((actor) => actor.marks.includes('index'));
	return (index ?? marked[0] ?? zones.find((zone) => zone.marks.length > 0))?.id;
}

/** The port at one instant of a record, small. */
export function PortThen({ scenario, view }: { readonly scenario: Scenario; readonly view: PortView }) {
	const t = useWords('pages');
	const { mountPort } = useServices();
	const subject = subjectOf(view);
	const onPort = useCallback(
		(port: ReplayPort | null) => {
			if (subject === undefined) port?.home();
			else port?.focus({ id: subject });
		},
		[subject],
	);
	return (
		<div className="port-then">
			<PortPane
				mount={mountPort}
				scenario={scenario}
				view={view}
				insets={noInsets}
				selection={undefined}
				label={t('portThen')}
				onSelect={ignore}
				onPort={onPort}
			/>
		</div>
	);
}
