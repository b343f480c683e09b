import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { DrillRecord } from '../../../src/drill/index';
import type { SavedDrill } from '../../../src/live/live';
import type { Settings } from '../../../src/ui/parts/settings/settings';
import type { RunningApp } from '../app';

export interface WindowOptions {
	readonly settings?: Partial<Settings>;
	readonly size?: { readonly width: number; readonly height: number };
	/** The test moves the page's time; otherwise it runs. */
	readonly clock?: boolean;
}

/** A browser of somebody who has been here before (no tour), unless the settings say otherwise. */
export class Window {
	/** What no page should do: errors on the console or thrown, and requests to anywhere else. */
	readonly faults: string[] = [];

	private constructor(
		readonly app: RunningApp,
		readonly context: BrowserContext,
		public page: Page,
	) {}

	static async open(browser: Browser, app: RunningApp, options: WindowOptions = {}): Promise<Window> {
		const settings = { language: 'zh', theme: 'day', sound: false, keys: true, toured: true, ...options.settings };
		const context = await browser.newContext({
			viewport: options.size ?? { width: 1440, height: 900 },
			locale: settings.language === 'zh' ? 'zh-CN' : 'en-GB',
			timezoneId: 'Asia/Shanghai',
			reducedMotion: 'reduce',
		});
		context.setDefaultTimeout(20_000);
		// Written once: what the test or the app sets later stays.
		await context.addInitScript((written) => {
			try {
				if (localStorage.getItem('muster.settings') === null) localStorage.setItem('muster.settings', written);
			} catch {
				// A page without an origin keeps nothing.
			}
		}, JSON.stringify(settings));
		if (options.clock) await context.clock.install({ time: new Date('2026-03-31T09:00:00+08:00') });
		const made = new Window(app, context, await context.newPage());
		made.watch();
		return made;
	}

	/** Opens one for some work; where that fails, what was to be seen is kept in the temporary folder. */
	static async with(
		browser: Browser,
		app: RunningApp,
		options: WindowOptions,
		work: (window: Window) => Promise<void>,
	): Promise<void> {
		const window = await Window.open(browser, app, options);
		try {
			await work(window);
		} catch (error) {
			const folder = join(tmpdir(), 'muster-failures');
			mkdirSync(folder, { recursive: true });
			const file = join(folder, `${Date.now()}.png`);
			await window.page.screenshot({ path: file }).catch(() => undefined);
			if (error instanceof Error) error.message += `\nseen: ${file}\nfaults: ${window.faults.join('\n')}`;
			throw error;
		} finally {
			await window.close();
		}
	}

	private watch(): void {
		const { faults, app } = this;
		this.context.on('console', (message) => {
			if (message.type() === 'error') faults.push(`console: ${message.text()}`);
		});
		this.context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack ?? error.error().message}`));
		this.context.on('request', (request) => {
			const { protocol, origin } = new URL(request.url());
			if (/^https?:|^wss?:/.test(protocol) && origin !== new URL(app.url).origin)
				faults.push(`request: ${request.url()}`);
		});
	}

	async goto(path: string): Promise<void> {
		await this.page.goto(this.app.at(path));
	}

	/** Closes the tab and opens another. */
	async reopen(path: string): Promise<void> {
		await this.page.close();
		this.page = await this.context.newPage();
		await this.goto(path);
	}

	/** The drill of the page that is open. */
	get drillId(): string {
		return /\/(?:drill|debrief|replay)\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
	}

	/** What the browser keeps under a drill's id. */
	private kept<T>(kind: 'drills' | 'records', id: string): Promise<T | undefined> {
		return this.page.evaluate(
			([store, key]) =>
				new Promise<T | undefined>((found, failed) => {
					const opening = indexedDB.open('muster');
					opening.onerror = () => failed(opening.error);
					opening.onsuccess = () => {
						const database = opening.result;
						const reading = database.transaction(store).objectStore(store).get(key);
						reading.onsuccess = () => {
							database.close();
							found(reading.result as T | undefined);
						};
						reading.onerror = () => failed(reading.error);
					};
				}),
			[kind, id] as const,
		);
	}

	saved(id: string): Promise<SavedDrill | undefined> {
		return this.kept<SavedDrill>('drills', id);
	}

	record(id: string): Promise<DrillRecord | undefined> {
		return this.kept<DrillRecord>('records', id);
	}

	async close(): Promise<void> {
		await this.context.close();
	}
}
