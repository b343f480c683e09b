import type { Command } from '../../src/scenario/format/command';
import type { Condition } from '../../src/scenario/format/expressions';
import type { StateNode, Transition } from '../../src/scenario/format/procedure';
import type { Entity, Inject, Scenario, Task, Violation } from '../../src/scenario/format/scenario';
import { small } from './small-scenario';

const minute = 60_000;
const strands = 20;
const text = (zh: string, en: string) => ({ zh, en });
const one = text('一件事', 'One thing');

/** The size an editor must keep up with: 20 strands of work, together 100 tasks, 200 commands and 300 facts; one variant. */
export function largeScenario(): Scenario {
	const base = small({});
	const cast: Entity[] = [];
	const commands: Command[] = [];
	const tasks: Task[] = [];
	const injects: Inject[] = [];
	const violations: Violation[] = [];
	const regions: Record<string, StateNode> = {};
	const places = base.port.places.map(({ id }) => id);
	for (let strand = 0; strand < strands; strand++) {
		const thing = `thing-${strand}`;
		const team = `team-${strand}`;
		const place = places[strand % places.length]!;
		const other = places[(strand * 7 + 3) % places.length]!;
		cast.push(
			entity(
				thing,
				'thing',
				place,
				[...Array(12).keys()].map((nth) => `f${nth}`),
			),
			entity(team, 'team', other, ['ppe']),
		);
		const states: Record<string, StateNode> = {};
		for (let nth = 0; nth < 10; nth++) {
			const id = `c${strand}-${nth}`;
			const needs: Condition[] =
				nth === 0
					? []
					: [
							{ fact: `${thing}.f${nth - 1}`, oneOf: ['half', 'done'] },
							{ any: [{ state: `r${strand}.s${Math.min(5, nth - 1)}` }, { not: { fact: `${team}.ppe`, is: 'none' } }] },
						];
			commands.push({
				id,
				label: one,
				icon: 'command',
				by: ['crew'],
				on: [],
				at: nth % 2 === 0 ? `${thing}.place` : other,
				uses: [team],
				asks: [
					{
						id: 'dose',
						label: one,
						asks: { kind: 'number', unit: one, from: 0, to: 5000, step: 250 },
						right: { atLeast: 1000 },
						must: false,
						judged: 'start',
						against: 'truth',
					},
				],
				needs: needs.map((that) => ({ that, why: one })),
				should:
					nth % 3 === 1
						? [
								{
									id: `d${strand}-${nth}`,
									that: { fact: `${team}.ppe`, is: 'full' },
									veto: nth === 4,
									points: 2,
									why: one,
								},
							]
						: [],
				takes: { plus: [3 * minute, { times: [{ fact: `${thing}.f11` }, minute] }] },
				mistake: nth === 9,
				start: [],
				done: [
					{
						if: {
							all: [
								{ ask: 'dose', atLeast: 1000 },
								{ fact: `${thing}.f${nth}`, is: 'none' },
							],
						},
						then: [{ set: { [`${thing}.f${nth}`]: 'done' } }],
						else: [{ set: { [`${thing}.f${nth}`]: 'half' } }],
					},
					{
						set: {
							[`${thing}.f10`]: { plus: [{ fact: `${thing}.f10` }, 1] },
							[`${team}.ppe`]: nth === 0 ? 'full' : 'part',
						},
					},
				],
				stopped: [{ set: { [`${thing}.f${nth}`]: 'half' } }],
				desk: false,
			});
			if (nth < 6) {
				const on: Record<string, readonly Transition[]> = {
					[`${id}.done`]: [{ to: `s${nth + 1}`, if: { fact: `${thing}.f${nth}`, is: 'done' }, do: [] }],
				};
				states[`s${nth}`] = { ...leaf, on, after: [{ delay: 90 * minute, transitions: [{ to: 's6', do: [] }] }] };
			}
			if (nth % 2 === 0)
				tasks.push({
					id: `t${strand}-${nth}`,
					label: one,
					done: {
						all: [
							{ fact: `${thing}.f${nth}`, is: 'done' },
							{ fact: `${thing}.f10`, atLeast: nth / 2 },
						],
					},
					from: nth === 0 ? { inject: `i${strand}-0` } : { task: `t${strand}-${nth - 2}` },
					target: 60 * minute,
					limit: 120 * minute,
					weight: 1,
					critical: true,
					after: [],
					checks: [`${id}.dose`],
					tags: { phase: 'detect', domain: 'people', responsibility: 'direct', bearer: 'crew', defends: 'import' },
				});
		}
		states['s6'] = { ...leaf };
		regions[`r${strand}`] = { ...leaf, type: 'compound', initial: 's0', states };
		injects.push(
			inject(`i${strand}-0`, { at: strand * minute }),
			inject(`i${strand}-1`, { on: `c${strand}-2.done`, after: 5 * minute, if: { fact: `${thing}.f1`, is: 'done' } }),
			inject(`i${strand}-2`, { when: { all: [{ state: `r${strand}.s3` }, { fact: `${thing}.f2`, is: 'done' }] } }),
		);
		violations.push(
			{ ...violation, id: `v${strand}-0`, on: `c${strand}-3.started`, if: { fact: `${thing}.f2`, is: 'half' } },
			{ ...violation, id: `v${strand}-1`, when: { fact: `${thing}.f5`, is: 'half' }, for: 10 * minute },
		);
	}
	const procedure: StateNode = { ...leaf, type: 'parallel', states: regions };
	const end: Condition = { all: [...Array(strands).keys()].map((strand) => ({ taskDone: `t${strand}-8` })) };
	const document = {
		...base.document,
		id: 'large',
		clock: { ...base.document.clock, limit: 24 * 60 * minute },
		cast,
		signals: [],
		commands,
		procedure,
		injects,
		tasks,
		violations,
		end,
		par: [],
	};
	return { ...base, document, procedure };
}

const leaf: StateNode = { type: 'atomic', states: {}, on: {}, always: [], after: [], entry: [], exit: [] };

const violation: Violation = {
	id: '',
	for: 0,
	veto: false,
	points: 2,
	why: one,
	responsibility: 'direct',
};

const inject = (id: string, more: Partial<Inject>): Inject => ({
	id,
	from: 'crew',
	to: ['lead'],
	by: 'phone',
	ack: false,
	text: one,
	silent: false,
	then: [],
	...more,
});

function entity(id: string, is: Entity['is'], place: string, facts: readonly string[]): Entity {
	const all = facts.map((name) => {
		const start = name === 'f10' ? 0 : name === 'f11' ? 2 : 'none';
		return [name, { start, hidden: name === 'f3', label: one, values: {} }] as const;
	});
	return {
		id,
		is,
		label: one,
		many: 0,
		...(is === 'team' ? { role: 'crew' } : {}),
		speed: 80,
		bodies: 1,
		look: [{ as: 'none' }],
		shows: {},
		facts: { place: { start: place, hidden: false, values: {} }, ...Object.fromEntries(all) },
	};
}
