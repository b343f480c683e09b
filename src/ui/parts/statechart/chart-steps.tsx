import type { Scenario } from '../../../scenario/format/scenario';
import { instant } from '../../../words/format';
import { useLanguage, useWords } from '../language/use-words';
import type { Chart } from './chart';
import type { ChartState } from './chart-store';
import { stepWords } from './step-words';

/** What each event did to the procedure, newest first. */
export function ChartSteps({
	scenario,
	chart,
	state,
}: {
	readonly scenario: Scenario;
	readonly chart: Chart;
	readonly state: ChartState;
}) {
	const t = useWords('statechart');
	const language = useLanguage();
	const name = (path: string) => chart.nodes.find((node) => node.id === path)?.label[language] ?? path;
	const shown = state.steps.slice(-60).reverse();
	return (
		<section className="chart-steps" aria-label={t('steps')}>
			<h3>
				{t('steps')}
				<span className="num">{state.count}</span>
			</h3>
			{shown.length === 0 && <p>{t('noSteps')}</p>}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
			<ol aria-live="off" tabIndex={0}>
				{shown.map((step) => (
					<li key={step.nth}>
						<time className="num">{instant(step.at)}</time>
						<div>
							<b>{stepWords(step, chart, scenario, language)}</b>
							{step.entered.length === 0 ? (
								<small>{t('noChange')}</small>
							) : (
								<small>
									{step.left.length > 0 && <s>{step.left.map(name).join(language === 'zh' ? '、' : ', ')}</s>}
									{step.left.length > 0 && ' → '}
									{step.entered.map(name).join(language === 'zh' ? '、' : ', ')}
								</small>
							)}
						</div>
					</li>
				))}
			</ol>
		</section>
	);
}
