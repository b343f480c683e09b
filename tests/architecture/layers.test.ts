import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/library';

const source = join(root, 'src');

/** What each folder of src/ may import, beside itself and `kernel`. The design's arrows; nothing is let off. */
const arrows: Readonly<Record<string, readonly string[]>> = {
	kernel: [],
	words: [],
	scenario: ['words'],
	drill: ['scenario', 'words'],
	debrief: ['scenario', 'drill', 'words'],
	proof: ['scenario', 'drill', 'debrief', 'words'],
	views: ['scenario', 'drill', 'debrief', 'words'],
	edit: ['scenario', 'drill', 'debrief', 'proof', 'words'],
	exchange: ['scenario', 'words'],
	api: ['scenario', 'drill', 'debrief', 'proof', 'words'],
	live: ['scenario', 'drill', 'debrief', 'views', 'api', 'words'],
	game: ['views', 'words'],
	ui: ['words', 'scenario', 'drill', 'debrief', 'proof', 'views', 'edit', 'exchange', 'api', 'live'],
	server: ['words', 'scenario', 'drill', 'debrief', 'proof', 'views', 'edit', 'exchange', 'api', 'live'],
	cli: ['words', 'scenario', 'drill', 'debrief', 'proof', 'views', 'edit', 'exchange', 'api', 'live', 'server'],
	app: ['words', 'scenario', 'drill', 'debrief', 'proof', 'views', 'edit', 'exchange', 'api', 'live', 'game', 'ui'],
};

/** Rooms of ui/ that never import each other. */
const workspaces = ['play', 'author', 'review'];

const files = (folder: string): readonly string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
	});

const importsOf = (text: string): readonly string[] =>
	[...text.matchAll(/(?:^|[^\w.])(?:from\s*|import\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1]!);

const all = files(source).map((file) => ({ file: relative(source, file), text: readFileSync(file, 'utf8') }));

describe('the layout of src/', () => {
	it('has only the folders of the design', () => {
		expect(readdirSync(source).filter((name) => !(name in arrows) && !name.endsWith('.d.ts'))).toEqual([]);
	});

	it('imports only along the arrows', () => {
		const forbidden = all.flatMap(({ file, text }) => {
			const [layer] = file.split('/') as [string];
			return importsOf(text).flatMap((name) => {
				if (!name.startsWith('.')) return [];
				const target = relative(source, resolve(dirname(join(source, file)), name)).split('/')[0]!;
				const allowed =
					target.startsWith('..') || target === layer || target === 'kernel' || (arrows[layer] ?? []).includes(target);
				return allowed ? [] : [`${file} imports ${name}`];
			});
		});
		expect(forbidden).toEqual([]);
	});

	it('keeps play, author and review apart', () => {
		const crossing = all.flatMap(({ file, text }) => {
			const own = /^ui\/(\w+)\//.exec(file)?.[1];
			if (own === undefined) return [];
			return importsOf(text)
				.filter((name) => name.startsWith('.'))
				.map((name) => /^ui\/(\w+)/.exec(relative(source, resolve(dirname(join(source, file)), name)))?.[1])
				.filter(
					(other) =>
						other !== undefined &&
						other !== own &&
						workspaces.includes(other) &&
						(workspaces.includes(own) || own === 'parts'),
				)
				.map((other) => `${file} imports ui/${other}`);
		});
		expect(crossing).toEqual([]);
	});

	it('keeps clocks, chance and the host out of the engine', () => {
		const banned =
			/\bDate\b(?!\w)|Math\.(random|sin|cos|tan|exp|log|pow|atan2?|hypot|cbrt)\b|\bperformance\b|\bsetTimeout\b|\bsetInterval\b|\bprocess\b|\bwindow\b|\bdocument\.(?:create|query|body)|toLocale|Intl\.|createActor|SimulatedClock|localeCompare/;
		const found = all
			.filter(({ file }) => file.startsWith('drill/') || file.startsWith('debrief/') || file.startsWith('kernel/'))
			.flatMap(({ file, text }) =>
				text
					.split('\n')
					.map((line, index) => ({ line: line.replace(/\/\/.*|^\s*\/?\*.*/, ''), at: `${file}:${index + 1}` }))
					.filter(({ line }) => banned.test(line))
					.map(({ line, at }) => `${at} ${line.trim()}`),
			);
		expect(found).toEqual([]);
	});

	it('has no file over 400 lines and few over 100', () => {
		const lengths = all.map(({ file, text }) => ({ file, lines: text.split('\n').length }));
		expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
		const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
		expect(sorted[Math.floor(sorted.length / 2)]!).toBeLessThan(100);
	});

	it('names no file utils, helpers, manager or common', () => {
		expect(
			all.map(({ file }) => file).filter((file) => /(^|\/)(utils?|helpers?|manager|common)(\.|\/)/.test(file)),
		).toEqual([]);
	});
});
