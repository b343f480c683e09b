import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { openChromium } from '../../support/chromium';
import { root } from '../../support/library';

export interface PortFrames {
	/** Milliseconds in update and render, 95th percentile over the frames of all rounds. */
	readonly bare: number;
	readonly play: number;
	readonly ratio: number;
	readonly frames: number;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const page = 'tests/bench/port/index.html';

const percentile = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

interface Costs {
	readonly bare: readonly number[];
	readonly play: readonly number[];
}

async function measure(browser: Browser, address: string, seconds: number): Promise<Costs> {
	const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await tab.goto(address);
	await tab.waitForFunction('window.costs !== undefined', null, { timeout: 60_000 });
	// Painting, fonts and the compiler settle first.
	await tab.waitForTimeout(2_500);
	const before = (await tab.evaluate('window.costs()')) as Costs;
	await tab.waitForTimeout(seconds * 1000);
	const costs = (await tab.evaluate('window.costs()')) as Costs;
	await tab.close();
	// The play view keeps its last frames only; the same number of the bare scene's last ones stand beside them.
	const frames = Math.min(costs.bare.length - before.bare.length, costs.play.length);
	return { bare: costs.bare.slice(-frames), play: costs.play.slice(-frames) };
}

/** Frame costs of the play view with 500 moving bodies beside a bare scene of the same bodies and layers. */
export async function portFrames(rounds = 5, seconds = 6): Promise<PortFrames> {
	const folder = mkdtempSync(join(tmpdir(), 'muster-frames-'));
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			outDir: folder,
			emptyOutDir: true,
			target: 'es2022',
			chunkSizeWarningLimit: 4000,
			rollupOptions: { input: join(root, page) },
		},
	});
	const server = createServer((request, response) => {
		const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
		const file = join(folder, path);
		if (!file.startsWith(folder) || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page}`;
	const browser = await openChromium('canvas');
	try {
		const costs: Costs[] = [];
		for (let round = 0; round < rounds; round++) costs.push(await measure(browser, address, seconds));
		const bare = percentile(
			costs.flatMap((round) => round.bare),
			0.95,
		);
		const play = percentile(
			costs.flatMap((round) => round.play),
			0.95,
		);
		return { bare, play, ratio: play / bare, frames: costs.reduce((sum, round) => sum + round.play.length, 0) };
	} finally {
		await browser.close();
		server.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
