import type { Page } from 'playwright-core';
import type { DrillRecord } from '../../src/drill/index';
import type { SavedDrill } from '../../src/live/live';

/** What a browser holds that has been used before. */
export interface Planted {
	readonly drills: readonly SavedDrill[];
	readonly records: readonly DrillRecord[];
	readonly settings: Readonly<Record<string, unknown>>;
}

/** Puts drills and settings where the app keeps them, from a page of the same origin that runs nothing of it. */
export async function plant(page: Page, origin: string, planted: Planted): Promise<void> {
	await page.goto(`${origin}/icon.svg`);
	await page.evaluate(async ({ drills, records, settings }) => {
		localStorage.setItem('muster.settings', JSON.stringify(settings));
		const kinds = ['drills', 'records', 'handIns'];
		const request = indexedDB.open('muster', 1);
		request.onupgradeneeded = () => {
			for (const kind of kinds) request.result.createObjectStore(kind);
		};
		await new Promise((resolve, reject) => {
			request.onsuccess = resolve;
			request.onerror = () => reject(request.error);
		});
		const database = request.result;
		const writing = database.transaction(kinds, 'readwrite');
		for (const drill of drills) writing.objectStore('drills').put(drill, drill.record.id);
		for (const record of records) {
			writing.objectStore('records').put(record, record.id);
			writing.objectStore('handIns').put({ id: record.id, state: 'done' }, record.id);
		}
		await new Promise((resolve, reject) => {
			writing.oncomplete = resolve;
			writing.onabort = () => reject(writing.error);
		});
		database.close();
	}, planted);
}
