import { minutesSeconds, wallDate } from '../../../words/format';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import { editionName } from './edition-name';
import { LinkButton } from './link-button';
import { ScoreMark, Verdict } from './score-mark';
import { useServices } from './services';

/** One finished drill as a line of a table. */
export interface DrillLine {
	readonly id: string;
	readonly scenario: string;
	readonly rules: string;
	readonly mode: 'guided' | 'practice' | 'exam';
	readonly person: string;
	readonly startedAt: string;
	readonly endedAt: number;
	readonly score: number;
	readonly passed: boolean;
	readonly vetoes: number;
	/** What stands in the last column but one, where there is one. */
	readonly note?: React.ReactNode;
}

export interface DrillTableProps {
	readonly label: string;
	readonly lines: readonly DrillLine[];
	/** Title of the notes' column. */
	readonly notes?: string;
}

const modes = { guided: 'guided', practice: 'practice', exam: 'modeExam' } as const;

/** Finished drills, each opening its debrief and its replay. */
export function DrillTable({ label, lines, notes }: DrillTableProps) {
	const t = useWords('pages');
	const say = useSay();
	const language = useLanguage();
	const { shelf } = useServices();
	const titleOf = (id: string) => {
		const title = shelf.scenario(id)?.document.title;
		return title ? say(title) : id;
	};
	const editionOf = (id: string) => {
		const title = shelf.editions.find((edition) => edition.id === id)?.title;
		return title ? editionName(say(title)) : id;
	};
	return (
		<table className="drill-table" aria-label={label}>
			<thead>
				<tr>
					<th scope="col">{t('colScenario')}</th>
					<th scope="col">{t('colPerson')}</th>
					<th scope="col">{t('colWhen')}</th>
					<th scope="col" className="figure-column">
						{t('colScore')}
					</th>
					<th scope="col">{t('colResult')}</th>
					<th scope="col" className="figure-column">
						{t('colTook')}
					</th>
					<th scope="col" className="how-column">
						{t('colHow')}
					</th>
					{notes && <th scope="col">{notes}</th>}
					<th scope="col">{t('colOpen')}</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => {
					const named = `${titleOf(line.scenario)}, ${line.person}, ${wallDate(line.startedAt, language)}`;
					return (
						<tr key={line.id}>
							<th scope="row">{titleOf(line.scenario)}</th>
							<td className="person-column">{line.person}</td>
							<td className="num">{wallDate(line.startedAt, language)}</td>
							<td className="figure-column">
								<ScoreMark score={line.score} />
							</td>
							<td>
								<Verdict passed={line.passed} vetoes={line.vetoes} />
							</td>
							<td className="num figure-column">{minutesSeconds(line.endedAt)}</td>
							<td className="how-column">
								{t(modes[line.mode])} · {editionOf(line.rules)}
							</td>
							{notes && <td>{line.note}</td>}
							<td>
								<span className="line-actions">
									<LinkButton to={`/debrief/${line.id}`} kind="quiet" label={`${t('debrief')}: ${named}`}>
										{t('debrief')}
									</LinkButton>
									<LinkButton to={`/replay/${line.id}`} kind="quiet" label={`${t('replay')}: ${named}`}>
										{t('replay')}
									</LinkButton>
								</span>
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
