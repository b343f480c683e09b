import type { Catalog } from './catalog';

/** Words of the parts every screen shares. */
export const parts = {
	close: { zh: '关闭', en: 'Close' },
	cancel: { zh: '取消', en: 'Cancel' },
	switchToDay: { zh: '切换到日间', en: 'Switch to day' },
	switchToNight: { zh: '切换到夜间', en: 'Switch to night' },
	switchLanguage: { zh: 'EN · Switch to English', en: '中 · 切换到中文' },
	otherLanguage: { zh: 'EN', en: '中' },
} as const satisfies Catalog;
