import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { Button } from '../../parts/button/button';
import { Pick } from '../../parts/choose/pick';
import { useSay, useWords } from '../../parts/language/use-words';
import { useServices } from './services';

/** Days as `2022-03-31`, or empty. */
export interface Filter {
	readonly person: string;
	readonly scenario: string;
	readonly from: string;
	readonly to: string;
}

export const noFilter: Filter = { person: '', scenario: '', from: '', to: '' };

export interface KeptFilterProps {
	readonly filter: Filter;
	readonly onChange: (filter: Filter) => void;
	/** Scenarios of which the server keeps drills. */
	readonly scenarios: readonly string[];
}

const everything = 'all';

/** Person, scenario and date. */
export function KeptFilter({ filter, onChange, scenarios }: KeptFilterProps) {
	const t = useWords('pages');
	const say = useSay();
	const { shelf } = useServices();
	const ids = [...new Set([...shelf.ids, ...scenarios])];
	const choices = [
		{ id: everything, label: t('filterAll') },
		...ids.map((id) => {
			const title = shelf.scenario(id)?.document.title;
			return { id, label: title ? say(title) : id };
		}),
	];
	const dated = (key: 'from' | 'to', label: string) => (
		<TextField
			className="filter-field"
			value={filter[key]}
			onChange={(day) => onChange({ ...filter, [key]: day })}
			type="date"
		>
			<Label>{label}</Label>
			<Input className="text-field num" min="2000-01-01" max="9999-12-31" />
		</TextField>
	);
	return (
		<search className="kept-filter">
			<TextField
				className="filter-field"
				value={filter.person}
				onChange={(person) => onChange({ ...filter, person })}
				maxLength={30}
			>
				<Label>{t('filterPerson')}</Label>
				<Input className="text-field" placeholder={t('filterPersonHint')} />
			</TextField>
			<div className="filter-field">
				<span aria-hidden="true">{t('filterScenario')}</span>
				<Pick
					label={t('filterScenario')}
					choices={choices}
					value={filter.scenario || everything}
					onChange={(id) => onChange({ ...filter, scenario: id === everything ? '' : id })}
				/>
			</div>
			{dated('from', t('filterFrom'))}
			{dated('to', t('filterTo'))}
			<Button
				kind="quiet"
				onPress={() => onChange(noFilter)}
				isDisabled={Object.values(filter).every((value) => value === '')}
			>
				{t('filterClear')}
			</Button>
		</search>
	);
}
