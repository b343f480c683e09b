import type { Answer } from '../scenario/format/command';

/** What people do in a drill. Only these are recorded; everything else follows from them. */
export type Action =
	| {
			readonly kind: 'order';
			readonly command: string;
			/** The entity it is ordered on, where the command has `on`. */
			readonly target?: string;
			/** A chosen team; without it the shortest queue is taken, then the written order. */
			readonly team?: string;
			readonly with?: Readonly<Record<string, Answer>>;
	  }
	| { readonly kind: 'cancel'; readonly activity: number }
	| { readonly kind: 'acknowledge'; readonly inject: string }
	/** The controller sends an inject now. */
	| { readonly kind: 'inject'; readonly inject: string }
	| { readonly kind: 'note'; readonly text: string }
	/** Somebody takes a role that virtual staff played until now. */
	| { readonly kind: 'take'; readonly plays: string }
	| { readonly kind: 'end'; readonly why: 'abandoned' | 'controller' };

export type Input = Action & {
	/** Drill time in ms. An input at t comes after every entry due at or before t. */
	readonly at: number;
	/** The role that acts: a role of the scenario, or `controller` or `evaluator`. */
	readonly role: string;
};

/** Why an input was not taken. The drill is as it was. */
export interface Refusal {
	readonly code:
		| 'unknown-command'
		| 'unknown-target'
		| 'target-missing'
		| 'unknown-team'
		| 'unknown-ask'
		| 'ask-missing'
		| 'bad-answer'
		| 'unknown-inject'
		| 'nothing-to-acknowledge'
		| 'unknown-activity'
		| 'not-cancellable'
		| 'unknown-role'
		| 'role-not-allowed'
		| 'in-the-past'
		| 'bad-time'
		| 'ended'
		| 'note-too-long'
		| 'bad-input';
	/** What it is about: a command, an ask, an inject. */
	readonly about: string;
}
