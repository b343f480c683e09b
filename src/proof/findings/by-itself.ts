import { advance, begin, type Program } from '../../drill';
import type { Run } from '../finding';
import type { Answers, VariantAnswers } from '../witness';
import type { Finder } from './finder';
import { documentTask, taskName, violationPath } from './places';

/** What comes about though nobody does anything. */
export function findByItself(finder: Finder, { variants }: Answers, program: Program): void {
	const passing = variants.filter(({ passesByItself }) => passesByItself);
	if (passing[0]?.idle)
		finder.add(
			'passes-by-itself',
			['pass'],
			'什么都不做也能通过：提高 pass，或让任务需要人去做',
			'The drill passes though nobody does anything: raise “pass”, or make its tasks need somebody',
			{ variants: passing.map(({ variant }) => variant), run: passing[0].idle.run },
		);
	const byTask = new Map<number, VariantAnswers[]>();
	for (const one of variants)
		for (const task of one.byThemselves) {
			const of = documentTask(program, task);
			const all = byTask.get(of) ?? [];
			if (!all.includes(one)) byTask.set(of, [...all, one]);
		}
	for (const [of, all] of byTask)
		finder.add(
			'task-needs-no-action',
			['tasks', of],
			`任务“${taskName(finder, of)}”不用任何人动手就会完成：这一分白给，改它的条件或删去`,
			`The task “${taskName(finder, of)}” is done though nobody does anything: its points are given away; change its condition or remove it`,
			{ variants: all.map(({ variant }) => variant), ...(all[0]!.idle ? { run: all[0]!.idle.run } : {}) },
		);
}

/** What is on record at STARTEX, before anybody could do anything. */
export function findUnavoidable(finder: Finder, { variants }: Answers, program: Program): void {
	const found = new Map<number, VariantAnswers[]>();
	for (const one of variants) {
		if (!one.idle) continue;
		for (const violation of atStartex(one.idle.run, program))
			found.set(violation, [...(found.get(violation) ?? []), one]);
	}
	for (const [violation, all] of found) {
		const { id, veto } = program.violations[violation]!;
		finder.add(
			veto ? 'veto-unavoidable' : 'violation-unavoidable',
			violationPath(finder, violation),
			`${veto ? '一票否决' : '违规'}“${id}”一开演就触发，谁也躲不开`,
			`The ${veto ? 'veto' : 'violation'} “${id}” is earned at STARTEX, before anybody can do anything`,
			{ variants: all.map(({ variant }) => variant), run: all[0]!.idle!.run },
		);
	}
}

/** Whatever is due at STARTEX comes before anything that anybody does. */
function atStartex({ seed, variant }: Run, program: Program): ReadonlySet<number> {
	const drill = begin(program, { seed, variant });
	advance(drill, 0);
	return new Set(drill.state.violations.map(({ violation }) => violation));
}
