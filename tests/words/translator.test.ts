import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../src/words/catalog';
import { translate } from '../../src/words/translator';

describe('a catalog in one language', () => {
	it('becomes what i18next reads, one and many apart', () => {
		const catalog = { done: { zh: '完成 {{count}} 次', en: { one: 'done once', other: 'done {{count}} times' } } };
		expect(inLanguage(catalog, 'zh')).toEqual({ done: '完成 {{count}} 次' });
		expect(inLanguage(catalog, 'en')).toEqual({ done_one: 'done once', done_other: 'done {{count}} times' });
	});
});

describe('sentences', () => {
	it('are said in the language asked for, with what they leave open filled in', () => {
		expect(translate('zh', 'play')('limitIn', { time: '05:40' })).toBe('时限剩 05:40');
		expect(translate('en', 'play')('limitIn', { time: '05:40' })).toBe('limit in 05:40');
	});

	it('tell one from many in English and need not in Chinese', () => {
		const t = translate('en', 'play');
		expect(t('doneTimes', { count: 1 })).toBe('done once');
		expect(t('doneTimes', { count: 3 })).toBe('done 3 times');
		expect(translate('zh', 'play')('doneTimes', { count: 3 })).toBe('已完成 3 次');
	});

	it('leave marks of HTML as they are: the screen escapes them once', () => {
		expect(translate('zh', 'play')('ordered', { order: 'A & <B>' })).toBe('已下达：A & <B>');
	});
});
