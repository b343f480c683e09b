import { useState } from 'react';
import type { CommandView } from '../../../views/play-view';
import { useSay, useWords } from '../../parts/language/use-words';
import { useAllCommands } from '../drill/use-commands';
import { found } from '../palette/search';
import { CommandItem } from './command-item';
import './orders.css';

/** Every order there is, by the role that gives it. */
export function AllCommands() {
	const t = useWords('play');
	const say = useSay();
	const [query, setQuery] = useState('');
	const commands = useAllCommands().filter((one) => found(query, one.label.zh, one.label.en, one.id));
	const roles = new Map<string, { readonly label: string; readonly own: boolean; readonly list: CommandView[] }>();
	for (const one of commands) {
		const group = roles.get(one.role.id) ?? { label: say(one.role.label), own: one.role.own, list: [] };
		group.list.push(one);
		roles.set(one.role.id, group);
	}
	const groups = [...roles.entries()].sort(([, a], [, b]) => Number(b.own) - Number(a.own));
	return (
		<div className="commands all">
			<input
				className="text-field"
				type="search"
				aria-label={t('ordersSearch')}
				placeholder={t('ordersSearch')}
				value={query}
				onChange={(event) => setQuery(event.target.value)}
			/>
			{groups.map(([role, group]) => (
				<section key={role} aria-label={group.label}>
					<h3 className="list-head">
						{group.label} <span className="num">{group.list.length}</span>
					</h3>
					<ul>
						{group.list.map((one) => (
							<CommandItem key={`${one.id} ${one.target ?? ''}`} command={one} nth={null} numberOf={() => null} named />
						))}
					</ul>
				</section>
			))}
			{groups.length === 0 && <p className="feed-empty">{t('nothingFound')}</p>}
		</div>
	);
}
