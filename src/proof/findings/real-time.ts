import { advance, begin, type Drill, give, nextDue, type Program, scaleOf } from '../../drill';
import type { Run } from '../finding';

/** How much real time passes between two instants of a run, at the scales that then hold. What comes after its end runs on at the last. */
export function realTimeOf(program: Program, run: Run): (from: number, to: number) => number {
	const drill = begin(program, { seed: run.seed, variant: run.variant });
	const changes: { readonly at: number; readonly scale: number }[] = [];
	const look = ({ state }: Drill): void => {
		const scale = scaleOf(drill);
		if (changes[changes.length - 1]?.scale !== scale) changes.push({ at: state.at, scale });
	};
	const runTo = (to: number): void => {
		for (let due = nextDue(drill); due !== undefined && due <= to; due = nextDue(drill)) {
			advance(drill, due);
			look(drill);
		}
	};
	look(drill);
	for (const input of run.inputs) {
		runTo(input.at);
		give(drill, input);
		look(drill);
	}
	runTo(program.limit);
	return (from, to) => {
		let real = 0;
		changes.forEach(({ at, scale }, nth) => {
			const until = changes[nth + 1]?.at ?? Number.POSITIVE_INFINITY;
			real += Math.max(0, Math.min(to, until) - Math.max(from, at)) / scale;
		});
		return real;
	};
}
