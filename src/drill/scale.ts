import { compileCondition } from './compile/conditions';
import type { Test } from './moment';
import type { Program } from './program';
import type { Drill } from './run/drill';

const scales = new WeakMap<Program, readonly { readonly test: Test; readonly scale: number }[]>();

/** Drill seconds per real second as things stand: the last of `then` that holds, or the scenario's own. */
export function scaleOf(drill: Drill): number {
	const { program } = drill;
	const { clock } = program.scenario.document;
	let tests = scales.get(program);
	if (tests === undefined) {
		tests = clock.then.map((one) => ({
			test: compileCondition(one.when, { names: program.names, it: -1 }).test,
			scale: one.scale,
		}));
		scales.set(program, tests);
	}
	return tests.reduce((scale, one) => (one.test(drill.moment) ? one.scale : scale), clock.scale);
}
