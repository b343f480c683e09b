import { availableParallelism, loadavg } from 'node:os';
import { openChromium } from '../support/chromium';
import { bundleFigures } from './bundle';
import { engineFigures } from './engine';
import { broken, type Figure, table } from './figure';
import { portFrames } from './port/frames';
import { proofFigures } from './proof';
import { simulationFigures } from './simulation';
import { witnessFigures } from './witness';

/** `npm run bench [-- --json] [-- engine|simulation|proof|witness|bundle|port …]`: figures measured side by side in one run; ends with 1 where a bound is broken. */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);

async function portFigures(): Promise<readonly Figure[]> {
	const { bare, play, ratio, frames } = await portFrames();
	return [
		{
			name: 'frame of the port over a bare Phaser scene, p95',
			value: ratio,
			unit: '×',
			bound: 1.25,
			detail: `500 moving bodies: ${play.toFixed(1)} ms over ${bare.toFixed(1)} ms, ${frames} frames`,
		},
	];
}

async function browserFigures(): Promise<readonly Figure[]> {
	const browser = await openChromium();
	try {
		return await bundleFigures(browser);
	} finally {
		await browser.close();
	}
}

const figures: Figure[] = [];
if (wants('engine')) figures.push(...engineFigures());
if (wants('simulation')) figures.push(...(await simulationFigures()));
if (wants('proof')) figures.push(...proofFigures());
if (wants('witness')) figures.push(...witnessFigures());
if (wants('bundle')) figures.push(...(await browserFigures()));
if (wants('port')) figures.push(...(await portFigures()));

if (process.argv.includes('--json')) {
	console.log(JSON.stringify({ figures: figures.map((figure) => ({ ...figure, ok: !broken(figure) })) }, null, '\t'));
} else {
	console.log(table(figures));
	const cores = availableParallelism();
	const busy = loadavg()[0]!;
	console.log(
		`\nNode ${process.versions.node}, ${cores} cores${busy > cores ? `, which ${busy.toFixed(1)} programs want at once: times in ms are longer than on a quiet machine, ratios are not` : ''}`,
	);
}
if (figures.some(broken)) process.exitCode = 1;
