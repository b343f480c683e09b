import { useEffect, useState } from 'react';
import type { Hint } from '../../../live/live';
import type { Answer } from '../../../scenario/format/command';
import { Button } from '../../parts/button/button';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { answerWords } from '../feed/channel';
import { oldestCall } from '../feed/read-messages';
import { useGoToOrder } from '../orders/go-to-order';
import { useHints } from './use-hint';
import './guide.css';

/** Guided mode: what the plan wants next and why, and where it is ordered. */
export function Coach() {
	const t = useWords('play');
	const say = useSay();
	const { live, announce } = useDrill();
	const hints = useHints();
	const goTo = useGoToOrder();
	const [small, setSmall] = useState(false);
	const call = useView((view) => oldestCall(view.messages));
	const entities = useView((view) => view.entities.map((one) => ({ id: one.id, label: one.label })));
	const hint = hints[0];
	const named = (one: Hint): string => {
		const target = entities.find(({ id }) => id === one.target);
		return target ? `${say(one.label)} · ${say(target.label)}` : say(one.label);
	};
	const step = hint ? named(hint) : '';
	useEffect(() => {
		if (step) announce(t('coachSays', { step }));
	}, [step, announce, t]);
	if (live.mode !== 'guided') return null;
	return (
		<section className={`coach card ${small ? 'small' : ''}`} aria-label={t('coach')} data-tour="coach">
			<header>
				<span className="coach-mark">
					<Icon name="flag" size={15} />
				</span>
				<h3>{t('coach')}</h3>
				<IconButton
					small
					label={small ? t('coachMore') : t('coachLess')}
					icon={small ? 'chevu' : 'chevd'}
					onPress={() => setSmall(!small)}
				/>
			</header>
			<p className="coach-step">{hint ? step : call ? t('coachAnswer') : t('coachWait')}</p>
			{!small && hint?.say && <p className="coach-why">{say(hint.say)}</p>}
			{!small && hints.length > 1 && (
				<p className="coach-next">
					{t('coachAlso', {
						steps: hints.slice(1, 3).map(named).join(t('listComma')),
					})}
				</p>
			)}
			{!small && (
				<div className="coach-actions">
					{hint && (
						<Button
							kind="primary"
							onPress={() =>
								goTo({
									command: hint.command,
									target: hint.target,
									with: hint.with as Readonly<Record<string, Answer>>,
								})
							}
						>
							{t('showMe')}
						</Button>
					)}
					{!hint && call && (
						<Button kind="primary" onPress={() => live.do({ kind: 'acknowledge', inject: call.inject })}>
							{t(answerWords[call.by])}
						</Button>
					)}
					{!hint && !call && <Button onPress={() => live.skip()}>{t('skip')}</Button>}
				</div>
			)}
		</section>
	);
}
