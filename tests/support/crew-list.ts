import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/scenario/library';
import { parseScenario } from '../../src/scenario/parse';
import { library, root } from './library';

/** A small scenario that uses most of the format, to spoil in one place at a time. */
export const crewList = readFileSync(join(root, 'tests/scenario/fixtures/crew-list.yaml'), 'utf8');

const rule = 'label: { zh: 规则, en: Rule }, source: { zh: 测试, en: Test }, mark: I';
export const packs: Library = {
	rules: {
		base: {
			file: 'rules/base.yaml',
			text: `format: 1
id: base
title: { zh: 基础, en: Base }
rules:
  distance: { value: 2, unit: m, ${rule} }
  swab-time: { value: 30m, ${rule} }
  agents: { value: [chlorine, alcohol], ${rule} }
  kind: { value: swab, ${rule} }
`,
		},
	},
	procedures: {},
	ports: library.ports,
	measures: library.measures,
};

export const file = 'crew-list.yaml';
export const parse = (text: string, over: Partial<Library> = {}) =>
	parseScenario({ file, text }, { ...packs, ...over });

/** The scenario with one thing put in place of another. `⟦` marks where the problem should be told, and is left out. */
export function spoil(find: string, by: string, base = crewList) {
	const at = base.indexOf(find);
	if (at < 0) throw new Error(`the scenario has no “${find}”`);
	return marked(base.slice(0, at) + by + base.slice(at + find.length));
}

export function marked(text: string) {
	const mark = text.indexOf('⟦');
	const before = text.slice(0, mark);
	return { text: text.replace('⟦', ''), line: before.split('\n').length, column: mark - before.lastIndexOf('\n') };
}
