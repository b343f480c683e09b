import type { Run } from '../finding';
import type { VariantAnswers } from './questions';
import type { Sought } from './reach';
import type { Seen } from './seen';

/** What no run has shown yet, vetoes first. Injects that only the controller sends need no run. */
export function soughtIn(seen: Seen): readonly Sought[] {
	const { program } = seen;
	const missing = (kind: 'violation' | 'task' | 'inject' | 'command', runs: readonly unknown[]): readonly Sought[] =>
		runs.flatMap((run, index): readonly Sought[] => (run === undefined ? [{ kind, index }] : []));
	const violations = missing('violation', seen.violations);
	const veto = (sought: Sought): boolean => sought.kind === 'violation' && program.violations[sought.index]!.veto;
	const controllers = (sought: Sought): boolean => {
		if (sought.kind !== 'inject') return false;
		const { inject } = program.injects[sought.index]!;
		return inject.at === undefined && inject.on === undefined && inject.when === undefined;
	};
	return [
		...violations.filter(veto),
		...missing('task', seen.tasks),
		...program.states.flatMap((path): readonly Sought[] => (seen.states.has(path) ? [] : [{ kind: 'state', path }])),
		...missing('inject', seen.injects).filter((one) => !controllers(one)),
		...violations.filter((one) => !veto(one)),
		...missing('command', seen.commands),
	];
}

export const shown = (seen: Seen, sought: Sought): boolean =>
	sought.kind === 'state'
		? seen.states.has(sought.path)
		: { violation: seen.violations, task: seen.tasks, inject: seen.injects, command: seen.commands }[sought.kind][
				sought.index
			] !== undefined;

/** Ways from which a thing is looked for, each a variant and a seed. */
const mostWays = 6;

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** From where a thing is looked for: variants spread over all of them, then other seeds; nothing for what is shown. */
export function waysTo(
	seen: Seen,
	sought: Sought,
	answers: readonly VariantAnswers[],
	seeds: readonly number[],
	straight: boolean,
): readonly { readonly variant: Run['variant']; readonly seed: number; readonly along: Run['inputs'] }[] {
	if (shown(seen, sought)) return [];
	const most = Math.min(answers.length, straight ? mostWays / 2 : mostWays);
	// A step that shares no factor with their number meets every option of every variant.
	let step = Math.max(1, Math.ceil(answers.length / most));
	while (common(step, answers.length) > 1) step++;
	const spread = Array.from({ length: most }, (_, nth) => answers[(nth * step) % answers.length]!);
	return spread.map(({ variant, par, found }, nth) => {
		const along = (par?.clean === true ? par : (found ?? par))?.run.inputs ?? [];
		return { variant, seed: seeds[nth % seeds.length]!, along };
	});
}
