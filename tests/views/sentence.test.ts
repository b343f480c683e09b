import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/scenario/format/expressions';
import { conditionWords, eventWords } from '../../src/views/sentence';
import { scenario } from '../ui/support/scenario';

const isolate = scenario.document.commands.find((command) => command.id === 'isolate')!;
const words = (condition: Condition): readonly [string, string] => {
	const text = conditionWords(condition, scenario, isolate);
	return [text.zh, text.en];
};

describe('conditions said as sentences', () => {
	const said: readonly (readonly [Condition, string, string])[] = [
		[{ fact: 'sampler.ppe', is: 'level-2' }, '采样组防护为二级', 'Sampling team: PPE is level 2'],
		[{ not: { fact: 'sampler.ppe', is: 'none' } }, '采样组防护不是无', 'Sampling team: PPE is not none'],
		[{ fact: 'case.moved', is: true }, '装卸工 07 已转走', 'Stevedore 07: moved away'],
		[{ fact: 'case.moved', is: false }, '装卸工 07 未转走', 'Stevedore 07: not moved away'],
		[{ not: { fact: 'case.moved', is: false } }, '装卸工 07 已转走', 'Stevedore 07: moved away'],
		[{ fact: 'room.open', is: true }, '食堂通风为“是”', 'Canteen: ventilation'],
		[{ fact: 'room.area', atLeast: 100 }, '食堂面积不低于 100 平方米', 'Canteen: area is at least 100 m²'],
		[
			{ fact: 'room.area', atLeast: 100, atMost: 300 },
			'食堂面积在 100 平方米至 300 平方米之间',
			'Canteen: area is between 100 m² and 300 m²',
		],
		[{ not: { fact: 'room.area', atMost: 300 } }, '食堂面积高于 300 平方米', 'Canteen: area is above 300 m²'],
		[{ fact: 'case.place', is: 'canteen' }, '装卸工 07 在食堂', 'Stevedore 07 is at Canteen'],
		[
			{ not: { fact: 'case.place', sameAs: 'sampler.place' } },
			'装卸工 07 与采样组不在同一处',
			'Stevedore 07 is not where Sampling team is',
		],
		[
			{ fact: 'sampler.ppe', sameAs: 'case.place' },
			'采样组防护是装卸工 07 所在的地方',
			'Sampling team: PPE is where stevedore 07 is',
		],
		[{ fact: 'workers-2.held', is: true }, '同班工人 2 已锁定', 'Gang mates 2: locked down'],
		[
			{ every: 'workers', that: { fact: 'it.held', is: true } },
			'每一个同班工人都满足：已锁定',
			'for every gang mates, locked down',
		],
		[
			{ not: { some: 'workers', that: { fact: 'it.held', is: true } } },
			'没有一个同班工人满足：已锁定',
			'for no gang mates, locked down',
		],
		[
			{ count: 'workers', that: { fact: 'it.held', is: true }, atLeast: 3 },
			'同班工人中满足“其已锁定”的数量不低于 3',
			'the number of gang mates for whom locked down is at least 3',
		],
		[
			{ state: 'environment.treating.wet' },
			'处置程序处于“环境·保持湿润”',
			'the procedure is in “Environment · Kept wet”',
		],
		[{ knows: 'case.result' }, '已掌握装卸工 07 检测结果', 'Stevedore 07: result is known'],
		[
			{ knows: 'case.result', is: 'positive' },
			'已获知装卸工 07 检测结果为阳性',
			'it is known that Stevedore 07: result is positive',
		],
		[{ not: { happened: 'sample.done' } }, '尚未发生“环境采样完成”', '“Sampling done” has not happened'],
		[
			{ happened: 'sample.done', atLeast: 2 },
			'“环境采样完成”至少 2 次',
			'“Sampling done” has happened at least 2 times',
		],
		[{ taskDone: 'report-up' }, '任务“上报”已完成', 'task “Report” is done'],
		[{ vary: 'site', is: 'canteen' }, '本次演练的“site”是“食堂”', 'this run’s site is Canteen'],
		[{ ask: 'mask', oneOf: ['n95'] }, '所选“口罩”属于 N95', 'chosen mask is one of N95'],
		[
			{ ask: 'dose', atLeast: { rule: 'surface-dose' } },
			'所选“剂量”不低于 1000 mg/L',
			'chosen dose is at least 1000 mg/L',
		],
		[
			{ since: { event: 'disinfect.done', atLeast: { rule: 'surface-hold' } } },
			'距“消毒完成”已满 30 分',
			'at least 30 min since disinfection done',
		],
	];
	test.each(said)('%j', (condition, zh, en) => {
		expect(words(condition)).toEqual([zh, en]);
	});

	test('lists are joined, and bracketed where they stand inside another', () => {
		const a: Condition = { fact: 'case.moved', is: true };
		const b: Condition = { knows: 'case.result' };
		expect(words({ all: [a, b] })[0]).toBe('装卸工 07 已转走，且已掌握装卸工 07 检测结果');
		expect(words({ any: [a, { all: [a, b] }] })[0]).toBe(
			'装卸工 07 已转走，或（装卸工 07 已转走，且已掌握装卸工 07 检测结果）',
		);
		expect(words({ not: { any: [a, b] } })[1]).toBe('not (Stevedore 07: moved away or Stevedore 07: result is known)');
	});

	test('a fact without a name is told by what brings it about, or undoes it', () => {
		const { document } = scenario;
		const commands = document.commands.map((command) =>
			command.id === 'transfer' ? { ...command, done: [{ set: { 'case.gone': true } }] } : command,
		);
		const injects = document.injects.map((inject) =>
			inject.id === 'intruder' ? { ...inject, then: [{ set: { 'room.calm': false } }] } : inject,
		);
		const told = (condition: Condition) =>
			conditionWords(condition, { ...scenario, document: { ...document, commands, injects } }).zh;
		expect(told({ fact: 'case.gone', is: true })).toBe('已办“转运”');
		expect(told({ fact: 'case.gone', is: false })).toBe('未办“转运”');
		expect(told({ fact: 'room.calm', is: false })).toBe('已收到“有人翻进警戒线取行李”');
		expect(
			told({
				all: [
					{ fact: 'case.gone', is: true },
					{ fact: 'case.gone', is: true },
				],
			}),
		).toBe('已办“转运”');
	});

	test('a signal is told by what gives it', () => {
		const commands = scenario.document.commands.map((command) =>
			command.id === 'sample' ? { ...command, done: [{ emit: 'samples-good' }] } : command,
		);
		const told = eventWords('signal samples-good', { ...scenario, document: { ...scenario.document, commands } });
		expect(told).toEqual({ zh: '环境采样完成', en: 'Sampling done' });
	});

	test('states of regions inside a region carry both names', () => {
		const inner = { ...scenario.procedure.states.environment!, type: 'parallel' as const };
		const procedure = { ...scenario.procedure, states: { environment: inner } };
		const text = conditionWords({ state: 'environment.treating.wet' }, { ...scenario, procedure });
		expect(text.zh).toBe('处置程序处于“环境·消毒中·保持湿润”');
	});

	test('a name the scenario does not know is still readable', () => {
		expect(words({ fact: 'some-one.wet-floor', is: true })[1]).toBe('some one: wet floor');
	});
});

describe('events in a few words', () => {
	test.each([
		['sample.done', '环境采样完成', 'Sampling done'],
		['isolate.ordered', '单独隔离下令', 'Isolate ordered'],
		['inject intruder', '隔离组监控画面', 'Camera of isolation team'],
		['inject order', '防控办来电：请按预案处置', 'Call from control office: Follow the plan'],
		['inject wind', '风向转东', 'The wind turns east'],
		['signal samples-bad', '信号“samples bad”', 'signal “samples bad”'],
	])('%s', (event, zh, en) => {
		expect(eventWords(event, scenario)).toEqual({ zh, en });
	});
});
