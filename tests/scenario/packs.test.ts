import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/scenario/library';
import { parseScenario } from '../../src/scenario/parse';
import { crewList, packs, parse } from '../support/crew-list';
import { library } from '../support/library';

const rule = (value: string) => `{ value: ${value}, label: { zh: 甲, en: A }, source: { zh: 乙, en: B }, mark: I }`;
const pack = (id: string, rules: string, more = '') => ({
	file: `rules/${id}.yaml`,
	text: `format: 1\nid: ${id}\ntitle: { zh: 包, en: Pack }\n${more}rules:\n${rules}`,
});
const withRules = (...all: ReturnType<typeof pack>[]): Partial<Library> => ({
	rules: { ...packs.rules, ...Object.fromEntries(all.map((one) => [one.file.slice(6, -5), one])) },
});
const later = crewList.replace('rules: base', 'rules: later');
const procedure = (id: string, body: string) => ({
	file: `procedures/${id}.yaml`,
	text: `format: 1\nid: ${id}\ntitle: { zh: 程序, en: Procedure }\nprocedure:${body}`,
});
const using = (id: string, ...all: ReturnType<typeof procedure>[]) =>
	parse(crewList.replace(/^procedure:\n(?: .*\n)+/m, `procedure: { use: ${id} }\n`), {
		procedures: Object.fromEntries(all.map((one) => [one.file.slice(11, -5), one])),
	});

describe('a rule pack', () => {
	it('gives anew some of what it extends, and leaves the rest', () => {
		const { scenario, errors } = parse(
			later,
			withRules(pack('later', `  distance: ${rule('4')}\n`, 'extends: base\n')),
		);
		expect(errors).toEqual([]);
		expect(scenario?.rules).toMatchObject({
			id: 'later',
			rules: {
				distance: { value: 4 },
				'swab-time': { value: 1_800_000, unit: 'ms' },
				agents: { value: ['chlorine', 'alcohol'] },
			},
		});
	});

	it('that extends itself through another is refused, with the way round', () => {
		const { errors } = parse(
			later,
			withRules(
				pack('later', `  a: ${rule('1')}\n`, 'extends: other\n'),
				pack('other', `  a: ${rule('1')}\n`, 'extends: later\n'),
			),
		);
		expect(errors).toMatchObject([{ code: 'extends-cycle', file: 'rules/other.yaml', line: 4, column: 10 }]);
		expect(errors[0]!.message.en).toContain('later → other → later');
	});

	it('that extends nothing known, or is called otherwise than its file, is refused in its own file', () => {
		expect(parse(later, withRules(pack('later', `  a: ${rule('1')}\n`, 'extends: bsae\n'))).errors).toMatchObject([
			{ code: 'unknown-rule-pack', file: 'rules/later.yaml', line: 4 },
		]);
		const renamed = { ...pack('older', `  distance: ${rule('4')}\n`, 'extends: base\n'), file: 'rules/later.yaml' };
		expect(parse(later, withRules(renamed)).errors).toMatchObject([
			{ code: 'id-and-file', file: 'rules/later.yaml', line: 2, column: 5 },
		]);
	});

	it('with a fault of its own tells it where it stands', () => {
		const { errors } = parse(
			later,
			withRules(
				pack('later', '  a: { value: 25 min, label: { zh: 甲, en: A }, source: { zh: 乙, en: B }, mark: D }\n'),
			),
		);
		expect(errors).toMatchObject([
			{ code: 'bad-duration', file: 'rules/later.yaml', line: 5, column: 15 },
			{ code: 'not-one-of', file: 'rules/later.yaml', line: 5 },
		]);
	});

	it('knows what ships: the tenth edition stands on the ninth', () => {
		const ninth = parseScenario(
			{ file: 'a.yaml', text: crewList.replace('rules: base', 'rules: mot-guide-9') },
			library,
		);
		expect(ninth.errors.map(({ code }) => code)).toContain('unknown-rule');
		for (const text of Object.values(library.rules)) expect(text.text).toContain('format: 1');
	});
});

describe('a shared procedure', () => {
	const own = `\n${/^procedure:\n((?: .*\n)+)/m.exec(crewList)![1]}`;

	it('stands in for the scenario’s own, also through another', () => {
		const direct = parse(crewList).scenario!;
		const shared = using('far', procedure('far', ' { use: near }\n'), procedure('near', own)).scenario!;
		expect(shared.procedure).toEqual(direct.procedure);
	});

	it('that is not there, or leads back to itself, is refused', () => {
		expect(using('neer', procedure('near', own)).errors).toMatchObject([
			{ code: 'unknown-procedure', file: 'crew-list.yaml' },
		]);
		expect(using('a', procedure('a', ' { use: b }\n'), procedure('b', ' { use: a }\n')).errors).toMatchObject([
			{ code: 'procedure-cycle', file: 'procedures/b.yaml', line: 4, column: 12 },
		]);
	});

	it('tells its unknown names in its own file', () => {
		const { errors } = using('near', procedure('near', own.replace('raise.done', 'rise.done')));
		expect(errors).toMatchObject([{ code: 'unknown-command', file: 'procedures/near.yaml', line: 16 }]);
	});
});

describe('what a scenario puts over its port', () => {
	it('adds places and routes, and replaces those of one name', () => {
		const plain = parse(crewList).scenario!.port;
		const name = plain.places[0]!.id;
		const { scenario } = parse(
			crewList.replace('    ship: {', `    ${name}: { label: { zh: 换, en: Changed }, at: [1, 2] }\n    ship: {`),
		);
		const places = scenario!.port.places;
		expect(places.filter(({ id }) => id === name)).toMatchObject([{ label: { en: 'Changed' }, at: { x: 1, y: 2 } }]);
		expect(places).toHaveLength(plain.places.length);
	});

	it('tells what is wrong with the map itself', () => {
		const { errors } = parse(crewList, { ports: { yangang: { file: 'ports/yangang/port.tmj', text: '{' } } });
		expect(errors).toMatchObject([{ code: 'port-not-json', file: 'ports/yangang/port.tmj' }]);
	});
});

it('a scenario has the name of its folder', () => {
	const { errors } = parseScenario({ file: 'scenarios/other/scenario.yaml', text: crewList }, packs);
	expect(errors).toMatchObject([{ code: 'id-and-file', line: 2, column: 5 }]);
});
