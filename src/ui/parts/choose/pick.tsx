import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Icon } from '../icon/icon';

export interface PickProps {
	readonly label: string;
	readonly choices: readonly { readonly id: string; readonly label: string; readonly note?: string }[];
	readonly value: string | null;
	onChange(id: string): void;
	readonly placeholder?: string;
	readonly invalid?: boolean;
}

/** One of many, behind a button. */
export function Pick({ label, choices, value, onChange, placeholder = '', invalid = false }: PickProps) {
	const chosen = choices.find((one) => one.id === value);
	return (
		<Select
			aria-label={label}
			className="pick"
			value={value}
			onChange={(key) => key !== null && onChange(String(key))}
			isInvalid={invalid}
		>
			<Button className="field-button">
				<SelectValue>
					{() =>
						chosen ? (
							<>
								{chosen.label} {chosen.note && <small className="num">{chosen.note}</small>}
							</>
						) : (
							<small>{placeholder}</small>
						)
					}
				</SelectValue>
				<Icon name="chevd" size={14} />
			</Button>
			<Popover className="popover" placement="bottom start">
				<ListBox>
					{choices.map((one) => (
						<ListBoxItem key={one.id} id={one.id} textValue={one.label} className="option">
							{one.label}
							{one.note && <small className="num">{one.note}</small>}
						</ListBoxItem>
					))}
				</ListBox>
			</Popover>
		</Select>
	);
}
