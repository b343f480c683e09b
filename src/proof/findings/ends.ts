import type { Condition } from '../../scenario/format/expressions';
import type { Relaxed } from '../relaxed';
import { isWithin, together } from '../relaxed/chart';
import { pathOf } from '../relaxed/procedure';
import type { Finder } from './finder';

/** Whether ENDEX can be reached, cleanly, and from wherever the procedure may come to stand. */
export function findEnds(finder: Finder): void {
	const lost = finder.where((view) => !view.reaches({ end: true }));
	if (lost.length > 0)
		finder.add(
			'end-unreachable',
			['end'],
			'ENDEX 永远达不到：end 的条件不可能成立，演练只能拖到时限',
			'ENDEX can never be reached: the condition of “end” never holds, so the drill can only run into its time limit',
			{ variants: lost },
		);
	const unclean = finder.where((view) => view.reaches({ end: true }) && !view.reachesCleanly({ end: true }));
	if (unclean.length > 0)
		finder.add(
			'end-no-clean-run',
			['end'],
			'只有用失误指令或违反职责才能到达 ENDEX：给出一条合规的路',
			'ENDEX is reached only with a mistake or a broken duty: there must be a clean way',
			{ variants: unclean },
		);
	if (finder.whole && lost.length === 0) deadEnds(finder);
}

/** States that the end cannot do without. */
function required(end: Condition): readonly string[] {
	if ('state' in end) return [end.state];
	if ('all' in end) return end.all.flatMap(required);
	if ('any' in end && end.any.length === 1) return required(end.any[0]!);
	return [];
}

/** States that are reached and from which the one that ENDEX needs can no longer be. */
function deadEnds(finder: Finder): void {
	const { chart, probes } = finder.views[0]!.solved.model;
	const reaches = (state: number) => (view: Relaxed) => view.reaches({ state: chart.states[state]!.path });
	for (const path of required(finder.scenario.document.end)) {
		const wanted = chart.byPath.get(path);
		if (wanted === undefined || !finder.views.some(reaches(wanted))) continue;
		const live = probes.flatMap((probe, nth) =>
			probe.what === 'transition' &&
			probe.to >= 0 &&
			finder.views.some(({ solved }) =>
				solved.model.probes[nth]!.nodes.some((node) => solved.any.at[node]! <= solved.limit),
			)
				? [probe]
				: [],
		);
		const leads = (from: number): boolean => {
			const seen = new Set<number>();
			const open = [from];
			for (let at = open.pop(); at !== undefined; at = open.pop()) {
				if (seen.has(at)) continue;
				seen.add(at);
				if (isWithin(chart, at, wanted)) return true;
				for (let above = chart.states[at]!.parent; above >= 0; above = chart.states[above]!.parent)
					for (const { from: source, to } of live) if (source === above) open.push(...entered(to));
				for (const { from: source, to } of live) if (source === at) open.push(...entered(to));
				// What else is active may leave for both.
				for (const { from: source, to } of live)
					if (source !== at && together(chart, source, at) && !together(chart, to, at)) open.push(...entered(to));
				open.push(...chart.states[at]!.children);
			}
			return false;
		};
		const entered = (to: number): readonly number[] => {
			const { node, parent } = chart.states[to]!;
			return node.type === 'history' ? [parent, ...chart.states[parent]!.children] : [to];
		};
		for (const { index, node, children, path: own } of chart.states) {
			if (index === 0 || children.length > 0 || node.type === 'history') continue;
			if (together(chart, index, wanted) || !finder.views.some(reaches(index)) || leads(index)) continue;
			finder.add(
				'dead-end',
				pathOf(index, finder.views[0]!.solved.model),
				`进入状态“${own}”后再也到不了结束所需的“${path}”，演练只能拖到时限：给它一条出路`,
				`From the state “${own}” there is no way to “${path}”, which the end needs, so the drill can only run into its time limit: give it a way out`,
				{ at: 'key' },
			);
		}
	}
}
