import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import type { Scenario } from '../../../scenario/format/scenario';
import { Segmented } from '../../parts/choose/segmented';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { found } from '../palette/search';
import { useServices } from './services';

export interface ScenarioFilterProps {
	readonly scenarios: readonly Scenario[];
	/** A measure's id, or `all`. */
	readonly measure: string;
	readonly sought: string;
	onMeasure(measure: string): void;
	onSeek(sought: string): void;
}

/** By control measure, and by what is said of a scenario. */
export function ScenarioFilter({ scenarios, measure, sought, onMeasure, onSeek }: ScenarioFilterProps) {
	const t = useWords('pages');
	const say = useSay();
	const { shelf } = useServices();
	const count = (id: string) => scenarios.filter(({ document }) => document.measure === id).length;
	const choices = [
		{ id: 'all', label: <Choice label={t('allMeasures')} count={scenarios.length} /> },
		...Object.entries(shelf.measures)
			.filter(([id]) => count(id) > 0)
			.map(([id, label]) => ({ id, label: <Choice label={say(label)} count={count(id)} /> })),
	];
	return (
		<search className="scenario-filter">
			<Segmented label={t('ofMeasure')} choices={choices} value={measure} onChange={onMeasure} />
			<TextField aria-label={t('seek')} value={sought} onChange={onSeek} maxLength={40} className="scenario-seek">
				<Icon name="search" size={14} />
				<Input className="text-field" placeholder={t('seek')} />
			</TextField>
		</search>
	);
}

const Choice = ({ label, count }: { readonly label: string; readonly count: number }) => (
	<>
		{label} <small className="num">{count}</small>
	</>
);

export const isSought = ({ document }: Scenario, measure: string, sought: string): boolean =>
	(measure === 'all' || document.measure === measure) &&
	(sought.trim() === '' || found(sought, ...[document.title, document.summary].flatMap(({ zh, en }) => [zh, en])));
