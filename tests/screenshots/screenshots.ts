import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { play as words } from '../../src/words/play';
import { replay } from '../../src/words/replay';
import type { Language } from '../../src/words/text';
import { RunningApp } from '../support/app';
import { openChromium } from '../support/chromium';
import { root } from '../support/library';
import { plant } from './planted';
import { smaller } from './png';
import { finishedId, runsBy, shownAt, underWayId } from './runs';

/** `npm run screenshots [NAME…]`: the README's pictures, from the built app with its clock held. */
interface Picture {
	readonly name: string;
	readonly language: Language;
	readonly theme: 'day' | 'night';
	readonly size: { readonly width: number; readonly height: number };
	readonly path: string;
	/** Goes to what is to be seen. */
	readonly look: (page: Page, language: Language) => Promise<void>;
}

const wall = new Date('2026-03-31T02:16:40Z');
const desk = { width: 1440, height: 900 };
const tablet = { width: 1024, height: 768 };
const mostBytes = 600_000;
const languages: readonly Language[] = ['zh', 'en'];

/** Selects whom it is all about, from the list of people, which is there at every size. */
async function chooseCase(page: Page, language: Language): Promise<void> {
	await canvas(page);
	await page.getByRole('tab', { name: words.directoryTab[language] }).click();
	await page.locator('[data-entity="case"]').click();
	await page.mouse.move(0, 0);
}

const canvas = async (page: Page): Promise<void> => {
	await page.waitForSelector('canvas');
};

async function putParBeside(page: Page, language: Language): Promise<void> {
	await canvas(page);
	await page.getByRole('button', { name: replay.par[language] }).click();
	await page.mouse.move(0, 0);
}

const play = { path: `/drill/${underWayId}?canvas`, look: chooseCase } as const;

const pictures: readonly Picture[] = languages.flatMap((language): readonly Picture[] => [
	{ name: `play-day-${language}`, language, theme: 'day', size: desk, ...play },
	{ name: `play-night-${language}`, language, theme: 'night', size: desk, ...play },
	{ name: `play-tablet-${language}`, language, theme: 'day', size: tablet, ...play },
	{
		name: `debrief-${language}`,
		language,
		theme: 'day',
		size: desk,
		path: `/debrief/${finishedId}?canvas`,
		look: canvas,
	},
	{
		name: `replay-${language}`,
		language,
		theme: 'day',
		size: desk,
		path: `/replay/${finishedId}?canvas&at=${shownAt}`,
		look: putParBeside,
	},
]);

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

async function take(browser: Browser, app: RunningApp, picture: Picture): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: picture.size,
		locale: picture.language === 'zh' ? 'zh-CN' : 'en-GB',
		timezoneId: 'Asia/Shanghai',
		reducedMotion: 'reduce',
	});
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(180_000);
		page.on('pageerror', (error) => console.error(`${picture.name}: ${error.message}`));
		const { finished, underWay } = runsBy(picture.language);
		await plant(page, app.url, {
			drills: [underWay],
			records: [finished],
			settings: { language: picture.language, theme: picture.theme, sound: false, keys: true, toured: true },
		});
		await page.clock.setFixedTime(wall);
		// The drill's own clock; frames and timers go on, so that the picture can come to rest.
		await page.addInitScript(() => {
			performance.now = () => 1_000;
		});
		await page.goto(app.at(picture.path));
		await picture.look(page, picture.language);
		return smaller(await settled(page), mostBytes);
	} finally {
		await context.close();
	}
}

const asked = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)));
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const app = await new RunningApp().start();
const browser = await openChromium();
try {
	for (const picture of wanted) {
		const png = await take(browser, app, picture);
		writeFileSync(join(folder, `${picture.name}.png`), png);
		console.log(`docs/pictures/${picture.name}.png  ${Math.round(png.length / 1000)} kB`);
	}
} finally {
	await browser.close();
	await app.remove();
}
