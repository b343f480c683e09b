import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { pages } from '../../src/words/pages';
import { RunningApp } from '../support/app';
import { root } from '../support/library';
import type { Figure } from './figure';

const packed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** Phaser as any app would ship it: its own bundle and nothing else. */
async function phaserAlone(): Promise<number> {
	const folder = mkdtempSync(join(root, 'dist', 'phaser-alone-'));
	try {
		const entry = join(folder, 'entry.js');
		writeFileSync(entry, "import Phaser from 'phaser';\nglobalThis.Phaser = Phaser;\n");
		await build({
			root: folder,
			configFile: false,
			logLevel: 'error',
			publicDir: false,
			build: { outDir: 'out', target: 'es2022', chunkSizeWarningLimit: 4_000, rollupOptions: { input: entry } },
		});
		const assets = join(folder, 'out', 'assets');
		return readdirSync(assets)
			.filter((file) => file.endsWith('.js'))
			.reduce((sum, file) => sum + packed(join(assets, file)), 0);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What the browser loads from the first page until a drill runs, on the shortest way there. */
async function loadedUntilRunning(browser: Browser): Promise<ReadonlyMap<string, number>> {
	const app = await new RunningApp().start();
	const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(180_000);
		const scripts = new Set<string>();
		page.on('response', (response) => {
			const { pathname } = new URL(response.url());
			if (pathname.endsWith('.js')) scripts.add(basename(pathname));
		});
		await page.goto(app.at('/?canvas'));
		await page.locator('.scenario-link').first().click();
		await page.getByRole('button', { name: pages.start.zh, exact: true }).click();
		await page.locator('canvas').waitFor();
		await page.waitForLoadState('networkidle');
		return new Map([...scripts].map((name) => [name, packed(join(root, 'dist', 'app', 'assets', name))]));
	} finally {
		await context.close();
		await app.remove();
	}
}

export async function bundleFigures(browser: Browser): Promise<readonly Figure[]> {
	const alone = await phaserAlone();
	const loaded = await loadedUntilRunning(browser);
	const whole = [...loaded.values()].reduce((sum, size) => sum + size, 0);
	const files = [...loaded].map(([name, size]) => `${name} ${Math.round(size / 1_000)}`).join(', ');
	return [
		{
			name: 'JavaScript until a drill runs over Phaser alone, gzip',
			value: whole / alone,
			unit: '×',
			bound: 1.9,
			detail: `${Math.round(whole / 1_000)} kB over ${Math.round(alone / 1_000)} kB: ${files}`,
		},
	];
}
