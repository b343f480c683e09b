import type { Locator, Page } from 'playwright-core';
import type { Program } from '../../../src/drill/index';
import { type PlannedOrder, Twin } from './twin';
import type { Window } from './window';

/** The page's time and the twin's, moved together. */
export class Time {
	constructor(
		private readonly page: Page,
		private readonly twin: Twin,
	) {}

	/** As on a busy machine: one late tick. A wait of ten seconds or more would count as a machine asleep. */
	async jump(realMs: number): Promise<void> {
		for (let left = realMs; left > 0 && !this.twin.ended; left -= 9_000) {
			const span = Math.min(left, 9_000);
			await this.page.clock.fastForward(span);
			this.twin.pass(span);
		}
	}

	/** Lets time pass little by little until something is on the screen. */
	async until(shown: Locator): Promise<void> {
		for (let tries = 0; !(await shown.isVisible()); tries++) {
			if (tries > 60) throw new Error(`${shown} does not come`);
			await this.run(50);
			await new Promise((wait) => setTimeout(wait, 20));
		}
	}

	/** Tick by tick and frame by frame. */
	async run(realMs: number): Promise<void> {
		await this.page.clock.runFor(realMs);
		this.twin.pass(realMs);
	}
}

/** Somebody at the screen: how a call is answered and an order given. */
export interface Hand {
	/** What the hand plays by, once the drill has begun. */
	twin: Twin | undefined;
	time: Time | undefined;
	answer(inject: string): Promise<void>;
	order(order: PlannedOrder): Promise<void>;
	/** Makes waiting four times as fast. */
	hurry(): Promise<void>;
	/** Holds the clock, or lets it go on. */
	pause(): Promise<void>;
	/** From the card that tells how it ended to the debrief. */
	toDebrief(): Promise<void>;
}

/** From now on the page's time moves only as the test moves it. */
export async function holdClock({ page }: Window): Promise<void> {
	await page.clock.pauseAt(new Date((await page.evaluate(() => Date.now())) + 500));
}

/** Finds out where the drill of the page stands, the page's time standing still, and sets the twin beside it. */
export async function meet(window: Window, program: Program, seed: number, hand: Hand): Promise<Twin> {
	const twin = new Twin(program, seed);
	await hand.pause();
	await window.page.locator('.play').waitFor();
	const saved = await window.saved(window.drillId);
	if (saved === undefined) throw new Error('nothing is saved of this drill');
	for (const { at, role: _, ...action } of saved.record.inputs) {
		twin.runTo(at);
		twin.do(action);
	}
	twin.runTo(saved.at);
	await hand.pause();
	return twin;
}

/** Plays on by the plan until the drill ends, or `until` says enough. */
export async function playOn(twin: Twin, time: Time, hand: Hand, until = (_: Twin) => false): Promise<void> {
	while (!twin.ended && !until(twin)) {
		const call = twin.call();
		if (call !== undefined) {
			await hand.answer(call);
			twin.do({ kind: 'acknowledge', inject: call });
			continue;
		}
		const order = twin.order();
		if (order !== undefined) {
			await hand.order(order);
			const { command, target } = order;
			twin.do({ kind: 'order', command, ...(target === null ? {} : { target }), with: order.with });
			continue;
		}
		// A little at a time is as good: nothing the plan does is due to the second.
		await time.jump(Math.max(250, twin.realToNext()));
	}
}
