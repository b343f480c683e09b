import { useRef } from 'react';
import { arc, Ring } from '../../parts/ring/ring';
import { useTick } from '../drill/ticking';

/** The ring of an order under way. */
export function ActivityRing({ activity }: { readonly activity: number }) {
	const circle = useRef<SVGCircleElement>(null);
	useTick((view) => {
		const done = view.activities.find((one) => one.id === activity)?.done ?? 0;
		circle.current?.setAttribute('stroke-dasharray', arc(done));
	});
	return <Ring done={0} arcRef={circle} />;
}
