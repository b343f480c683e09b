import { createContext } from 'react';
import type { Input } from '../../../drill';
import type { DrillRecord } from '../../../drill/record/record';
import type { Change } from '../../../proof/nearest';
import type { Scenario } from '../../../scenario/format/scenario';

/** What a search for the nearest run that passes came to, as data. */
export type NearestFound =
	| { readonly kind: 'passed' | 'not-found' }
	| {
			readonly kind: 'found';
			readonly changes: readonly Change[];
			/** Everything given in the run that passes. */
			readonly inputs: readonly Input[];
			/** Hundredths of a point. */
			readonly score: number;
			/** Every way with fewer changes, of those worth trying, was tried and fails. */
			readonly fewest: boolean;
	  };

/** How far it is. */
export interface NearestProgress {
	readonly steps: number;
	readonly fewest?: number;
}

/** A search under way. */
export interface NearestUnderway {
	readonly found: Promise<NearestFound>;
	cancel(): void;
}

/** Looks for the nearest run that passes, away from the screen's own thread. The app gives it. */
export interface NearestSearch {
	find(record: DrillRecord, scenario: Scenario, told: (progress: NearestProgress) => void): NearestUnderway;
	/** What was found for a record, for as long as the app is open. */
	known(id: string): NearestFound | undefined;
}

export const NearestContext = createContext<NearestSearch | null>(null);
