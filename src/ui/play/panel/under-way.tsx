import { memo } from 'react';
import type { ActivityView } from '../../../views/play-view';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { ActivityRing } from '../orders/activity-ring';
import { Progress } from '../orders/progress';

const over: ReadonlySet<string> = new Set(['done', 'stopped', 'cancelled', 'failed']);

const Row = memo(function Row({ activity }: { readonly activity: ActivityView }) {
	const t = useWords('play');
	const say = useSay();
	const { live, announce } = useDrill();
	const label = activity.target ? `${say(activity.label)} · ${say(activity.target.label)}` : say(activity.label);
	return (
		<li className="under-way-row">
			<span className="command-icon running">
				<Icon name={activity.icon} />
			</span>
			<span className="command-text">
				<b>{label}</b>
				<small>
					<Progress activity={activity.id} />
				</small>
			</span>
			<ActivityRing activity={activity.id} />
			{activity.cancellable && (
				<IconButton
					small
					icon="x"
					label={t('cancelOrder', { order: label })}
					onPress={() => {
						live.do({ kind: 'cancel', activity: activity.id });
						announce(t('cancelled', { order: label }));
					}}
				/>
			)}
		</li>
	);
});

/** Orders under way, each of which may be called off. */
export function UnderWay() {
	const t = useWords('play');
	const running = useView((view) =>
		view.activities.filter((one) => !over.has(one.phase)).map((one) => ({ ...one, leftMs: null, done: 0 })),
	);
	if (running.length === 0) return null;
	return (
		<section className="under-way" aria-label={t('underWay')}>
			<h3 className="list-head">
				{t('underWay')} <span className="num">{running.length}</span>
			</h3>
			<ul>
				{running.map((activity) => (
					<Row key={activity.id} activity={activity} />
				))}
			</ul>
		</section>
	);
}
