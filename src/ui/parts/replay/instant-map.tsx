import { useCallback, useEffect, useRef } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import { instant } from '../../../words/format';
import { useWords } from '../language/use-words';
import type { MountPort, PortSurface } from '../port-surface';
import type { ReplayFrames } from './frames';
import { PortPane } from './port-pane';
import { whereOf } from './where';
import './instant-map.css';

export interface InstantMapProps {
	readonly scenario: Scenario;
	readonly frames: Pick<ReplayFrames, 'viewAt'>;
	readonly mountPort: MountPort;
	readonly at: number;
	/** What it is about: the camera goes to where these were carried out. */
	readonly activities: readonly number[];
}

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const ignore = () => undefined;

/** A small window on the port at one instant, as it truly was. */
export function InstantMap({ scenario, frames, mountPort, at, activities }: InstantMapProps) {
	const t = useWords('replay');
	const port = useRef<PortSurface | null>(null);
	const view = frames.viewAt(at, { truth: true });
	const where = whereOf(view, activities);
	const latest = useRef(where);
	latest.current = where;
	const keep = useCallback((made: PortSurface | null) => {
		port.current = made;
		if (made && latest.current) made.focus(latest.current);
	}, []);
	const [x, y] = [where?.x, where?.y];
	useEffect(() => {
		if (x !== undefined && y !== undefined) port.current?.focus({ x, y });
	}, [x, y]);
	return (
		<div className="instant-map" inert>
			<PortPane
				mount={mountPort}
				scenario={scenario}
				view={view.port}
				insets={none}
				selection={undefined}
				label={`${t('map')} ${instant(at)}`}
				onSelect={ignore}
				onPort={keep}
			/>
		</div>
	);
}
