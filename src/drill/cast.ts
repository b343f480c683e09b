import type { Entity } from '../scenario/format/scenario';

export interface ProgramFact {
	readonly key: string;
	readonly entity: number;
	readonly name: string;
	readonly hidden: boolean;
	readonly place: boolean;
}

export interface ProgramEntity {
	readonly id: string;
	/** The group it belongs to, or itself. */
	readonly group: string;
	readonly entity: Entity;
	/** 1 … n in its group, 0 when single. */
	readonly number: number;
	readonly placeFact: number;
	readonly facts: readonly number[];
}
