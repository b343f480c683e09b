import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Scenario } from '../scenario/format/scenario';
import type { Library, SourceText } from '../scenario/library';
import { type Parsed, parseScenario } from '../scenario/parse';
import { nearest } from '../scenario/source/nearest';
import { readLibrary, readScenarios } from '../server/library';
import { root } from '../server/root';
import { Failure } from './failure';

let library: Library | undefined;
/** What shipped scenarios and a person's own may name. */
export const shippedLibrary = (): Library => {
	library ??= readLibrary(root);
	return library;
};

const largest = 64 * 1024 * 1024;
const looksLikePath = (name: string) => /[/\\]|^\.|\.ya?ml$/.test(name);

function readText(path: string): SourceText {
	const { size } = statSync(path);
	if (size > largest) {
		const mebibytes = Math.round(size / 1024 / 1024);
		throw new Failure(`${path} 有 ${mebibytes} MiB，太大了`, `${path} has ${mebibytes} MiB, which is too large`);
	}
	const shown = relative(process.cwd(), path);
	return { file: shown === '' || shown.startsWith('..') ? path : shown, text: readFileSync(path, 'utf8') };
}

/** The scenarios under a path: the file itself, the folder's own, or those of the folders in it. */
function textsUnder(path: string): readonly SourceText[] {
	if (!existsSync(path)) throw new Failure(`没有 ${path}`, `There is no ${path}`);
	if (!statSync(path).isDirectory()) return [readText(path)];
	const own = join(path, 'scenario.yaml');
	if (existsSync(own)) return [readText(own)];
	const inside = readdirSync(path)
		.sort()
		.map((entry) => join(path, entry, 'scenario.yaml'))
		.filter((file) => existsSync(file));
	if (inside.length === 0) throw new Failure(`${path} 里没有 scenario.yaml`, `There is no scenario.yaml in ${path}`);
	return inside.map(readText);
}

const folderOf = ({ file }: SourceText) => basename(dirname(resolve(file)));

function unknown(id: string, ids: readonly string[]): Failure {
	const near = nearest(id, ids);
	return new Failure(
		`没有情景“${id}”${near === undefined ? '' : `，是否想用“${near}”？`}（现有：${ids.join('、')}）`,
		`There is no scenario “${id}”${near === undefined ? '' : `; did you mean “${near}”?`} (there are: ${ids.join(', ')})`,
	);
}

function find(name: string): readonly SourceText[] {
	if (looksLikePath(name)) return textsUnder(resolve(name));
	const texts = readScenarios(root);
	const shipped = texts.find((text) => folderOf(text) === name);
	if (shipped !== undefined) return [shipped];
	if (existsSync(name)) return textsUnder(resolve(name));
	throw unknown(name, texts.map(folderOf));
}

/** The texts that a name means: a shipped scenario's id, or a path. */
export function textsOf(name: string): readonly SourceText[] {
	try {
		return find(name);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new Failure(`${name} 无法读取（${code}）`, `${name} cannot be read (${code})`);
	}
}

export const shippedTexts = (): readonly SourceText[] => readScenarios(root);

export const idOf = (parsed: Parsed, text: SourceText): string => parsed.scenario?.document.id ?? folderOf(text);

/** The one scenario that a name means, playable, or every reason why not. */
export function scenarioOf(name: string, edition?: string): Scenario {
	const texts = textsOf(name);
	if (texts.length > 1) {
		throw new Failure(
			`${name} 里有 ${texts.length} 个情景，请指定一个`,
			`There are ${texts.length} scenarios in ${name}: name one`,
		);
	}
	const editions = Object.keys(shippedLibrary().rules);
	if (edition !== undefined && !editions.includes(edition)) {
		const near = nearest(edition, editions);
		throw new Failure(
			`没有规则包“${edition}”${near === undefined ? '' : `，是否想用“${near}”？`}（现有：${editions.join('、')}）`,
			`There is no rule pack “${edition}”${near === undefined ? '' : `; did you mean “${near}”?`} (there are: ${editions.join(', ')})`,
		);
	}
	const { scenario, errors } = parseScenario(texts[0]!, shippedLibrary(), edition);
	if (scenario !== undefined) return scenario;
	const lines = (language: 'zh' | 'en') =>
		errors
			.slice(0, 20)
			.map((one) => `  ${one.file}:${one.line}:${one.column} ${one.message[language]}`)
			.join('\n');
	throw new Failure(
		`情景“${name}”有 ${errors.length} 处错误：\n${lines('zh')}`,
		`The scenario “${name}” has errors (${errors.length}):\n${lines('en')}`,
	);
}
