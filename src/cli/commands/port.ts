import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Imported, importOutline } from '../../exchange/port-outline';
import { root } from '../../server/root';
import type { Language } from '../../words/text';
import { Failure, WrongUsage } from '../failure';
import type { Terminal } from '../terminal';
import type { Command } from './command';

const largest = 64 * 1024 * 1024;
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const shownMost = 20;

export const port: Command = {
	usage: 'port import FILE --id ID [--zh NAME] [--en NAME] [--out FILE]',
	does: {
		zh: '把港区轮廓（GeoJSON，WGS84 经纬度）导入成新地图 assets/ports/ID/port.tmj，可在 Tiled 里接着画',
		en: "import a port's own outline (GeoJSON, WGS84 degrees) as a new map, assets/ports/ID/port.tmj, to go on with in Tiled",
	},
	options: { id: 'value', zh: 'value', en: 'value', out: 'value', force: 'flag' },
	names: [2, 2],
	explains: [
		['FILE', { zh: 'GeoJSON 文件（FeatureCollection）', en: 'GeoJSON file (a FeatureCollection)' }],
		['--id ID', { zh: '港区编号，小写字母、数字、连字符', en: 'id of the port: lower-case letters, digits, hyphens' }],
		['--zh, --en', { zh: '港区名称（默认用编号）', en: 'name of the port (default: its id)' }],
		['--out FILE', { zh: '写到别处', en: 'write it somewhere else' }],
		['--force', { zh: '覆盖已有的地图', en: 'replace a map that is there' }],
	],
	run(given, terminal) {
		const [action, file] = given.names as [string, string];
		if (action !== 'import')
			throw new WrongUsage(`没有 port ${action}，只有 port import`, `There is no port ${action}, only port import`);
		const id = given.value('id');
		if (id === undefined || !idPattern.test(id)) {
			throw new WrongUsage(
				'请用 --id 给出港区编号（小写字母、数字、连字符）',
				'Give the port an id with --id (lower-case letters, digits, hyphens)',
			);
		}
		const out = resolve(given.value('out') ?? join(root, 'assets', 'ports', id, 'port.tmj'));
		if (existsSync(out) && !given.flag('force')) {
			throw new Failure(`${out} 已经存在；要覆盖请加 --force`, `${out} is there already; --force replaces it`);
		}
		const title = { zh: given.value('zh') ?? id, en: given.value('en') ?? id };
		const imported = importOutline(id, read(file), title);
		if (!imported.ok) throw new Failure(`${file}：${imported.error.zh}`, `${file}: ${imported.error.en}`);
		write(out, imported.value.tmj);
		tell(imported.value, out, terminal);
		return imported.value.toMend.length > 0 ? 1 : 0;
	},
};

function read(file: string): string {
	try {
		const { size } = statSync(file);
		if (size > largest) {
			const mebibytes = Math.round(size / 1024 / 1024);
			throw new Failure(`${file} 有 ${mebibytes} MiB，太大了`, `${file} has ${mebibytes} MiB, which is too large`);
		}
		return readFileSync(file, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (error instanceof Failure || code === undefined) throw error;
		throw new Failure(`${file} 无法读取（${code}）`, `${file} cannot be read (${code})`);
	}
}

function write(file: string, text: string): void {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Failure(`${file} 无法写入（${code}）`, `${file} cannot be written (${code})`);
	}
}

function tell(found: Imported, out: string, { language, print }: Terminal): void {
	const zh = language === 'zh';
	print(zh ? `✓ ${out}` : `✓ ${out}`);
	print(
		zh
			? `  取用 ${found.taken} 个要素，${found.places} 个地点，${found.routes} 条路线`
			: `  ${found.taken} features taken, ${found.places} places, ${found.routes} routes`,
	);
	if (found.apart > 0)
		print(
			zh
				? `  有 ${found.apart} 条路与路网不相连，只画不走`
				: `  ${found.apart} ways hang together with none of the rest: drawn, but not walked`,
		);
	list(
		zh ? `没有取用 ${found.left.length} 个要素：` : `${found.left.length} features were left out:`,
		found.left.map(({ feature, name, why }) => `${feature}${name === '' ? '' : ` ${name}`}: ${why[language]}`),
		language,
		print,
	);
	list(
		zh ? '还要在 Tiled 里补：' : 'Still to be mended in Tiled:',
		found.toMend.map(({ message }) => message[language]),
		language,
		print,
	);
}

function list(title: string, lines: readonly string[], language: Language, print: (text: string) => void): void {
	if (lines.length === 0) return;
	print(`  ${title}`);
	for (const line of lines.slice(0, shownMost)) print(`    ${line}`);
	const more = lines.length - shownMost;
	if (more > 0) print(language === 'zh' ? `    …另有 ${more} 项` : `    … and ${more} more`);
}
