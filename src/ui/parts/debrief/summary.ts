import type { Debrief } from '../../../debrief/debrief';

/** How many tasks fell short, and how: what stands under the two meters. */
export interface Summary {
	readonly applying: number;
	readonly full: number;
	readonly missed: number;
	readonly late: number;
	readonly wrongParameters: number;
	readonly outOfOrder: number;
	readonly retried: number;
	readonly lapsed: number;
}

export function summarise(debrief: Debrief): Summary {
	const tasks = debrief.tasks.filter((task) => task.applies);
	const done = tasks.filter((task) => task.status !== 'missed');
	const withFault = (kind: Debrief['tasks'][number]['faults'][number]['kind']) =>
		done.filter((task) => task.faults.some((fault) => fault.kind === kind)).length;
	return {
		applying: tasks.length,
		full: tasks.filter((task) => task.credit === 10_000).length,
		missed: tasks.length - done.length,
		late: done.filter((task) => task.timeliness < 10_000).length,
		wrongParameters: withFault('wrong-parameter'),
		outOfOrder: withFault('out-of-order'),
		retried: withFault('too-many-tries'),
		lapsed: withFault('lapsed'),
	};
}

/** Which of the three verdict cards is shown, and on what ground. */
export type Verdict =
	| { readonly kind: 'vetoed'; readonly count: number }
	| { readonly kind: 'passed' }
	| { readonly kind: 'not-ended' }
	| { readonly kind: 'too-low'; readonly short: number };

export function verdict(debrief: Debrief): Verdict {
	if (debrief.vetoes.length > 0) return { kind: 'vetoed', count: debrief.vetoes.length };
	if (debrief.passed) return { kind: 'passed' };
	if (debrief.end.reason !== 'endex') return { kind: 'not-ended' };
	return { kind: 'too-low', short: Math.max(0, debrief.pass - debrief.score) };
}

/** Hundredths of a point as the screen says them: whole points, never rounded up to what was not reached. */
export const points = (hundredths: number): number => Math.floor(hundredths / 100);

/** Two places, as in 2.82. */
export const exactly = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Basis points as a share: 0.70. */
export const share = (basisPoints: number): string => (Math.floor(basisPoints / 100) / 100).toFixed(2);

/** Basis points as a percentage: 70%. */
export const percent = (basisPoints: number): string => `${Math.floor(basisPoints / 100)}%`;
