import type { Catalog } from './catalog';

/** Words of the play screen. */
export const play = {
	brand: { zh: '演港', en: 'Muster' },
} as const satisfies Catalog;
