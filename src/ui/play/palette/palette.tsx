import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useGoToOrder } from '../orders/go-to-order';
import { type PaletteEntry, sections } from './entries';
import './palette.css';

export interface PaletteProps {
	readonly open: boolean;
	onClose(): void;
	onSheet(sheet: 'rules' | 'statechart' | 'help'): void;
}

/** A few letters, in either language, to any order, person, place or message. */
export function Palette({ open, onClose, onSheet }: PaletteProps) {
	const t = useWords('play');
	return (
		<ModalOverlay className="scrim palette-scrim" isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable>
			<Modal className="dialog palette">
				<Dialog aria-label={t('palette')}>
					{/* The field would take the first Escape to empty itself; here it means away. */}
					<div
						className="palette-body"
						role="presentation"
						onKeyDownCapture={(event) => {
							if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
							event.stopPropagation();
							onClose();
						}}
					>
						<Search onClose={onClose} onSheet={onSheet} />
					</div>
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}

function Search({ onClose, onSheet }: Omit<PaletteProps, 'open'>) {
	const t = useWords('play');
	const say = useSay();
	const { live, select } = useDrill();
	const goTo = useGoToOrder();
	const [query, setQuery] = useState('');
	const groups = useMemo(() => sections(live, query), [live, query]);
	const go = ({ goes }: PaletteEntry) => {
		onClose();
		// After the palette has given the focus back, so that what opens can take it.
		setTimeout(() => {
			if (goes.kind === 'order') goTo({ command: goes.command, target: goes.target });
			else if (goes.kind === 'sheet') onSheet(goes.sheet);
			else if (goes.kind === 'message') {
				const card = document.querySelector<HTMLElement>(`[data-inject="${CSS.escape(goes.inject)}"]`);
				card?.scrollIntoView({ block: 'center' });
				card?.querySelector<HTMLElement>('button')?.focus();
			} else {
				select({ kind: goes.kind, id: goes.id }, true);
				document.getElementById('panel')?.focus();
			}
		});
	};
	return (
		<Autocomplete inputValue={query} onInputChange={setQuery}>
			<SearchField className="palette-field" aria-label={t('palette')} autoFocus>
				<Icon name="search" size={18} />
				<Input placeholder={t('paletteHint')} role="combobox" aria-expanded="true" aria-haspopup="listbox" />
				<kbd className="kbd">Esc</kbd>
			</SearchField>
			<ListBox
				className="palette-list"
				aria-label={t('palette')}
				selectionMode="none"
				onAction={(key) => {
					const entry = groups.flatMap((group) => group.entries).find((one) => one.id === key);
					if (entry) go(entry);
				}}
				renderEmptyState={() => <p className="feed-empty">{t('nothingFound')}</p>}
			>
				{groups.map((group) => (
					<ListBoxSection key={group.id} id={group.id}>
						<Header className="palette-head">{t(group.id)}</Header>
						{group.entries.map((entry) => (
							<ListBoxItem key={entry.id} id={entry.id} textValue={say(entry.label)} className="option">
								<Icon name={entry.icon} />
								<span className="palette-name">{say(entry.label)}</span>
								{entry.barred && <span className="tag outlined">{t('notYet')}</span>}
								{entry.note && <small>{say(entry.note)}</small>}
							</ListBoxItem>
						))}
					</ListBoxSection>
				))}
			</ListBox>
		</Autocomplete>
	);
}
