import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { PlayView } from '../../../views/play-view';
import type { Selection } from '../../../views/port-view';
import { useWords } from '../language/use-words';
import { EntityCard } from './entity-card';
import { knownBesideTrue } from './known';
import { KnownTable } from './known-table';
import { LogList, MessageList } from './message-list';
import { DeadlineList, TeamList } from './standing';

export interface SidePanelsProps {
	/** Everything in one column of tabs; else messages at the left and the standing at the right. */
	readonly compact: boolean;
	readonly view: PlayView;
	readonly known: PlayView;
	readonly truth: PlayView;
	readonly selection: Selection;
	onSelect(selection: Selection): void;
	onPlace(id: string): void;
}

/** What the map cannot tell: messages, deadlines, teams, and what was known beside what was true. */
export function SidePanels({ compact, view, known, truth, selection, onSelect, onPlace }: SidePanelsProps) {
	const t = useWords('replay');
	const beside = useMemo(() => knownBesideTrue(known, truth), [known, truth]);
	const differing = beside.filter((row) => row.differs).length;
	const entity = selection && (
		<EntityCard id={selection.id} known={known} truth={truth} onClose={() => onSelect(undefined)} />
	);
	const sight = <KnownTable rows={beside} most={24} />;
	const deadlines = <DeadlineList deadlines={view.deadlines} at={view.at} />;
	const teams = <TeamList teams={view.teams} activities={view.activities} />;
	const tabs = [
		{
			id: 'messages',
			label: t('messages'),
			count: view.messages.length,
			of: <MessageList messages={view.messages} onPlace={onPlace} />,
		},
		...(compact
			? [
					{ id: 'deadlines', label: t('deadlines'), count: 0, of: deadlines },
					{ id: 'teams', label: t('teams'), count: 0, of: teams },
					{ id: 'sight', label: t('sightTab'), count: differing, of: sight },
				]
			: []),
		{ id: 'log', label: t('log'), count: 0, of: <LogList log={view.log} /> },
	];
	return (
		<>
			<section className={`card replay-left ${compact ? 'compact' : ''}`} aria-label={t('messages')}>
				{compact && entity}
				<Tabs className="replay-tabs">
					<TabList aria-label={t('side')} className="tabs-list">
						{tabs.map((tab) => (
							<Tab key={tab.id} id={tab.id}>
								{tab.label}
								{tab.count > 0 && <span className="count quiet num">{tab.count}</span>}
							</Tab>
						))}
					</TabList>
					{tabs.map((tab) => (
						<TabPanel key={tab.id} id={tab.id} className="replay-scroll">
							{tab.of}
						</TabPanel>
					))}
				</Tabs>
			</section>
			{!compact && (
				<section className="card replay-right" aria-label={t('side')}>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
					<div className="replay-scroll" tabIndex={0}>
						{entity}
						<h3>{t('deadlines')}</h3>
						{deadlines}
						<h3>{t('teams')}</h3>
						{teams}
						<h3>
							{t('sightTab')}
							{differing > 0 && <span className="count quiet num">{differing}</span>}
						</h3>
						<div className="replay-sight">{sight}</div>
					</div>
				</section>
			)}
		</>
	);
}
