import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/words/text';
import type { RunningApp } from '../support/app';
import { type Planted, plant } from './planted';
import { smaller } from './png';

/** A picture of the built app with its clock held. */
export interface Picture {
	/** Under docs/pictures, without its ending. */
	readonly name: string;
	readonly language: Language;
	readonly theme: 'day' | 'night';
	readonly size: { readonly width: number; readonly height: number };
	readonly path: string;
	readonly mostBytes: number;
	/** What the browser holds already. */
	readonly held: () => Pick<Planted, 'drills' | 'records'>;
	/** Goes to what is to be seen. */
	readonly look: (page: Page, language: Language) => Promise<void>;
}

export const desk = { width: 1440, height: 900 };
export const tablet = { width: 1024, height: 768 };

const wall = new Date('2026-03-31T02:16:40Z');

export const canvas = async (page: Page): Promise<void> => {
	await page.waitForSelector('canvas');
};

/** Takes pictures until two in a row are the same: then nothing is on its way any more. */
async function settled(page: Page): Promise<Buffer> {
	let last: Buffer = Buffer.alloc(0);
	for (let tries = 0; tries < 60; tries++) {
		await page.waitForLoadState('networkidle');
		await new Promise((later) => setTimeout(later, 800));
		const now = await page.screenshot({ animations: 'disabled' });
		if (now.equals(last)) return now;
		last = now;
	}
	throw new Error('the page does not come to rest');
}

/** The picture as PNG. Throws where the page itself failed. */
export async function take(browser: Browser, app: RunningApp, picture: Picture): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: picture.size,
		locale: picture.language === 'zh' ? 'zh-CN' : 'en-GB',
		timezoneId: 'Asia/Shanghai',
		reducedMotion: 'reduce',
	});
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(180_000);
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await plant(page, app.url, {
			...picture.held(),
			settings: { language: picture.language, theme: picture.theme, sound: false, keys: true, toured: true },
		});
		await page.clock.setFixedTime(wall);
		// The drill's own clock; frames and timers go on, so that the picture can come to rest.
		await page.addInitScript(() => {
			performance.now = () => 1_000;
		});
		await page.goto(app.at(picture.path));
		await picture.look(page, picture.language);
		const png = await settled(page);
		if (errors.length > 0) throw new Error(`${picture.name}: ${errors.join('\n')}`);
		return smaller(png, picture.mostBytes);
	} finally {
		await context.close();
	}
}
