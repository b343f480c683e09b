import { describe, expect, it } from 'vitest';
import { travelTime } from '../../src/drill/index';
import { running } from '../support/running';
import { small } from '../support/small-scenario';

const label = 'label: { zh: 甲, en: A }';
const never = 'end: { all: [ { fact: lamp.on, is: true }, { fact: lamp.on, is: false } ] }';
const cast = `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team 1 }, place: gate-1, speed: 80 }
  team-2: { is: team, role: crew, label: { zh: 二组, en: Team 2 }, place: gate-1, speed: 80 }
  guest: { is: person, label: { zh: 客人, en: Guest }, place: canteen }
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, tries: 0, note: none, broken: { start: false, hidden: true } } }`;
const commands = (more: string): string => `commands:
  switch-on: { label: { zh: 开灯, en: Switch on }, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }
${more}`;
const scenario = (more: string, extra: Record<string, string> = {}) =>
	small({ cast, commands: commands(more), end: never, ...extra });
const phaseOf = (of: ReturnType<typeof running>, id: number): string => of.drill.state.activities[id]!.phase;

describe('a command', () => {
	it('waits in its team’s line, first in first out', () => {
		const of = running(scenario(`  work: { ${label}, by: lead, uses: team-1, takes: 60s }`))
			.order(0, 'work')
			.order(1, 'work')
			.until(30);
		expect(of.drill.state.activities.map((activity) => activity.phase)).toEqual(['working', 'queued']);
		of.until(60);
		expect(of.drill.state.activities[1]).toMatchObject({ phase: 'working', startedAt: 60_000 });
	});

	it('goes to the team with the shortest line, then to the first written', () => {
		const of = running(scenario(`  work: { ${label}, by: lead, uses: [team-1, team-2], takes: 60s }`));
		for (let n = 0; n < 3; n++) of.order(n, 'work');
		of.until(5);
		const { entities } = of.drill.program;
		expect(of.drill.state.activities.map((activity) => entities[activity.team]!.id)).toEqual([
			'team-1',
			'team-2',
			'team-1',
		]);
	});

	it('travels by the shortest way at ceil(metres × 60,000 / speed), then works', () => {
		const of = running(scenario(`  work: { ${label}, by: lead, uses: team-1, at: canteen, takes: 60s }`))
			.order(0, 'work')
			.until(0);
		const { ways } = of.drill.program;
		const node = (place: string): number => ways.network.placeIndex.get(place)!;
		const metres = ways.metres(node('gate-1'), node('canteen'))!;
		expect(metres).toBeGreaterThan(50);
		expect(of.drill.state.activities[0]).toMatchObject({
			phase: 'travelling',
			dueAt: Math.ceil((metres * 60_000) / 80),
		});
		expect(of.fact('team-1.place')).toBe('underway');
		of.until(travelTime(metres, 80) / 1_000);
		expect(phaseOf(of, 0)).toBe('working');
		expect(of.fact('team-1.place')).toBe('canteen');
	});

	it('goes after a target that has moved', () => {
		const of = running(
			scenario(`  fetch: { ${label}, by: lead, on: guest, uses: team-1, at: target, takes: 10s }
  move: { ${label}, by: lead, takes: 1s, done: [ { set: { guest.place: yard } } ] }`),
		);
		of.order(0, 'fetch', { target: 'guest' }).order(1, 'move').until(3_600);
		const activity = of.drill.state.activities[0]!;
		expect(activity.phase).toBe('done');
		expect(of.fact('team-1.place')).toBe('yard');
		const { ways } = of.drill.program;
		const node = (place: string): number => ways.network.placeIndex.get(place)!;
		const time =
			travelTime(ways.metres(node('gate-1'), node('canteen'))!, 80) +
			travelTime(ways.metres(node('canteen'), node('yard'))!, 80);
		expect(activity.startedAt).toBe(time);
	});

	it('fails at its start when what it needs is not there, and frees the team', () => {
		const of = running(
			scenario(
				`  work: { ${label}, by: lead, uses: team-1, takes: 60s, needs: [ { that: { fact: lamp.on, is: true }, why: { zh: 没灯, en: No light } } ] }`,
			),
		)
			.order(0, 'work')
			.order(0, 'switch-on')
			.order(0, 'work')
			.until(0);
		expect(of.drill.state.activities[0]).toMatchObject({ phase: 'failed', failedNeed: 0 });
		expect(of.drill.state.lines[of.drill.program.entityIndex.get('team-1')!]).toEqual([]);
	});

	it('breaks a duty on record, and is carried out all the same', () => {
		const of = running(
			scenario(
				`  work: { ${label}, by: lead, takes: 10s, should: [ { id: dark, that: { fact: lamp.on, is: true }, points: 5, why: { zh: 摸黑, en: In the dark } } ], done: [ { set: { lamp.note: worked } } ] }`,
			),
		)
			.order(0, 'work')
			.until(10);
		expect(of.drill.state.violations).toHaveLength(1);
		expect(of.fact('lamp.note')).toBe('worked');
	});

	it('broken off at work has its stopped effects and no done', () => {
		const of = running(
			scenario(
				`  work: { ${label}, by: lead, uses: team-1, takes: 60s, done: [ { set: { lamp.note: done } } ], stopped: [ { set: { lamp.note: half } } ] }`,
			),
		)
			.order(0, 'work')
			.at(30, { kind: 'cancel', activity: 0 })
			.until(120);
		expect(phaseOf(of, 0)).toBe('stopped');
		expect(of.fact('lamp.note')).toBe('half');
	});

	it('called back on the way leaves the team at the next node, free', () => {
		const of = running(scenario(`  work: { ${label}, by: lead, uses: team-1, at: canteen, takes: 60s }`))
			.order(0, 'work')
			.at(5, { kind: 'cancel', activity: 0 });
		const team = of.drill.program.entityIndex.get('team-1')!;
		const { dueAt, way } = of.drill.state.activities[0]!;
		expect(phaseOf(of, 0)).toBe('cancelled');
		expect(of.drill.state.lines[team]).toEqual([0]);
		of.until(dueAt / 1_000);
		expect(of.drill.state.lines[team]).toEqual([]);
		expect(way).toContain(of.drill.state.nodes[team]);
		expect(dueAt).toBeGreaterThanOrEqual(5_000);
	});

	it('brings people along: their place is set when they arrive', () => {
		const of = running(
			scenario(
				`  bring: { ${label}, by: lead, on: guest, uses: team-1, at: target, takes: 30s, brings: { who: target, to: isolation } }`,
			),
		)
			.order(0, 'bring', { target: 'guest' })
			.until(3_600);
		expect(of.fact('guest.place')).toBe('isolation');
		expect(of.fact('team-1.place')).toBe('isolation');
		const { ways } = of.drill.program;
		const node = (place: string): number => ways.network.placeIndex.get(place)!;
		const activity = of.drill.state.activities[0]!;
		expect(activity.endedAt - activity.startedAt).toBe(
			30_000 + travelTime(ways.metres(node('canteen'), node('isolation'))!, 80),
		);
	});

	it('judges its parameters against the truth at its start', () => {
		const dose =
			'asks: { dose: { label: { zh: 量, en: Dose }, number: { unit: mg/L, from: 0, to: 2000, step: 100 }, right: { atLeast: { rule: surface-dose } } } }';
		const of = running(scenario(`  spray: { ${label}, by: lead, takes: 10s, ${dose} }`))
			.order(0, 'spray', { with: { dose: 900 } })
			.order(1, 'spray', { with: { dose: 1000 } })
			.until(20);
		expect(of.drill.state.activities.map((activity) => activity.wrong)).toEqual([['dose'], []]);
		expect(of.drill.state.activities[0]!.right).toEqual({ dose: 1000 });
	});

	it('is refused whole when a parameter is missing, unknown or does not fit', () => {
		const dose =
			'asks: { dose: { label: { zh: 量, en: Dose }, number: { unit: mg/L, from: 0, to: 2000, step: 100 } } }';
		const of = running(scenario(`  spray: { ${label}, by: lead, takes: 10s, ${dose} }`));
		expect(() => of.order(0, 'spray')).toThrow('ask-missing dose');
		expect(() => of.order(0, 'spray', { with: { dose: 950 } })).toThrow('bad-answer dose');
		expect(() => of.order(0, 'spray', { with: { dose: 1000, more: 1 } })).toThrow('unknown-ask more');
		expect(of.drill.state.activities).toEqual([]);
	});
});

