import type { Command } from '../../../src/scenario/format/command';
import type { StateNode, Transition } from '../../../src/scenario/format/procedure';
import type { Entity, Fact, Inject, Scenario, Task, Violation } from '../../../src/scenario/format/scenario';
import type { Text } from '../../../src/words/text';

/** A scenario in miniature for tests of what screens make of one: four regions, a nested one, history, deadlines. */
const t = (zh: string, en: string): Text => ({ zh, en });

const fact = (start: Fact['start'], label?: Text, more: Partial<Fact> = {}): Fact => ({
	start,
	hidden: false,
	values: {},
	...(label ? { label } : {}),
	...more,
});

const entity = (id: string, is: Entity['is'], label: Text, more: Partial<Entity> = {}): Entity => ({
	id,
	is,
	label,
	many: 0,
	speed: 80,
	bodies: 1,
	look: [],
	shows: {},
	facts: {},
	...more,
});

const command = (id: string, label: Text, more: Partial<Command> = {}): Command => ({
	id,
	label,
	icon: 'flag',
	by: ['office'],
	on: [],
	uses: [],
	asks: [],
	needs: [],
	should: [],
	takes: 60_000,
	mistake: false,
	start: [],
	done: [],
	stopped: [],
	desk: false,
	...more,
});

const inject = (id: string, from: string, by: Inject['by'], text: Text, more: Partial<Inject> = {}): Inject => ({
	id,
	from,
	to: ['office'],
	by,
	ack: false,
	text,
	silent: false,
	then: [],
	...more,
});

const node = (label: Text | undefined, more: Partial<StateNode> = {}): StateNode => ({
	type: 'atomic',
	...(label ? { label } : {}),
	states: {},
	on: {},
	always: [],
	after: [],
	entry: [],
	exit: [],
	...more,
});

const to = (target: string, more: Partial<Transition> = {}): readonly Transition[] => [{ to: target, do: [], ...more }];

const procedure = node(undefined, {
	type: 'parallel',
	states: {
		people: node(t('人', 'People'), {
			type: 'compound',
			initial: 'on-shift',
			states: {
				'on-shift': node(t('在岗', 'On shift'), { on: { 'inject report': to('known') } }),
				known: node(t('阳性已知', 'Positive known'), { on: { 'isolate.done': to('isolated') } }),
				isolated: node(t('单独隔离', 'Isolated'), { on: { 'transfer.done': to('moved') } }),
				moved: node(t('已转运', 'Moved out'), { type: 'final' }),
			},
		}),
		goods: node(t('物', 'Goods'), {
			type: 'compound',
			initial: 'both',
			states: {
				both: node(t('两泊位作业', 'Both berths work'), { on: { 'stop-2.done': to('one') } }),
				one: node(t('2号停、1号续', 'Berth 2 stopped'), { on: { 'stop-all.done': to('none') } }),
				none: node(t('全港停工', 'All stopped')),
			},
		}),
		environment: node(t('环境', 'Environment'), {
			type: 'compound',
			initial: 'contaminated',
			states: {
				contaminated: node(t('受污染', 'Contaminated'), {
					on: { 'sample.done': to('sampled', { if: { fact: 'sampler.ppe', is: 'level-2' } }) },
				}),
				sampled: node(t('已采样', 'Sampled'), { on: { 'disinfect.started': to('treating') } }),
				treating: node(t('消毒中', 'Under treatment'), {
					type: 'compound',
					initial: 'wet',
					on: { 'inject intruder': to('contaminated') },
					states: {
						wet: node(t('保持湿润', 'Kept wet'), {
							after: [{ delay: { rule: 'surface-hold' }, transitions: to('held') }],
						}),
						held: node(t('作用时间已满', 'Held'), {
							always: to('environment.waiting', { if: { fact: 'room.open', is: true } }),
						}),
						back: node(undefined, { type: 'history', history: 'deep', target: 'wet' }),
					},
				}),
				waiting: node(t('待检', 'Awaiting result'), {
					on: { 'signal samples-bad': to('contaminated'), 'signal samples-good': to('released') },
				}),
				released: node(t('已开放', 'Released'), { type: 'final' }),
			},
		}),
		command: node(t('指挥', 'Command'), {
			type: 'compound',
			initial: 'watch',
			states: {
				watch: node(t('值守', 'On watch'), {
					on: { 'inject report': to('verifying'), 'inject order': [{ do: [{ emit: 'heard' }] }] },
				}),
				verifying: node(t('核实中', 'Verifying'), {
					after: [{ delay: 600_000, transitions: to('overdue') }],
					on: { 'tell-office.done': to('reported') },
				}),
				overdue: node(t('核实超时', 'Overdue'), { on: { 'tell-office.done': to('reported') } }),
				reported: node(t('已上报', 'Reported'), { type: 'final' }),
			},
		}),
	},
});

const tags: Task['tags'] = {
	phase: 'hold',
	domain: 'people',
	responsibility: 'direct',
	bearer: 'isolation',
	defends: 'import',
};

const tasks: readonly Task[] = [
	{
		id: 'isolate',
		label: t('单独隔离阳性人员', 'Isolate the positive case'),
		done: { state: 'people.isolated' },
		from: { inject: 'report' },
		target: 600_000,
		limit: 1_200_000,
		weight: 4,
		critical: true,
		after: [],
		checks: ['isolate.mask'],
		tags,
	},
	{
		id: 'report-up',
		label: t('上报', 'Report'),
		done: { all: [{ state: 'command.reported' }, { happened: 'tell-office.done' }] },
		from: 'startex',
		target: { rule: 'report-time' },
		limit: 7_200_000,
		weight: 2,
		critical: true,
		after: [],
		checks: [],
		tags: { ...tags, phase: 'detect', domain: 'command' },
	},
];

