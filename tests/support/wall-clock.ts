import type { WallClock } from '../../src/live/live';

/** A wall clock that the test moves, in ticks of 33 ms as the app's. */
export class TestClock implements WallClock {
	private real = 0;
	private readonly ticks = new Set<() => void>();

	now = (): number => this.real;
	date = (): string => new Date(Date.UTC(2026, 0, 1) + this.real).toISOString();
	every = (tick: () => void): (() => void) => {
		this.ticks.add(tick);
		return () => this.ticks.delete(tick);
	};

	/** Lets real milliseconds pass, tick by tick. */
	pass(ms: number): void {
		const until = this.real + ms;
		while (this.real < until) {
			this.real = Math.min(until, this.real + 33);
			for (const tick of [...this.ticks]) tick();
		}
	}

	/** The machine sleeps: one late tick after it. */
	sleep(ms: number): void {
		this.real += ms;
		for (const tick of [...this.ticks]) tick();
	}
}