describe('virtual staff', () => {
	const roles =
		'roles: { lead: { label: { zh: 组长, en: Leader }, plays: playable }, crew: { label: { zh: 班组, en: Crew }, plays: staff } }';
	const asks =
		'asks: { where: { label: { zh: 处, en: Where }, choice: { here: { zh: 此, en: Here }, there: { zh: 彼, en: There } }, right: here } }';

	it('act on an order after their delay and fill in what was left open by their skill', () => {
		const skilled = running(
			scenario(`  work: { ${label}, by: crew, takes: 10s, ${asks} }`, {
				roles,
				staff: 'staff: { crew: { delay: [20s, 40s], skill: 1000 } }',
			}),
		)
			.order(0, 'work')
			.until(60);
		const activity = skilled.drill.state.activities[0]!;
		expect(activity.acceptedAt).toBeGreaterThanOrEqual(20_000);
		expect(activity.acceptedAt).toBeLessThanOrEqual(40_000);
		expect(activity.answers).toEqual({ where: 'here' });
		const clumsy = running(
			scenario(`  work: { ${label}, by: crew, takes: 10s, ${asks} }`, {
				roles,
				staff: 'staff: { crew: { delay: [20s, 40s], skill: 0 } }',
			}),
		)
			.order(0, 'work')
			.until(60);
		expect(clumsy.drill.state.activities[0]!.answers).toEqual({ where: 'there' });
	});

	it('slip now and then in what they were told', () => {
		const of = running(
			scenario(`  work: { ${label}, by: crew, takes: 1s, ${asks} }`, {
				roles,
				staff: 'staff: { crew: { delay: [1s, 1s], slip: 300 } }',
			}),
		);
		for (let n = 0; n < 100; n++) of.order(n * 3, 'work', { with: { where: 'here' } });
		of.until(400);
		const slipped = of.drill.state.activities.filter((activity) => activity.answers['where'] === 'there').length;
		expect(slipped).toBeGreaterThan(15);
		expect(slipped).toBeLessThan(45);
	});

	it('do what the plan gives them, unless a person takes the role', () => {
		const staff = 'staff: { crew: { delay: [5s, 5s], does: [ { on: switch-on.done, order: work } ] } }';
		const of = running(scenario(`  work: { ${label}, by: crew, takes: 10s }`, { roles, staff }))
			.order(0, 'switch-on')
			.until(120);
		expect(of.drill.state.activities[1]).toMatchObject({ role: 'crew', byPlan: true, orderedAt: 65_000 });
		const taken = running(scenario(`  work: { ${label}, by: crew, takes: 10s }`, { roles, staff }))
			.at(0, { kind: 'take', plays: 'crew' })
			.order(0, 'switch-on')
			.until(120);
		expect(taken.drill.state.activities).toHaveLength(1);
	});

	it('draw each delay by what it is for: another order changes nothing', () => {
		const more = `  work: { ${label}, by: crew, takes: 10s }\n  other: { ${label}, by: crew, takes: 10s }`;
		const extra = { roles, staff: 'staff: { crew: { delay: [1s, 900s] } }' };
		const alone = running(scenario(more, extra)).order(10, 'work').until(2_000);
		const both = running(scenario(more, extra)).order(5, 'other').order(10, 'work').until(2_000);
		expect(both.drill.state.activities[1]!.acceptedAt).toBe(alone.drill.state.activities[0]!.acceptedAt);
	});

	it('draw the delay of what the plan gives them by what it is for, too', () => {
		const staff = 'staff: { crew: { delay: [1s, 900s], does: [ { on: switch-on.done, order: work } ] } }';
		const more = `  work: { ${label}, by: crew, takes: 10s }\n  other: { ${label}, by: lead, takes: 10s }`;
		const at = (of: ReturnType<typeof running>): number =>
			of.drill.state.activities.find((activity) => activity.byPlan)!.orderedAt;
		const alone = running(scenario(more, { roles, staff })).order(0, 'switch-on').until(2_000);
		const both = running(scenario(more, { roles, staff })).order(0, 'switch-on').order(5, 'other').until(2_000);
		expect(at(both)).toBe(at(alone));
	});
});
