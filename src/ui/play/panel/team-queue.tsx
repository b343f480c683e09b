import { left } from '../../../words/format';
import { IconButton } from '../../parts/button/icon-button';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { Ticking, TickingBar } from '../drill/ticking';
import { useView } from '../drill/use-view';

/** What a team does, and what waits for it; each can be called off. */
export function TeamQueue({ team }: { readonly team: string }) {
	const t = useWords('play');
	const say = useSay();
	const { live, announce } = useDrill();
	const state = useView((view) => {
		const found = view.teams.find((one) => one.id === team);
		return found && { ...found, leftMs: 0, done: 0 };
	});
	const cancellable = useView((view) => view.activities.filter((one) => one.cancellable).map((one) => one.id));
	if (!state) return null;
	const now = (view: ReturnType<typeof live.view>) => view.teams.find((one) => one.id === team);
	const cancel = (activity: number, label: string) => {
		live.do({ kind: 'cancel', activity });
		announce(t('cancelled', { order: label }));
	};
	return (
		<section className="team-queue" aria-label={t('queue')}>
			{state.doing ? (
				<div className="queue-row now">
					<span>{say(state.doing)}</span>
					<Ticking text={(view) => left(now(view)?.leftMs ?? 0)} />
					{cancellable.includes(state.activity) && (
						<IconButton
							small
							icon="x"
							label={t('cancelOrder', { order: say(state.doing) })}
							onPress={() => state.doing && cancel(state.activity, say(state.doing))}
						/>
					)}
					<TickingBar done={(view) => now(view)?.done ?? 0} />
				</div>
			) : (
				<p className="queue-idle">{t('teamIdle')}</p>
			)}
			{state.queued.map((one, i) => (
				<div key={one.activity} className="queue-row">
					<span>
						<small className="num">{i + 1}</small> {say(one.label)}
					</span>
					<IconButton
						small
						icon="x"
						label={t('cancelOrder', { order: say(one.label) })}
						onPress={() => cancel(one.activity, say(one.label))}
					/>
				</div>
			))}
		</section>
	);
}
