import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from '../../src/scenario/format/scenario';
import { crewList, packs, parse } from '../support/crew-list';
import { library } from '../support/library';

function read(find = '', by = ''): ScenarioDocument {
	const text = crewList.replace(find, by);
	if (find !== '' && text === crewList) throw new Error(`no “${find}”`);
	const { scenario, errors } = parse(text);
	expect(errors).toEqual([]);
	return scenario!.document;
}
const digest = (find: string, by: string) => parse(crewList.replace(find, by)).scenario!.digest;

describe('what is read from a scenario', () => {
	it('durations are milliseconds and times of day minutes, wherever a value stands', () => {
		const document = read(
			'mood: calm',
			"mood: calm\n      rest: { start: 1h30m10s, label: { zh: 休息, en: Rest } }\n      woken: { start: '06:05', label: { zh: 起床, en: Woken } }",
		);
		expect(document.clock).toMatchObject({ limit: 10_800_000, start: { vary: 'shift.begins' } });
		expect(document.vary['shift']!['night']!.fields['begins']).toBe(1200);
		expect(document.cast[0]!.facts['rest']!.start).toBe(5_410_000);
		expect(document.cast[0]!.facts['woken']!.start).toBe(365);
		expect(document.commands[1]!.takes).toEqual({ plus: [300_000, { rule: 'swab-time' }] });
	});

	it('one thing stands for a list of one', () => {
		const [one, swab, raise] = read().commands;
		expect([one!.by, swab!.by]).toEqual([['watch'], ['watch', 'testing']]);
		expect(raise!.done).toEqual([{ set: { 'gangway.at': 'up' } }]);
		expect(swab!.brings).toEqual({ who: ['target'], to: 'ask.to' });
		expect(swab!.done[2]).toEqual({ if: { ask: 'to', is: 'ship' }, then: [{ emit: 'alarm' }] });
	});

	it('a bare value is what is right, and a bare name where a transition leads', () => {
		const document = read();
		expect(document.commands[0]!.asks[0]).toMatchObject({
			id: 'grade',
			right: { is: 'low' },
			must: false,
			judged: 'start',
			against: 'truth',
		});
		const { scenario } = parse(crewList);
		const swabbing = scenario!.procedure.states['people']!.states['swabbing']!;
		expect(swabbing.on).toEqual({ 'swab.done': [{ to: 'done', do: [] }] });
		expect(swabbing.after).toEqual([{ delay: { rule: 'swab-time' }, transitions: [{ to: 'done', do: [] }] }]);
		expect(scenario!.procedure.states['people']!.type).toBe('compound');
		expect(swabbing.type).toBe('atomic');
	});

	it('every entity has a place, drawn, hidden or nowhere', () => {
		expect(read().cast[0]!.facts['place']).toEqual({ start: 'ship', hidden: false, values: {} });
		expect(read('    place: ship\n', '').cast[0]!.facts['place']!.start).toBe('none');
		const hidden = read('place: ship\n', 'place: { start: { draw: [ship, tent] }, hidden: true }\n').cast[0]!.facts[
			'place'
		];
		expect(hidden).toEqual({ start: { draw: ['ship', 'tent'] }, hidden: true, values: {} });
	});

	it('what is drawn for an entity follows from what it is', () => {
		expect(read().cast.map(({ look }) => look)).toEqual([[{ as: 'worker' }], [{ as: 'none' }], [{ as: 'worker' }]]);
		expect(
			read('place: ship\n', 'place: ship\n    look: [{ if: { fact: it.listed, is: true }, as: crew }, { as: cook }]\n')
				.cast[0]!.look,
		).toEqual([{ if: { fact: 'it.listed', is: true }, as: 'crew' }, { as: 'cook' }]);
	});

	it('a command stands on the desk when it is neither on nor at anything, unless it says so', () => {
		expect(read().commands.map(({ desk }) => desk)).toEqual([false, false, true]);
		expect(read('takes: 2m', 'desk: true\n    takes: 2m').commands[0]!.desk).toBe(true);
	});
});

describe('the digest of a scenario', () => {
	const plain = parse(crewList).scenario!.digest;

	it('does not change with how the text is written', () => {
		expect(plain).toMatch(/^[0-9a-f]{64}$/);
		expect(digest('by: watch\n    on: crew', 'on: [crew]\n    by: [watch]  # who')).toBe(plain);
		expect(digest('limit: 40m', 'limit: 2400s')).toBe(plain);
	});

	it('changes with every part that decides how it runs', () => {
		const rules = { base: { file: 'rules/base.yaml', text: '' } };
		const changed = [
			digest('takes: 2m', 'takes: 3m'),
			digest('at: [90, 10]', 'at: [90, 11]'),
			digest('[[10, 10], [90, 10]]', '[[10, 10], [50, 20], [90, 10]]'),
			digest('done: {}', 'done: { label: { zh: 完成, en: Done } }'),
		];
		expect(new Set([plain, ...changed]).size).toBe(changed.length + 1);
		expect(parse(crewList, { rules }).scenario).toBeUndefined();
	});

	it('changes with a rule that it turns on, and with no other', () => {
		const base = packs.rules['base']!;
		const under = (find: string, by: string) =>
			parse(crewList, { rules: { base: { ...base, text: base.text.replace(find, by) } } }).scenario!.digest;
		expect(under('swab-time: { value: 30m', 'swab-time: { value: 31m')).not.toBe(plain);
		expect(under('kind: { value: swab', 'kind: { value: throat-swab')).toBe(plain);
	});

	it('does not change with how the port is drawn', () => {
		const { scenario } = parse(crewList);
		expect(scenario!.port.drawing.length).toBeGreaterThan(0);
		const ports = { yangang: { file: 'port.tmj', text: redrawn() } };
		const again = parse(crewList, { ports }).scenario!;
		expect(again.port.drawing).not.toEqual(scenario!.port.drawing);
		expect(again.digest).toBe(plain);
	});
});

/** The port's map with its first drawn thing moved a little. */
function redrawn(): string {
	const map = JSON.parse(library.ports['yangang']!.text) as {
		layers: { name: string; objects?: { x: number; rotation?: number; class?: string; type?: string }[] }[];
	};
	const layer = map.layers.find(
		({ name, objects }) => name !== 'places' && name !== 'routes' && (objects?.length ?? 0) > 0,
	)!;
	layer.objects![0]!.x += 1;
	return JSON.stringify(map);
}
