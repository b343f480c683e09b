import { describe, expect, it } from 'vitest';
import { cost, doneIn, likelyTeam } from '../../../src/ui/play/orders/cost';
import type { CommandView } from '../../../src/views/play-view';
import { translate } from '../../../src/words/translator';

const name = (zh: string) => ({ zh, en: zh });
const team = (id: string, travelMs: number, freeInMs: number) => ({ id, label: name(id), travelMs, freeInMs });
const command = (more: Partial<CommandView>): CommandView =>
	({
		id: 'isolate',
		takesMs: 120_000,
		teams: [],
		role: { id: 'isolation', label: name('隔离组'), own: false },
		...more,
	}) as CommandView;
const said = (one: CommandView) => cost(one, translate('zh', 'play'), (text) => text.zh, 'zh');

describe('the team that goes', () => {
	it('is the one that would begin first, unless another is chosen', () => {
		const one = command({ teams: [team('甲', 60_000, 90_000), team('乙', 100_000, 0)] });
		expect(likelyTeam(one)?.id).toBe('乙');
		expect(likelyTeam(one, '甲')?.id).toBe('甲');
		expect(likelyTeam(command({}))).toBeUndefined();
	});

	it('decides when the order would be done', () => {
		const one = command({ teams: [team('甲', 60_000, 90_000), team('乙', 100_000, 0)] });
		expect(doneIn(one)).toBe(220_000);
		expect(doneIn(one, '甲')).toBe(270_000);
		expect(doneIn(command({ takesMs: null }))).toBeNull();
	});
});

describe('what an order costs in words', () => {
	it('names who and how long', () => {
		expect(said(command({}))).toBe('隔离组 · 2 分');
		expect(said(command({ teams: [team('甲', 0, 0)] }))).toBe('甲 · 2 分');
	});

	it('says when a busy team is free, and what takes no time', () => {
		expect(said(command({ teams: [team('甲', 0, 80_000)] }))).toBe('甲忙，01:20 后可派');
		expect(said(command({ takesMs: 0, role: { id: 'self', label: name('我'), own: true } }))).toBe('立即');
	});
});
