import { type Drill, scaleOf } from '../../drill/index';
import { below, type Stream } from '../../kernel/stream';
import type { Text } from '../../words/text';
import { responseTimes } from './response-times';
import type { Skill } from './skill';

/** Silent reading of Chinese, 260 characters a minute (Brysbaert 2019). */
const readingMs = 60_000 / 260;
/** Real milliseconds, medians of ours: taking a call, deciding on an order, filling in one parameter. */
const [callMs, decideMs, fillMs] = [2_000, 6_000, 3_000];
export const lookRoundMs = 60_000;

/** Real milliseconds as drill milliseconds, as the clock stands. */
export const inDrill = (drill: Drill, real: number): number => Math.max(1, Math.round(real * scaleOf(drill)));

/** Until a message is read, and answered where it rings. */
export const readingTime = (text: Text, rings: boolean): number =>
	Math.round(text.zh.length * readingMs) + (rings ? callMs : 0);

/** Until an order with so many parameters is given. */
export function decidingTime(skill: Skill, asks: number, next: Stream): number {
	const steps = responseTimes[skill.decides];
	const median = ((decideMs + asks * fillMs) * skill.slowness) / 1000;
	return Math.round((median * steps[below(next, steps.length)]!) / 1000);
}
