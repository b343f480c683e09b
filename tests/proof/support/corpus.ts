import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { placed, prove } from '../../../src/proof/index';
import type { Library } from '../../../src/scenario/library';
import { parseScenario } from '../../../src/scenario/parse';
import { readYaml } from '../../../src/scenario/source/yaml';
import { library, root } from '../../support/library';

/** A fault put into the small scenario of the documentation, and what it is told as. */
export interface Case {
	readonly title: string;
	/** Every code that it earns, and no other. */
	readonly earns: readonly string[];
	/** Words that stand in the line that the first of them points to. */
	readonly at?: string;
	readonly change: Tree;
}

export interface Tree {
	readonly [key: string]: unknown;
}

const page = readFileSync(join(root, 'docs/scenario-format.md'), 'utf8');
const block = (mark: string): string => new RegExp(`^\`\`\`yaml ${mark}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)![1]!;
const sound = parse(block('complete scenario')) as Tree;
const taught: Library = {
	...library,
	rules: { ...library.rules, 'small-rules': { file: 'small-rules.yaml', text: block('complete rules') } },
};

/** Every broken scenario of the corpus. */
export const corpus = (): readonly Case[] => {
	const folder = join(root, 'tests/proof/corpus');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Case[]);
};

/** What stands whole where it stands: conditions, effects, values. */
const whole = new Set([
	'end',
	'done',
	'start',
	'stopped',
	'when',
	'if',
	'that',
	'on',
	'always',
	'after',
	'from',
	'takes',
	'place',
	'keep',
	'while',
	'could',
	'applies',
	'brings',
	'at',
	'then',
	'right',
	'par',
	'look',
	'delay',
	'initial',
	'target',
	'limit',
	'unless',
]);

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The sound scenario with a change put in: maps by key, lists by `id`, everything else in place of what was there; null takes away. */
export function changed(change: Tree, base: Tree = sound): Tree {
	const result: Record<string, unknown> = { ...base };
	for (const [key, value] of Object.entries(change)) {
		const held = result[key];
		if (value === null) delete result[key];
		else if (whole.has(key)) result[key] = value;
		else if (isTree(held) && isTree(value)) result[key] = changed(value, held);
		else if (Array.isArray(held) && Array.isArray(value) && value.every((one) => isTree(one) && 'id' in one))
			result[key] = together(held as Tree[], value as Tree[]);
		else result[key] = value;
	}
	return result;
}

function together(held: readonly Tree[], given: readonly Tree[]): readonly Tree[] {
	const kept = held.map((one) => {
		const other = given.find(({ id }) => id === one['id']);
		return other ? changed(other, one) : one;
	});
	return [...kept, ...given.filter(({ id }) => !held.some((one) => one['id'] === id))];
}

export interface Told {
	readonly code: string;
	readonly severity: string;
	/** The line that it points to. */
	readonly line: string;
	readonly message: { readonly zh: string; readonly en: string };
}

/** Everything that is said of the small scenario with a change: by the parser, then by the proof. */
export function toldOf(change: Tree): readonly Told[] {
	const text = stringify(changed(change), { aliasDuplicateObjects: false, lineWidth: 0 });
	const source = { file: 'fever-at-the-gate/scenario.yaml', text };
	const lines = text.split('\n');
	const { scenario, errors, warnings } = parseScenario(source, taught);
	const said = (severity: string) => (one: { code: string; line: number; message: Told['message'] }) => ({
		code: one.code,
		severity,
		line: lines[one.line - 1]!,
		message: one.message,
	});
	const parsed = [...errors.map(said('error')), ...warnings.map(said('warning'))];
	if (!scenario) return parsed;
	// A clock that counts its own looks: the same everywhere, and never up.
	let ticks = 0;
	const { findings } = prove(scenario, { clock: () => ticks++ });
	return [...parsed, ...placed(findings, readYaml(source)).map((one) => said(one.severity)(one))];
}
