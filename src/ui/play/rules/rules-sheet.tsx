import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { SideSheet } from '../../parts/dialog/side-sheet';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { RuleList } from './rule-list';
import './rules.css';

/** What may be read up while the drill goes on: the rules that it is judged by, and the briefing. */
export function RulesSheet({ onClose }: { onClose(): void }) {
	const t = useWords('ruleBook');
	const p = useWords('pages');
	const say = useSay();
	const { document } = useDrill().live.scenario;
	return (
		<SideSheet title={t('title')} open onClose={onClose}>
			<Tabs className="rules-tabs">
				<TabList className="tabs-list" aria-label={t('title')}>
					<Tab id="rules">{t('rulesTab')}</Tab>
					<Tab id="briefing">{t('briefingTab')}</Tab>
				</TabList>
				<TabPanel id="rules" className="rules-panel">
					<RuleList />
				</TabPanel>
				<TabPanel id="briefing" className="rules-panel briefing-again">
					<h3>{p('situation')}</h3>
					{say(document.briefing)
						.split(/\n+/)
						.map((paragraph) => (
							<p key={paragraph}>{paragraph}</p>
						))}
					<h3>{p('objectives')}</h3>
					<ol>
						{document.objectives.map((objective) => (
							<li key={objective.en}>{say(objective)}</li>
						))}
					</ol>
				</TabPanel>
			</Tabs>
		</SideSheet>
	);
}
