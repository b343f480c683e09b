import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { IconButton } from '../../parts/button/icon-button';
import { useWords } from '../../parts/language/use-words';
import { useView } from '../drill/use-view';
import { type ChannelChoice, ChannelFilter } from './channel-filter';
import { Log } from './log';
import { MessageCard } from './message-card';
import { keyOf, oldestCall, useReading, waits } from './read-messages';
import './feed.css';

/** Messages, those that wait for an answer first, then newest first; and the log of everything. */
export function Feed() {
	const t = useWords('play');
	const [tab, setTab] = useState<'messages' | 'log'>('messages');
	const [channel, setChannel] = useState<ChannelChoice>('all');
	const [onlyNew, setOnlyNew] = useState(false);
	const messages = useView((view) => view.messages);
	const reading = useReading(tab === 'messages');
	const fresh = messages.filter(reading.unread);
	const count = { phone: 0, radio: 0, camera: 0, paper: 0 };
	for (const one of fresh) count[one.by] += 1;
	const shown = messages
		.filter((one) => (channel === 'all' || one.by === channel) && (!onlyNew || reading.unread(one)))
		.sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.at - a.at);
	const next = oldestCall(messages);
	return (
		<Tabs
			className="feed card"
			data-tour="feed"
			selectedKey={tab}
			onSelectionChange={(key) => setTab(key === 'log' ? 'log' : 'messages')}
		>
			<h2 className="visually-hidden">{t('feed')}</h2>
			<div className="feed-head">
				<TabList className="tabs-list" aria-label={t('feed')}>
					<Tab id="messages">
						{t('messages')}
						{fresh.length > 0 && (
							<>
								<span className="count num">{fresh.length}</span>
								<span className="visually-hidden">{t('unread')}</span>
							</>
						)}
					</Tab>
					<Tab id="log">{t('log')}</Tab>
				</TabList>
				<span className="grow" />
				{tab === 'messages' && (
					<IconButton
						small
						icon="filter"
						label={onlyNew ? t('showAll') : t('showOnlyNew')}
						className={onlyNew ? 'on' : ''}
						onPress={() => setOnlyNew(!onlyNew)}
					/>
				)}
			</div>
			<TabPanel id="messages" className="feed-panel">
				<ChannelFilter chosen={channel} unread={count} onChoose={setChannel} />
				<div className="messages">
					{shown.map((message, i) => (
						<MessageCard
							key={keyOf(message)}
							message={message}
							unread={reading.unread(message)}
							recent={i < 4}
							next={message === next}
							onRead={reading.read}
						/>
					))}
					{shown.length === 0 && <p className="feed-empty">{t('noMessages')}</p>}
				</div>
			</TabPanel>
			<TabPanel id="log" className="feed-panel">
				<Log />
			</TabPanel>
		</Tabs>
	);
}
