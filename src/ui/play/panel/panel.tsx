import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { DeskPanel } from './desk-panel';
import { EntityPanel } from './entity-panel';
import { PlacePanel } from './place-panel';
import './panel.css';

/** What is selected and what can be ordered of it; with nothing selected, the desk. */
export function Panel() {
	const t = useWords('play');
	const { live, selection } = useDrill();
	const panel = useRef<HTMLElement>(null);
	const entity = useView((view) =>
		selection?.kind === 'entity' ? view.entities.find((one) => one.id === selection.id) : undefined,
	);
	const place =
		selection?.kind === 'place' ? live.scenario.port.places.find((one) => one.id === selection.id) : undefined;
	const id = selection?.id;
	// What is selected anew is seen from its top.
	useLayoutEffect(() => {
		if (panel.current && id !== null) panel.current.scrollTop = 0;
	}, [id]);
	return (
		// The card is not what scrolls: a rounded, opaque scroller made Chromium leave out what lies above it.
		<div className="panel card">
			<aside ref={panel} id="panel" className="panel-scroll" data-tour="panel" aria-label={t('panel')} tabIndex={-1}>
				{entity && <EntityPanel key={entity.id} entity={entity} />}
				{place && <PlacePanel key={place.id} place={place} />}
				{!entity && !place && <DeskPanel />}
			</aside>
		</div>
	);
}
