import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core';
import { root } from './library';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox (tests run as root in containers), and nothing that would ask the network for anything. */
const quiet = [
	'--no-sandbox',
	'--no-first-run',
	'--no-default-browser-check',
	'--no-pings',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-domain-reliability',
	'--disable-dev-shm-usage',
	'--disable-sync',
	'--font-render-hinting=none',
];

/** Software WebGL draws a tenth of what canvas does, so canvas is what tests see unless they ask. */
const canvas = ['--disable-gpu', '--disable-software-rasterizer'];
const softwareWebGl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

interface Packed {
	readonly browser: string;
	/** Shared libraries for machines that have none of a desktop's. */
	readonly libraries: string;
}

/**
 * Chromium out of the @sparticuz/chromium package: unpacked once a machine, into a folder that takes its name only when it is
 * complete, so that test workers that start together never see half of it.
 */
async function unpacked(): Promise<Packed> {
	const told = readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8');
	const { version } = JSON.parse(told) as { version: string };
	const folder = join(tmpdir(), `muster-chromium-${version}`);
	if (!existsSync(folder)) {
		const partial = mkdtempSync(`${folder}-`);
		const before = { ...process.env };
		// The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
		Object.assign(process.env, { TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
		try {
			const { default: packed } = await import('@sparticuz/chromium');
			await packed.executablePath();
		} finally {
			for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
			Object.assign(process.env, before);
		}
		try {
			renameSync(partial, folder);
		} catch {
			rmSync(partial, { recursive: true, force: true });
		}
	}
	return { browser: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

async function launch(browser: string, args: readonly string[], libraries?: string): Promise<Browser> {
	const home = join(tmpdir(), 'muster-chromium-home');
	mkdirSync(home, { recursive: true });
	const paths = [libraries, process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined).join(':');
	const options: LaunchOptions = {
		executablePath: browser,
		args: [...args],
		headless: true,
		env: { ...process.env, HOME: home, ...(paths === '' ? {} : { LD_LIBRARY_PATH: paths }) } as Record<string, string>,
	};
	return playwright.launch(options);
}

/** A browser that is there: the one CHROMIUM_PATH names, an installed one, else the one that comes with the packages. */
export async function openChromium(draws: 'canvas' | 'webgl' = 'canvas'): Promise<Browser> {
	const args = [...quiet, ...(draws === 'webgl' ? softwareWebGl : canvas)];
	const named = process.env.CHROMIUM_PATH;
	if (named !== undefined && named !== '') return launch(named, args);
	const found = installed.find((path) => existsSync(path));
	if (found !== undefined) return launch(found, args);
	const { browser, libraries } = await unpacked();
	try {
		return await launch(browser, args);
	} catch (error) {
		if (!String(error).includes('shared libraries')) throw error;
		return launch(browser, args, libraries);
	}
}
