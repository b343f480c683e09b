/** The two languages of every screen. Chinese is the first. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence or name in both languages. */
export interface Text {
	readonly zh: string;
	readonly en: string;
}
