import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useWords } from '../../parts/language/use-words';
import { type DeskTab, useDrill } from '../drill/drill-context';
import { AllCommands } from '../orders/all-commands';
import { CommandList } from '../orders/command-list';
import { Directory } from './directory';
import { Due } from './due';
import { UnderWay } from './under-way';
import './desk.css';

/** With nothing selected: what is due, calls and reports, every order by role, and everyone and every place there is. */
export function DeskPanel() {
	const t = useWords('play');
	const { deskTab, showDesk } = useDrill();
	return (
		<Tabs className="desk" selectedKey={deskTab} onSelectionChange={(key) => showDesk(key as DeskTab)}>
			<div className="desk-head">
				<h2>{t('desk')}</h2>
				<TabList className="tabs-list" aria-label={t('desk')}>
					<Tab id="desk">{t('deskTab')}</Tab>
					<Tab id="orders">{t('ordersTab')}</Tab>
					<Tab id="directory">{t('directoryTab')}</Tab>
				</TabList>
			</div>
			<TabPanel id="desk" className="desk-panel">
				<Due />
				<UnderWay />
				<CommandList subject="desk" />
			</TabPanel>
			<TabPanel id="orders" className="desk-panel">
				<AllCommands />
			</TabPanel>
			<TabPanel id="directory" className="desk-panel">
				<Directory />
			</TabPanel>
		</Tabs>
	);
}
