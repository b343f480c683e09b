/** How much a search may do. Steps make it the same everywhere; a clock, where one is given, only cuts it shorter. */
export interface Budget {
	/** Engine runs, each to the end of one order or of a drill. */
	readonly steps: number;
	/** Ms spent so far, by a clock the caller has; with `within`, the search stops there. */
	readonly spent?: () => number;
	readonly within?: number;
	/** Asked for now and then: true gives up. */
	readonly cancelled?: () => boolean;
	/** Told at every step how many were taken. */
	readonly told?: (steps: number) => void;
}

/** Counts a budget down. */
export class Meter {
	private used = 0;

	constructor(private readonly budget: Budget) {}

	/** Takes a step; false when there is none left. */
	step(): boolean {
		if (this.over) return false;
		this.used++;
		this.budget.told?.(this.used);
		return true;
	}

	get over(): boolean {
		const { steps, spent, within, cancelled } = this.budget;
		return (
			this.used >= steps ||
			(spent !== undefined && within !== undefined && spent() >= within) ||
			(cancelled?.() ?? false)
		);
	}

	get steps(): number {
		return this.used;
	}

	/** A part of what is left; what it took is told with `took`. */
	part(steps: number): Budget {
		const { told: _, ...rest } = this.budget;
		return {
			...rest,
			steps,
			cancelled: () => this.over,
		};
	}

	/** Steps that a part has taken. */
	took(steps: number): void {
		this.used += steps;
	}
}
