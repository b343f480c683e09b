import type { Condition } from '../../scenario/format/expressions';
import type { Compiled } from '../moment';
import type { Level, LevelUse } from '../program';
import { compileCondition } from './conditions';
import type { Names } from './names';

/** Gathers level conditions in the order in which they are looked at: violations, keep, done, until, staff, injects, meters, end. */
export class LevelList {
	private readonly ranked: {
		readonly rank: number;
		readonly level: Level;
		readonly assign: (index: number) => void;
	}[] = [];

	constructor(private readonly names: Names) {}

	/** `assign` is told the level's index once all are gathered. */
	add(use: LevelUse, condition: Condition, it: number, assign: (index: number) => void = () => {}): void {
		this.addCompiled(use, compileCondition(condition, { names: this.names, it }), assign);
	}

	addCompiled(use: LevelUse, condition: Compiled, assign: (index: number) => void = () => {}): void {
		this.ranked.push({ rank: ranks[use.kind], level: { use, condition }, assign });
	}

	finish(): readonly Level[] {
		const sorted = this.ranked
			.map((one, order) => ({ ...one, order }))
			.sort((a, b) => a.rank - b.rank || a.order - b.order);
		sorted.forEach((one, index) => one.assign(index));
		return sorted.map((one) => one.level);
	}
}

const ranks: Readonly<Record<LevelUse['kind'], number>> = {
	violation: 0,
	keep: 1,
	done: 2,
	until: 3,
	staff: 4,
	inject: 5,
	observer: 6,
	exposure: 7,
	service: 8,
	end: 9,
};
