import type { Text } from '../../words/text';
import type { AskKind, Basis, Right } from './command';

export const questionKinds = ['choice', 'many', 'sequence', 'number', 'duration'] as const;

/** A short question on the rules behind a scenario. What is right never depends on a drill: literals and rules only. */
export interface Question {
	readonly id: string;
	readonly text: Text;
	readonly asks: Extract<AskKind, { readonly kind: (typeof questionKinds)[number] }>;
	readonly right: Right;
	/** What is right and why: told once it is answered. */
	readonly why: Text;
	readonly basis: Basis;
}
