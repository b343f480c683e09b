import type { Answers } from '../../../../debrief';

/** Questions answered once: knowledge beside skill, kept apart from the drills. */
export interface KnowledgeSheet {
	readonly id: string;
	readonly scenario: string;
	readonly rules: string;
	readonly person: string;
	/** ISO instant. */
	readonly at: string;
	readonly answers: Answers;
	/** Hundredths of a point. */
	readonly score: number;
	readonly right: number;
	readonly of: number;
}

/** The latest and the best of one scenario's sheets, given newest first. */
export function lastAndBest(sheets: readonly KnowledgeSheet[], scenario: string) {
	const own = sheets.filter((sheet) => sheet.scenario === scenario);
	const [last] = own;
	return last && { last: last.score, best: Math.max(...own.map(({ score }) => score)) };
}
