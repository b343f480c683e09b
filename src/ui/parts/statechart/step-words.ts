import type { Scenario } from '../../../scenario/format/scenario';
import { eventWords } from '../../../views/sentence';
import type { Language } from '../../../words/text';
import { translate } from '../../../words/translator';
import type { Chart } from './chart';
import type { ChartStep } from './chart-store';
import { wayWords } from './sizes';
import { takenBy } from './taken';

/** What a step was about. Timers and changed facts have no words of their own: the arrow they went along has. */
export function stepWords(step: ChartStep, chart: Chart, scenario: Scenario, language: Language): string {
	const t = translate(language, 'statechart');
	const { event } = step;
	if (event === '' || event.startsWith('xstate.init')) return t('start');
	const timer = event.startsWith('xstate.after');
	const own = !timer && (/^(inject|signal) /.test(event) || (event.includes('.') && !event.startsWith('muster.')));
	if (own) return eventWords(event, scenario)[language];
	const taken = takenBy(step, chart);
	const ways = chart.edges.filter((edge) => taken.includes(edge.id)).flatMap((edge) => edge.ways);
	const way = ways.find((one) => one.kind === (timer ? 'after' : 'always'));
	return way ? wayWords(way, language).head : t(timer ? 'timer' : 'nudge');
}
