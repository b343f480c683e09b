import { useLanguage, useWords } from '../language/use-words';
import type { Chart, ChartNode, Way } from './chart';
import type { Lit } from './flow';
import { nodeNote, wayWords } from './sizes';

/** The whole chart as nested lists: for screen readers, for small screens, and where nothing can be laid out. */
export function ChartText({ chart, lit }: { readonly chart: Chart; readonly lit: Lit }) {
	const t = useWords('statechart');
	return (
		<section className="chart-text" aria-label={t('asText')}>
			<States chart={chart} lit={lit} parent={null} />
		</section>
	);
}

function States({ chart, lit, parent }: { readonly chart: Chart; readonly lit: Lit; readonly parent: string | null }) {
	const inside = chart.nodes.filter((node) => node.parent === parent);
	if (inside.length === 0) return null;
	return (
		<ul>
			{inside.map((node) => (
				<State key={node.id} chart={chart} lit={lit} node={node} />
			))}
		</ul>
	);
}

function State({ chart, lit, node }: { readonly chart: Chart; readonly lit: Lit; readonly node: ChartNode }) {
	const t = useWords('statechart');
	const language = useLanguage();
	const say = (way: Way) => {
		const { head, guard } = wayWords(way, language);
		return guard === null ? head : `${head}，${guard}`;
	};
	const target = (id: string) => chart.nodes.find((one) => one.id === id)?.label[language] ?? id;
	const note = nodeNote(node, language);
	const active = lit.active.includes(node.id);
	return (
		<li className={active ? 'active' : undefined} aria-current={active ? 'step' : undefined}>
			<b>{node.kind === 'history' ? t(node.deep ? 'deepHistory' : 'history') : node.label[language]}</b>
			{active && <span className="tag accent">{t('now')}</span>}
			{lit.left.includes(node.id) && <span className="tag">{t('justLeft')}</span>}
			{node.initial && <span className="tag outlined">{t('initial')}</span>}
			{node.kind === 'final' && <span className="tag outlined">{t('final')}</span>}
			{note !== null && <small className="num">{note}</small>}
			{node.tasks.map((task) => (
				<small key={task.label.en}>{t('task', { label: task.label[language] })}</small>
			))}
			{node.violations.map((one) => (
				<small key={one.label.en} className="wrong">
					{t(one.veto ? 'vetoed' : 'penalised', { label: one.label[language] })}
				</small>
			))}
			{chart.edges
				.filter((edge) => edge.from === node.id)
				.flatMap((edge) =>
					edge.ways.map((way) => (
						<p key={`${edge.id}${say(way)}`}>{t('leadsTo', { how: say(way), state: target(edge.to) })}</p>
					)),
				)}
			{node.inside.map((way) => (
				<p key={say(way)}>{t('inside', { how: say(way) })}</p>
			))}
			<States chart={chart} lit={lit} parent={node.id} />
		</li>
	);
}
