import { useEffect, useRef, useState } from 'react';
import type { DrillRecord } from '../../../drill/record/record';
import { minutesSeconds, number } from '../../../words/format';
import { Button } from '../../parts/button/button';
import { Dialog } from '../../parts/dialog/dialog';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';

const reasons = {
	endex: 'endedEndex',
	limit: 'endedLimit',
	abandoned: 'endedAbandoned',
	controller: 'endedController',
} as const;

/** The drill is over: how it ended, the verdict, and the way to the debrief. */
export function EndCard({ onFinished }: { onFinished(record: DrillRecord): void }) {
	const t = useWords('play');
	const language = useLanguage();
	const { live } = useDrill();
	const ended = useView((view) => view.ended);
	const at = useView((view) => (view.ended === null ? 0 : view.at));
	const [record, setRecord] = useState<DrillRecord | null>(null);
	useEffect(() => {
		let here = true;
		void live.finished.then((finished) => here && setRecord(finished));
		return () => {
			here = false;
		};
	}, [live]);
	const actions = useRef<HTMLDivElement>(null);
	// Until the record is kept the button cannot be pressed, nor hold the focus.
	useEffect(() => {
		if (record) actions.current?.querySelector('button')?.focus();
	}, [record]);
	if (ended === null) return null;
	const outcome = record?.outcome;
	const verdict = outcome && (outcome.vetoes.length > 0 ? 'vetoed' : outcome.passed ? 'passed' : 'failed');
	return (
		<Dialog title={t(reasons[ended])} open held alert onClose={() => {}} className="end-card">
			<p className="num">{t('endedAt', { time: minutesSeconds(at) })}</p>
			<div className={`verdict ${verdict ?? 'waiting'}`} role="status">
				{outcome && verdict ? (
					<>
						<Icon name={verdict === 'passed' ? 'check' : verdict === 'vetoed' ? 'octagon' : 'x'} size={26} />
						<div>
							<b>
								{t(verdict === 'passed' ? 'verdictPassed' : verdict === 'vetoed' ? 'verdictVetoed' : 'verdictFailed')}
							</b>
							<span>
								{verdict === 'vetoed'
									? t('vetoCount', { count: outcome.vetoes.length })
									: t('passAt', { pass: live.scenario.document.pass })}
							</span>
						</div>
						<strong className="num">
							{number(Math.floor(outcome.score / 100), language)}
							<small>/ 100</small>
						</strong>
					</>
				) : (
					<span>{t('reckoning')}</span>
				)}
			</div>
			<div ref={actions} className="dialog-actions">
				<Button kind="primary" large isDisabled={!record} onPress={() => record && onFinished(record)}>
					{t('toDebrief')}
				</Button>
			</div>
		</Dialog>
	);
}
