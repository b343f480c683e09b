import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const name = 'muster.settings';

/** The settings as a page would find them: read anew, over what the browser holds. */
async function page(storage: Partial<Storage>, language = 'zh-CN') {
	vi.resetModules();
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('navigator', { language });
	vi.stubGlobal('matchMedia', () => ({ matches: false }));
	return await import('../../../src/ui/parts/settings/settings');
}

function holding(text: string | null): Storage {
	const held = new Map(text === null ? [] : [[name, text]]);
	return {
		getItem: (key: string) => held.get(key) ?? null,
		setItem: (key: string, value: string) => void held.set(key, value),
	} as Storage;
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

describe('settings', () => {
	it('begin in Chinese unless the browser is English', async () => {
		expect((await page(holding(null), 'zh-CN')).settings().language).toBe('zh');
		expect((await page(holding(null), 'de')).settings().language).toBe('zh');
		expect((await page(holding(null), 'en-GB')).settings().language).toBe('en');
	});

	it('are kept, and found again by the next page', async () => {
		const storage = holding(null);
		const first = await page(storage);
		first.set({ theme: 'night', keys: false });
		expect((await page(storage)).settings()).toMatchObject({ theme: 'night', keys: false, language: 'zh' });
	});

	it('take from what was stored only what has the right shape', async () => {
		const odd = await page(holding('{"language":"fr","theme":"night","sound":"loud","keys":false}'));
		expect(odd.settings()).toMatchObject({ language: 'zh', theme: 'night', sound: true, keys: false });
		expect((await page(holding('not json'))).settings().theme).toBe('day');
		expect((await page(holding('null'))).settings().theme).toBe('day');
	});

	it('last as long as the page where storage is blocked', async () => {
		const blocked = {
			getItem: () => {
				throw new Error('blocked');
			},
			setItem: () => {
				throw new Error('blocked');
			},
		};
		const here = await page(blocked);
		here.set({ language: 'en' });
		expect(here.settings().language).toBe('en');
	});

	it('tell those who listen, until they stop', async () => {
		const here = await page(holding(null));
		const heard = vi.fn();
		const stop = here.subscribe(heard);
		here.set({ sound: false });
		stop();
		here.set({ sound: true });
		expect(heard).toHaveBeenCalledTimes(1);
	});
});
