import type { ActivityView } from '../../../views/play-view';
import { left } from '../../../words/format';
import { useSay, useWords } from '../../parts/language/use-words';
import { Ticking } from '../drill/ticking';

/** What an order under way is at: waiting for somebody, on the way, at work; and for how long yet. */
export function Progress({ activity }: { readonly activity: number }) {
	const t = useWords('play');
	const say = useSay();
	const sentence = (one: ActivityView | undefined): string => {
		if (!one) return '';
		const who = say((one.team ?? one.role).label);
		const time = one.leftMs === null ? '' : left(one.leftMs);
		switch (one.phase) {
			case 'ordered':
				return t('phaseOrdered', { who: say(one.role.label) });
			case 'queued':
				return t('phaseQueued', { who });
			case 'travelling':
				return time ? t('phaseTravelling', { who, time }) : t('phaseTravellingOpen', { who });
			case 'working':
				return time ? t('phaseWorking', { who, time }) : t('phaseWorkingOpen', { who });
			default:
				return '';
		}
	};
	return <Ticking text={(view) => sentence(view.activities.find((one) => one.id === activity))} />;
}
