import type { ReactNode } from 'react';
import type { Debrief } from '../../../debrief/debrief';
import type { Scenario } from '../../../scenario/format/scenario';
import { instant } from '../../../words/format';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { useWords } from '../language/use-words';
import type { KnownTrue } from '../replay/known';
import { KnownTable } from '../replay/known-table';
import { ExplainTask } from './explain-task';
import { ExplainNearMiss, ExplainViolation } from './explain-violation';
import type { Selected } from './selected';
import { Step } from './steps';
import type { TaskRow } from './task-row';
import { allViolations } from './violations-of';

export interface ExplanationProps {
	readonly debrief: Debrief;
	readonly scenario: Scenario;
	readonly rows: readonly TaskRow[];
	readonly selected: Selected;
	onSelect(selected: Selected): void;
	openReplay(at: number): void;
	readonly mapAt: ((at: number, activities: readonly number[]) => ReactNode) | undefined;
	readonly compareAt: ((at: number) => readonly KnownTrue[]) | undefined;
}

type Moment = { readonly at: number; readonly when: 'whenOrdered' | 'whenDone' | 'whenOpened' | 'whenHappened' };

/** The instant that tells most: for knowledge when the order was given, for the replay when it came about. */
function momentsOf(
	selected: Selected,
	{ debrief, rows }: Pick<ExplanationProps, 'debrief' | 'rows'>,
): readonly [Moment, Moment] | null {
	if (selected === null) return null;
	if (selected.kind !== 'task') {
		const at =
			selected.kind === 'violation' ? allViolations(debrief)[selected.nth]?.at : debrief.nearMisses[selected.nth]?.at;
		return at === undefined
			? null
			: [
					{ at, when: 'whenHappened' },
					{ at, when: 'whenHappened' },
				];
	}
	const task = rows.find((row) => row.key === selected.key)?.task;
	if (!task || task.openedAt < 0) return null;
	const opened: Moment = { at: task.openedAt, when: 'whenOpened' };
	if (task.doneAt < 0) return [opened, opened];
	const ordered = task.openedAt + task.intervals.notice + task.intervals.decide;
	return [
		{ at: ordered, when: 'whenOrdered' },
		{ at: task.doneAt, when: 'whenDone' },
	];
}

/** Where this point came from. */
export function Explanation(props: ExplanationProps) {
	const { debrief, scenario, rows, selected, onSelect, openReplay, mapAt, compareAt } = props;
	const t = useWords('debrief');
	const at = selected?.kind === 'task' ? rows.findIndex((row) => row.key === selected.key) : -1;
	const row = rows[at];
	const violation = selected?.kind === 'violation' ? allViolations(debrief)[selected.nth] : undefined;
	const miss = selected?.kind === 'near-miss' ? debrief.nearMisses[selected.nth] : undefined;
	const moments = momentsOf(selected, props);
	const go = (step: number) => {
		const next = rows[at + step];
		if (next) onSelect({ kind: 'task', key: next.key });
	};
	const known = moments && compareAt ? compareAt(moments[0].at) : undefined;
	return (
		<section className="card explanation" aria-label={t('howPoint')}>
			<header className="card-head">
				<h2>{t('howPoint')}</h2>
				<span className="grow" />
				<IconButton small icon="chevu" label={t('previousTask')} isDisabled={at < 1} onPress={() => go(-1)} />
				<IconButton
					small
					icon="chevd"
					label={t('nextTask')}
					isDisabled={at < 0 || at >= rows.length - 1}
					onPress={() => go(1)}
				/>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
			<div className="explain-scroll" tabIndex={0}>
				<div aria-live="polite">
					{row && <ExplainTask row={row} scenario={scenario} />}
					{violation && <ExplainViolation violation={violation} scenario={scenario} />}
					{miss && <ExplainNearMiss miss={miss} />}
					{!row && !violation && !miss && <p className="explain-none">{t('noTasks')}</p>}
				</div>
				{moments && known && known.length > 0 && (
					<div className="explain-steps">
						<Step icon="eye" title={t('knownAndTrueAt', { at: instant(moments[0].at), when: t(moments[0].when) })}>
							<KnownTable rows={known} />
						</Step>
					</div>
				)}
			</div>
			{moments && (
				<div className={`explain-replay ${mapAt ? 'with-map' : ''}`}>
					{mapAt?.(
						moments[1].at,
						row?.task.tries ?? (violation && violation.activity >= 0 ? [violation.activity] : []),
					)}
					<Button large kind="primary" icon="play" onPress={() => openReplay(moments[1].at)}>
						<span className="num">{t('replayAt', { at: instant(moments[1].at) })}</span>
					</Button>
				</div>
			)}
		</section>
	);
}
