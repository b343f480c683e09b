import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunningApp } from '../support/app';
import { root } from '../support/library';

const app = new RunningApp();
beforeAll(async () => {
	await app.start();
});
afterAll(() => app.remove());

test.each(['/', '/play/perimeter-breach', '/drill/abc', '/history', '/kept?person=x'])(
	'%s gives the app',
	async (path) => {
		const response = await fetch(app.at(path));
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(response.headers.get('cache-control')).toBe('no-cache');
		expect(await response.text()).toContain('<div id="app">');
	},
);

test('files named by their digest are kept for ever, and come compressed where the browser can', async () => {
	const script = readdirSync(join(root, 'dist', 'app', 'assets')).find((file) => /^index-.*\.js$/.test(file))!;
	for (const encoding of ['br', 'gzip', 'identity']) {
		const response = await fetch(app.at(`/assets/${script}`), { headers: { 'accept-encoding': encoding } });
		expect(response.status).toBe(200);
		expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
		expect(response.headers.get('content-type')).toContain('javascript');
		expect(response.headers.get('cache-control')).toContain('immutable');
		expect((await response.text()).length).toBeGreaterThan(100_000);
	}
});

test('every answer forbids what the app does not need', async () => {
	for (const path of ['/', '/api/health', '/api/none']) {
		const { headers } = await fetch(app.at(path));
		expect(headers.get('content-security-policy')).toContain("script-src 'self'");
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('same-origin');
	}
	expect((await fetch(app.at('/api/health'))).headers.get('cache-control')).toBe('no-store');
});

test.each(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/package.json'])(
	'%s leads nowhere',
	async (path) => {
		const text = await (await fetch(`${app.url}${path}`)).text();
		expect(text).not.toContain('"devDependencies"');
	},
);
