import type { Debrief, ViolationResult } from '../../../debrief/debrief';

/** Vetoes and penalties together, as they happened. */
export const allViolations = (debrief: Debrief): readonly ViolationResult[] =>
	[...debrief.vetoes, ...debrief.penalties].sort((a, b) => a.at - b.at);
