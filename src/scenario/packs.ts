import type { Text } from '../words/text';
import type { StateNode } from './format/procedure';
import type { Rule, RulePack, ScenarioDocument } from './format/scenario';
import type { Library } from './library';
import type { Port } from './port/port';
import { parseTmj } from './port/tmj';
import { among, meant } from './schema/says';
import { measuresSchema, procedureSchema, rulesSchema } from './schema/scenario';
import { readShaped, remembered } from './shaped';
import type { ErrorCode } from './source/codes';
import { nearest } from './source/nearest';
import type { Path, Problem } from './source/problem';
import type { Source, SourceText } from './source/yaml';

const readRules = remembered((text) => readShaped(text, rulesSchema));
const readProcedure = remembered((text) => readShaped(text, procedureSchema));
const readMeasures = remembered((text) => readShaped(text, measuresSchema));

/** What a name leads to, or the problems on the way. */
export interface Found<T> {
	readonly value?: T;
	readonly problems: readonly Problem[];
}

const kinds = {
	rules: { code: 'unknown-rule-pack', zh: '规则包', en: 'rule pack' },
	procedures: { code: 'unknown-procedure', zh: '共用处置程序', en: 'shared procedure' },
	ports: { code: 'unknown-port', zh: '港区', en: 'port' },
	measures: { code: 'unknown-measure', zh: '防控措施', en: 'measure' },
} as const;

function unknown(kind: keyof typeof kinds, id: string, known: readonly string[], source: Source, path: Path): Problem {
	const { code, zh, en } = kinds[kind];
	const near = meant(nearest(id, known));
	const names = among(known);
	return source.place({
		code,
		path,
		message: {
			zh: `没有${zh}“${id}”${near.zh}（现有：${names.zh || '无'}）`,
			en: `There is no ${en} “${id}”${near.en} (there are: ${names.en || 'none'})`,
		},
	});
}

const cycle = (code: ErrorCode, source: Source, path: Path, ids: readonly string[], what: Text): Problem =>
	source.place({
		code,
		path,
		message: { zh: `${what.zh}互相引用成环：${ids.join(' → ')}`, en: `${what.en} in a circle: ${ids.join(' → ')}` },
	});

/** A rule pack with all that it extends. `source` and `path` say who names it. */
export function findRules(id: string, library: Library, source: Source, path: Path): Found<RulePack> {
	const problems: Problem[] = [];
	const chain: string[] = [];
	const layers: Readonly<Record<string, Rule>>[] = [];
	let title: Text | undefined;
	let next: string | undefined = id;
	let [from, at] = [source, path];
	while (next !== undefined) {
		if (chain.includes(next)) {
			problems.push(
				cycle('extends-cycle', from, at, [...chain, next], { zh: '规则包', en: 'Rule packs extend each other' }),
			);
			break;
		}
		const text: SourceText | undefined = Object.hasOwn(library.rules, next) ? library.rules[next] : undefined;
		if (!text) {
			problems.push(unknown('rules', next, Object.keys(library.rules), from, at));
			break;
		}
		const shaped = readRules(text);
		problems.push(...shaped.problems);
		if (!shaped.value) break;
		if (shaped.value.id !== next) problems.push(misnamed(shaped.source, shaped.value.id, next));
		chain.push(next);
		layers.unshift(shaped.value.rules);
		title ??= shaped.value.title;
		next = shaped.value.extends;
		[from, at] = [shaped.source, ['extends']];
	}
	if (problems.length > 0 || !title) return { problems };
	return { value: { id, title, rules: Object.assign({}, ...layers) }, problems };
}

const misnamed = (source: Source, id: string, file: string): Problem =>
	source.place({
		code: 'id-and-file',
		path: ['id'],
		message: {
			zh: `id 是“${id}”，文件名是“${file}”：两者要一致`,
			en: `The id is “${id}” but the file is called “${file}”: they must agree`,
		},
	});

/** A procedure and the file it stands in. */
export interface FoundProcedure {
	readonly root: StateNode;
	readonly source: Source;
	/** Where in that file it starts. */
	readonly path: Path;
}

/** The procedure of a scenario: its own, or the shared one it uses. */
export function findProcedure(document: ScenarioDocument, library: Library, source: Source): Found<FoundProcedure> {
	const problems: Problem[] = [];
	const chain: string[] = [];
	let [node, from, at]: [ScenarioDocument['procedure'], Source, Path] = [document.procedure, source, ['procedure']];
	while ('use' in node) {
		const id: string = node.use;
		if (chain.includes(id))
			return {
				problems: [
					...problems,
					cycle('procedure-cycle', from, at, [...chain, id], { zh: '处置程序', en: 'Procedures use each other' }),
				],
			};
		const text: SourceText | undefined = Object.hasOwn(library.procedures, id) ? library.procedures[id] : undefined;
		if (!text)
			return {
				problems: [...problems, unknown('procedures', id, Object.keys(library.procedures), from, [...at, 'use'])],
			};
		const shaped = readProcedure(text);
		problems.push(...shaped.problems);
		if (!shaped.value) return { problems };
		if (shaped.value.id !== id) problems.push(misnamed(shaped.source, shaped.value.id, id));
		chain.push(id);
		[node, from, at] = [shaped.value.procedure, shaped.source, ['procedure']];
	}
	return { value: { root: node, source: from, path: at }, problems };
}

/** Whether the measure that a scenario names is one. */
export function findMeasure(id: string, library: Library, source: Source): readonly Problem[] {
	const { value, problems } = readMeasures(library.measures);
	if (!value || Object.hasOwn(value.measures, id)) return problems;
	return [...problems, unknown('measures', id, Object.keys(value.measures), source, ['measure'])];
}

const readPort = new WeakMap<SourceText, ReturnType<typeof parseTmj>>();

/** The port with the scenario's own places and routes over it. */
export function findPort(document: ScenarioDocument, library: Library, source: Source): Found<Port> {
	const id = document.port;
	const text = Object.hasOwn(library.ports, id) ? library.ports[id] : undefined;
	if (!text) return { problems: [unknown('ports', id, Object.keys(library.ports), source, ['port'])] };
	let read = readPort.get(text);
	if (!read) {
		read = parseTmj(id, text.text);
		readPort.set(text, read);
	}
	if (!read.ok) {
		return {
			problems: read.error.map(({ code, message }) => ({
				code: `port-${code}`,
				file: text.file,
				line: 1,
				column: 1,
				message,
				path: [],
			})),
		};
	}
	const { places, routes } = document.map;
	const over = <T extends { readonly id: string }>(port: readonly T[], own: readonly T[]) => [
		...port.filter(({ id }) => !own.some((one) => one.id === id)),
		...own,
	];
	return {
		value: {
			...read.value,
			places: over(read.value.places, places),
			routes: over(read.value.routes, routes),
		},
		problems: [],
	};
}

/** The measures that scenarios can drill, in their order; none where the file cannot be read. */
export const measuresOf = (library: Library): Readonly<Record<string, Text>> =>
	readMeasures(library.measures).value?.measures ?? {};
