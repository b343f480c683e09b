import type { Input } from '../../drill';
import type { Scenario } from '../../scenario/format/scenario';
import type { NearestFound } from '../../ui/parts/debrief/nearest-search';

/** What the worker is asked. */
export interface Asked {
	readonly scenario: Scenario;
	readonly seed: number;
	readonly role: string;
	readonly person: string;
	readonly inputs: readonly Input[];
}

/** What it answers: how far it is, and in the end what it found. */
export type Answered =
	| { readonly kind: 'told'; readonly steps: number; readonly fewest?: number }
	| { readonly kind: 'found'; readonly found: NearestFound };
