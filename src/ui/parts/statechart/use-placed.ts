import { useEffect, useState } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import type { Language } from '../../../words/text';
import type { Chart } from './chart';
import { chartOf } from './chart-of';
import { elk } from './elk';
import { layOut, type Placed } from './layout';

/** A scenario's chart and its layout; layouts are kept by scenario and language for as long as the page lives. */
const charts = new WeakMap<Scenario, Chart>();
const layouts = new WeakMap<Scenario, Map<Language, Promise<Placed>>>();

export function chartFor(scenario: Scenario): Chart {
	const known = charts.get(scenario);
	if (known) return known;
	const chart = chartOf(scenario);
	charts.set(scenario, chart);
	return chart;
}

function layoutFor(scenario: Scenario, language: Language): Promise<Placed> {
	const kept = layouts.get(scenario) ?? new Map<Language, Promise<Placed>>();
	layouts.set(scenario, kept);
	const known = kept.get(language);
	if (known) return known;
	const placed = elk().then((engine) => layOut(chartFor(scenario), language, engine));
	kept.set(language, placed);
	// A layout that failed (the worker did not load) may be tried again.
	placed.catch(() => kept.delete(language));
	return placed;
}

export function usePlaced(scenario: Scenario, language: Language): Placed | 'waiting' | 'failed' {
	const [placed, setPlaced] = useState<Placed | 'waiting' | 'failed'>('waiting');
	useEffect(() => {
		let wanted = true;
		setPlaced('waiting');
		layoutFor(scenario, language).then(
			(one) => wanted && setPlaced(one),
			() => wanted && setPlaced('failed'),
		);
		return () => {
			wanted = false;
		};
	}, [scenario, language]);
	return placed;
}
