import type { Debrief } from '../../../debrief/debrief';
import { instant } from '../../../words/format';
import { useSay, useWords } from '../language/use-words';
import type { TimeAxis } from './axis';
import type { Selected } from './selected';
import { spreadInLanes } from './spread';
import { allViolations } from './violations-of';

export interface ViolationLaneProps {
	readonly debrief: Debrief;
	readonly axis: TimeAxis;
	readonly selected: Selected;
	onSelect(selected: Selected): void;
}

/** Violations have a lane of their own under the tasks: they cost points, or the drill. */
export function ViolationLane({ debrief, axis, selected, onSelect }: ViolationLaneProps) {
	const t = useWords('debrief');
	const say = useSay();
	const violations = allViolations(debrief);
	const places = violations.map((one) => axis.at(one.at));
	const lanes = spreadInLanes(places, 0.062, 3);
	const depth = Math.max(0, ...lanes) + 1;
	return (
		<div className="violation-lane">
			<h3>{t('violations')}</h3>
			{violations.length === 0 ? (
				<p className="quiet">{t('noViolations')}</p>
			) : (
				<ul style={{ height: 14 + depth * 28 }}>
					{violations.map((one, nth) => {
						const chosen = selected?.kind === 'violation' && selected.nth === nth;
						const what = one.veto ? t('veto') : t('costs', { points: one.points });
						return (
							// biome-ignore lint/suspicious/noArrayIndexKey: the list is the record's and never changes
							<li key={nth} style={{ left: `${places[nth]! * 100}%`, top: 6 + lanes[nth]! * 28 }}>
								<button
									type="button"
									className={one.veto ? 'veto' : 'penalty'}
									aria-pressed={chosen}
									aria-label={`${say(one.why)}，${what}，${instant(one.at)}`}
									title={`${say(one.why)} · ${instant(one.at)}`}
									onClick={() => onSelect({ kind: 'violation', nth })}
								>
									{one.veto ? t('vetoMark') : <span className="num">−{one.points}</span>}
								</button>
							</li>
						);
					})}
				</ul>
			)}
		</div>
	);
}
