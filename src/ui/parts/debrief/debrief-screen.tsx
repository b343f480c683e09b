import { type ReactNode, useMemo, useState } from 'react';
import type { Debrief } from '../../../debrief/debrief';
import type { DrillRecord } from '../../../drill/record/record';
import type { Scenario } from '../../../scenario/format/scenario';
import type { KnownTrue } from '../replay/known';
import { ConsequencesCard } from './consequences-card';
import { type Again, DebriefTop } from './debrief-top';
import { Explanation } from './explanation';
import { NearMisses } from './near-misses';
import { OtherRules, type OtherRulesOf } from './other-rules';
import { RatingsCard } from './ratings-card';
import { RollUps } from './rollups';
import { type Previous, ScoreCard } from './score-card';
import type { Selected } from './selected';
import { type TaskRow, taskRows } from './task-row';
import { Timeline } from './timeline';
import { VerdictCard } from './verdict-card';
import { allViolations } from './violations-of';
import './debrief.css';
import './verdict.css';
import './cards.css';
import './timeline.css';
import './row-chart.css';
import './explanation.css';

export interface DebriefScreenProps {
	readonly debrief: Debrief;
	readonly record: DrillRecord;
	readonly scenario: Scenario;
	readonly previous?: Previous | undefined;
	/** The par run's debrief on the same seed: green diamonds, and what to compare with. */
	readonly par?: Debrief | undefined;
	/** Other editions of the rules to score it under. */
	readonly others?: OtherRulesOf | undefined;
	/** The record was replayed and agrees. */
	readonly verified?: boolean;
	/** What would have passed, where the drill was not. */
	readonly nearest?: ReactNode;
	openReplay(at: number): void;
	again(which: Again): void;
	readonly home?: (() => void) | undefined;
	readonly tools?: ReactNode;
	/** The port at an instant, small, where these activities were carried out. */
	readonly mapAt?: ((at: number, activities: readonly number[]) => ReactNode) | undefined;
	/** What was known beside what was true at an instant. */
	readonly compareAt?: ((at: number) => readonly KnownTrue[]) | undefined;
}

/** The first thing worth reading: the task that lost most. */
function first(rows: readonly TaskRow[]): Selected {
	// One whose time never began has little to tell.
	const lost = (row: TaskRow) => (row.task.openedAt < 0 ? 0 : row.task.worth - row.task.points);
	const most = rows.reduce<TaskRow | undefined>(
		(worst, row) => (!worst || lost(row) > lost(worst) ? row : worst),
		undefined,
	);
	return most ? { kind: 'task', key: most.key } : null;
}

/** A record's worth, point by point. */
export function DebriefScreen(props: DebriefScreenProps) {
	const { debrief, record, scenario, par, others, openReplay } = props;
	const rows = useMemo(() => taskRows(debrief, par), [debrief, par]);
	const [selected, setSelected] = useState<Selected>(() => first(rows));
	const explainVeto = (nth: number) => {
		const veto = debrief.vetoes[nth];
		if (veto) setSelected({ kind: 'violation', nth: allViolations(debrief).indexOf(veto) });
	};
	const choose = { rows, selected, onSelect: setSelected };
	return (
		<div className="debrief">
			<DebriefTop
				debrief={debrief}
				record={record}
				scenario={scenario}
				verified={props.verified ?? false}
				home={props.home}
				tools={props.tools}
				openReplay={openReplay}
				again={props.again}
			/>
			<main className="debrief-page">
				<div className="debrief-score">
					<ScoreCard debrief={debrief} previous={props.previous} />
					<VerdictCard debrief={debrief} scenario={scenario} openReplay={openReplay} onVeto={explainVeto} />
					{props.nearest}
					<RatingsCard debrief={debrief} {...choose} />
					{others && others.editions.length > 0 && (
						<OtherRules others={others} record={record} own={scenario.rules.title} onSelect={setSelected} />
					)}
					<ConsequencesCard debrief={debrief} par={par} />
				</div>
				<div className="debrief-middle">
					<Timeline debrief={debrief} {...choose} />
					<RollUps debrief={debrief} scenario={scenario} />
					<NearMisses debrief={debrief} onSelect={setSelected} />
				</div>
				<Explanation
					debrief={debrief}
					scenario={scenario}
					{...choose}
					openReplay={openReplay}
					mapAt={props.mapAt}
					compareAt={props.compareAt}
				/>
			</main>
		</div>
	);
}
