import { type Mark, markOf } from '../../debrief/index';
import { advance, begin, type Drill, type Program, wholeNumber } from '../../drill/index';
import type { Scenario } from '../../scenario/format/scenario';
import type { Run } from '../finding';

/** A run and what came of it, in figures. */
export interface Played {
	readonly run: Run;
	readonly mark: Mark;
	/** Passed, nothing on record against it. */
	readonly clean: boolean;
	readonly ended: Drill['state']['ended'];
	/** Drill ms of the end. */
	readonly at: number;
	/** Per task: when its time began and when it was done, -1 where it did not; its target, from its opening. Drill ms. */
	readonly tasks: readonly {
		readonly openedAt: number;
		readonly doneAt: number;
		readonly target: number;
		readonly applies: boolean;
	}[];
	/** Violations, by index, in the order in which they came. */
	readonly violations: readonly number[];
}

export function playedOf(drill: Drill, run: Run): Played {
	const { program, state, moment } = drill;
	const mark = markOf(drill);
	return {
		run,
		mark,
		clean: mark.passed && state.violations.length === 0,
		ended: state.ended,
		at: state.at,
		tasks: program.tasks.map((task, index) => {
			const { openedAt, doneAt } = state.tasks[index]!;
			return {
				openedAt,
				doneAt,
				target: wholeNumber(task.target, moment),
				applies: task.applies?.(moment) ?? true,
			};
		}),
		violations: state.violations.map(({ violation }) => violation),
	};
}

/** Not clean before clean, then the lower score. */
export const worse = (one: Played, other: Played): boolean =>
	one.clean !== other.clean ? other.clean : one.mark.score < other.mark.score;

/** The scenario with every delay of the staff at its shortest, or its longest. */
export const withDelays = (scenario: Scenario, end: 0 | 1): Scenario => ({
	...scenario,
	document: {
		...scenario.document,
		staff: Object.fromEntries(
			Object.entries(scenario.document.staff).map(([role, staff]) => [
				role,
				{ ...staff, delay: [staff.delay[end], staff.delay[end]] as const },
			]),
		),
	},
});

/** The drill that nobody gives an order in. */
export function alone(program: Program, start: { readonly seed: number; readonly variant: Run['variant'] }): Drill {
	const drill = begin(program, start);
	advance(drill, program.limit);
	return drill;
}
