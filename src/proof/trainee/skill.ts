import type { Behaviour } from './response-times';

export const skills = ['novice', 'trained', 'expert'] as const;
export type SkillId = (typeof skills)[number];

/** What a virtual trainee is like. Chances are basis points. */
export interface Skill {
	readonly id: SkillId;
	/** Not seeing what the situation asks for: the step is forgotten, taken out of turn, or something else is ordered. */
	readonly misjudges: number;
	/** Filling in a judged parameter wrongly. */
	readonly misfills: number;
	/** Coming back to what was forgotten, at each message read and each look round. */
	readonly recalls: number;
	/** Times of deciding, around the median. */
	readonly decides: Behaviour;
	/** Median times over those of an average person without stress, thousandths. */
	readonly slowness: number;
	/** Takes what is due first; else whatever catches the eye. */
	readonly ordersByDue: boolean;
}

/**
 * Chance of error under performance shaping factors, as SPAR-H has it (NUREG/CR-6883, 2005): nominal × product, bent so that it
 * stays below one. Basis points.
 */
export function sparH(nominal: number, ...factors: readonly number[]): number {
	const product = factors.reduce((all, one) => all * one, 1);
	return Math.round((10_000 * nominal * product) / (nominal * (product - 1) + 1));
}

/**
 * Chance of error as HEART has it (Williams 1986): the generic task's, times each error-producing condition's strongest effect in
 * the proportion in which it applies. Basis points.
 */
export function heart(
	generic: number,
	...conditions: readonly (readonly [effect: number, proportion: number])[]
): number {
	const all = conditions.reduce((sum, [effect, proportion]) => sum * ((effect - 1) * proportion + 1), generic);
	return Math.min(10_000, Math.round(10_000 * all));
}

const diagnosis = 0.01;
/** SPAR-H: stress high ×2, moderately complex ×2; training low ×10, nominal ×1, high ×0.5. The expert is not stressed. */
const psf = { stress: 2, complex: 2, untrained: 10, practised: 0.5 } as const;
/** HEART generic tasks: D, simple, done rapidly or with scant attention; E, routine and highly practised. */
const generic = { D: 0.09, E: 0.02 } as const;
/** HEART conditions: operator inexperience ×3; shortage of time ×11. */
const [inexperience, shortage] = [3, 11];
/** HCR: slower by 0.44 as a novice, quicker by 0.22 as an expert, slower by 0.28 in a potential emergency. */
const slowness = (experience: number) => Math.round(1000 * (1 + experience) * 1.28);

export const skillOf: Readonly<Record<SkillId, Skill>> = {
	novice: {
		id: 'novice',
		misjudges: sparH(diagnosis, psf.stress, psf.complex, psf.untrained),
		misfills: heart(generic.D, [inexperience, 1]),
		recalls: 2_000,
		decides: 'knowledge',
		slowness: slowness(0.44),
		ordersByDue: false,
	},
	trained: {
		id: 'trained',
		misjudges: sparH(diagnosis, psf.stress, psf.complex),
		misfills: heart(generic.E, [inexperience, 0.4], [shortage, 0.1]),
		recalls: 5_000,
		decides: 'rule',
		slowness: slowness(0),
		ordersByDue: true,
	},
	expert: {
		id: 'expert',
		misjudges: sparH(diagnosis, psf.complex, psf.practised),
		misfills: heart(generic.E),
		recalls: 8_000,
		decides: 'skill',
		slowness: slowness(-0.22),
		ordersByDue: true,
	},
};
