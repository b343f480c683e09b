import { describe, expect, it } from 'vitest';
import { heldAgainstEveryPlay, runsThatShowNothing } from './support/against-every-play';

describe('on small generated scenarios', () => {
	it('every play of them never contradicts what is said never to be, or not before', () => {
		let whole = 0;
		const wrong: string[] = [];
		for (let seed = 0; seed < 40; seed++) {
			const held = heldAgainstEveryPlay(seed, { orders: 2, states: 150 });
			wrong.push(...held.wrong);
			whole += held.whole;
		}
		expect(wrong).toEqual([]);
		expect(whole).toBeGreaterThan(3);
	});

	it('every run that answers a question shows what it is said to', () => {
		const wrong = Array.from({ length: 120 }, (_, seed) => runsThatShowNothing(seed, 400)).flat();
		expect(wrong).toEqual([]);
	});
});