const violations: readonly Violation[] = [
	{
		id: 'all-stopped',
		when: { state: 'goods.none' },
		for: 0,
		veto: false,
		points: 5,
		why: t('保供泊位被停', 'The supply berth was stopped'),
		responsibility: 'principal',
	},
];

const place = (id: string, label: Text) => ({ id, label, icon: 'pin', at: { x: 0, y: 0 }, area: [], spots: [] });

export const scenario: Scenario = {
	procedure,
	digest: 'f'.repeat(64),
	rules: {
		id: 'pack',
		title: t('规则包', 'Rule pack'),
		rules: {
			'surface-hold': { value: 1_800_000, label: t('物表作用时间', 'Hold'), source: t('指南', 'Guide'), mark: 'A' },
			'report-time': { value: 1_800_000, label: t('上报时限', 'Report'), source: t('预案', 'Plan'), mark: 'I' },
			'surface-dose': {
				value: 1000,
				unit: 'mg/L',
				label: t('物表剂量', 'Dose'),
				source: t('指南', 'Guide'),
				mark: 'A',
			},
		},
	},
	port: {
		id: 'yangang',
		label: t('演港', 'Yangang'),
		width: 100,
		height: 100,
		places: [place('canteen', t('食堂', 'Canteen')), place('store', t('仓库', 'Store'))],
		routes: [],
		drawing: [],
	},
	document: {
		format: 1,
		id: 'miniature',
		title: t('泊位阳性', 'Positive case at a berth'),
		measure: 'positive-case',
		kind: 'single',
		pass: 60,
		port: 'yangang',
		rules: 'pack',
		summary: t('', ''),
		briefing: t('', ''),
		objectives: [],
		clock: { scale: 10, then: [], limit: 14_400_000, start: 594, date: '2022-03-31' },
		roles: [
			{ id: 'office', label: t('防控办', 'Control office'), plays: 'playable', icon: 'command' },
			{ id: 'isolation', label: t('隔离组', 'Isolation team'), plays: 'staff', icon: 'door' },
		],
		vary: {
			site: { canteen: { label: t('食堂', 'Canteen'), fields: { area: 200 } }, store: { fields: { area: 120 } } },
		},
		map: { places: [], routes: [] },
		cast: [
			entity('case', 'person', t('装卸工 07', 'Stevedore 07'), {
				facts: {
					moved: fact(false, t('已转走', 'Moved away'), { hidden: true }),
					result: fact('none', t('检测结果', 'Result'), {
						hidden: true,
						values: { positive: t('阳性', 'positive'), none: t('未出', 'none yet') },
					}),
				},
			}),
			entity('sampler', 'team', t('采样组', 'Sampling team'), {
				facts: {
					ppe: fact('none', t('防护', 'PPE'), { values: { 'level-2': t('二级', 'level 2'), none: t('无', 'none') } }),
				},
			}),
			entity('room', 'zone', t('食堂', 'Canteen'), {
				facts: {
					open: fact(false, t('通风', 'Ventilation')),
					area: fact(200, t('面积', 'Area'), { unit: t('平方米', 'm²') }),
				},
			}),
			entity('workers', 'person', t('同班工人', 'Gang mates'), {
				many: 4,
				facts: { held: fact(false, t('已锁定', 'Locked down')) },
			}),
		],
		signals: ['samples-good', 'samples-bad', 'heard'],
		commands: [
			command('isolate', t('单独隔离', 'Isolate'), {
				asks: [
					{
						id: 'mask',
						label: t('口罩', 'Mask'),
						asks: { kind: 'choice', options: { n95: t('N95', 'N95'), none: t('不戴', 'none') } },
						must: true,
						judged: 'start',
						against: 'truth',
					},
					{
						id: 'dose',
						label: t('剂量', 'Dose'),
						asks: { kind: 'number', unit: t('mg/L', 'mg/L'), from: 0, to: 5000, step: 100 },
						must: false,
						judged: 'start',
						against: 'truth',
					},
				],
			}),
			command('transfer', t('转运', 'Transfer')),
			command('stop-2', t('停2号泊位', 'Stop berth 2')),
			command('stop-all', t('停全港', 'Stop the port'), { mistake: true }),
			command('sample', t('环境采样', 'Sampling')),
			command('disinfect', t('消毒', 'Disinfection')),
			command('tell-office', t('上报', 'Report')),
		],
		procedure: { use: 'miniature' },
		injects: [
			inject('report', 'office', 'phone', t('检验科报告，装卸工 07 阳性', 'The lab reports stevedore 07 positive'), {
				at: 0,
			}),
			inject('order', 'office', 'phone', t('请按预案处置。', 'Follow the plan.'), { at: 60_000 }),
			inject('intruder', 'isolation', 'camera', t('有人翻进警戒线取行李', 'Somebody slipped under the tape')),
			inject('wind', 'office', 'paper', t('风向转东', 'The wind turns east'), { silent: true }),
		],
		tasks,
		violations,
		staff: {},
		services: [],
		exposure: [],
		observers: [],
		end: { state: 'environment.released' },
		par: [],
	},
};
