import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compile } from '../../src/drill/index';
import { play as words } from '../../src/words/play';
import { replay } from '../../src/words/replay';
import type { Language } from '../../src/words/text';
import { RunningApp } from '../support/app';
import { openChromium } from '../support/chromium';
import { root } from '../support/library';
import { shipped } from '../support/shipped';
import { situation } from './library';
import { finishedId, runsBy, shownAt, underWayId } from './runs';
import { canvas, desk, type Picture, tablet, take } from './take';

/** `npm run screenshots [NAME…]`: the README's pictures and the library's, from the built app. */
const mostBytes = 600_000;
const languages: readonly Language[] = ['zh', 'en'];

/** Selects whom it is all about, from the list of people, which is there at every size. */
async function chooseCase(page: Page, language: Language): Promise<void> {
	await canvas(page);
	await page.getByRole('tab', { name: words.directoryTab[language] }).click();
	await page.locator('[data-entity="case"]').click();
	await page.mouse.move(0, 0);
}

async function putParBeside(page: Page, language: Language): Promise<void> {
	await canvas(page);
	await page.getByRole('button', { name: replay.par[language] }).click();
	await page.mouse.move(0, 0);
}

/** The run of the README, under way and finished, by somebody with a name in that language. */
const held = (language: Language) => () => {
	const { finished, underWay } = runsBy(language);
	return { drills: [underWay], records: [finished] };
};

const play = { path: `/drill/${underWayId}?canvas`, look: chooseCase } as const;

const readme = languages.flatMap((language): readonly Picture[] => {
	const one = { language, theme: 'day', size: desk, mostBytes, held: held(language) } as const;
	return [
		{ ...one, ...play, name: `play-day-${language}` },
		{ ...one, ...play, name: `play-night-${language}`, theme: 'night' },
		{ ...one, ...play, name: `play-tablet-${language}`, size: tablet },
		{ ...one, name: `debrief-${language}`, path: `/debrief/${finishedId}?canvas`, look: canvas },
		{
			...one,
			name: `replay-${language}`,
			path: `/replay/${finishedId}?canvas&at=${shownAt}`,
			look: putParBeside,
		},
	];
});

const asked = process.argv.slice(2);
const pictures = [...readme, ...shipped().map((one) => situation(compile(one)))];
const wanted = pictures.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)));
const folder = join(root, 'docs', 'pictures');
mkdirSync(join(folder, 'library'), { recursive: true });
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
