import { describe, expect, test } from 'vitest';
import {
	activity,
	before,
	debriefed,
	injectAt,
	minute,
	Shipped,
	second,
	vetoesOf,
	without,
} from './support/shipped-drill';

const scenario = new Shipped('perimeter-breach');
const seed = 11;
const crew = { who: 'crew-back', wind: 'east' };
const outsider = { who: 'outsider', wind: 'west' };
const follow = (at: number, where: string) => scenario.order('follow', at, { where });

describe('lost-and-silent: out of sight for three minutes and nobody told', () => {
	test('nobody points a camera at him', () => {
		expect(vetoesOf(scenario.play(seed, crew, [], 3 * minute))).toEqual(['lost-and-silent']);
	});
	test('the camera finds him five seconds before', () => {
		expect(vetoesOf(scenario.play(seed, crew, [follow(3 * minute - 10 * second, 'gangway-2')], 3 * minute))).toEqual(
			[],
		);
	});
	test('the camera on the wrong place finds nobody', () => {
		expect(vetoesOf(scenario.play(seed, crew, [follow(minute, 'silos')], 3 * minute))).toEqual(['lost-and-silent']);
	});
	test('sight lost, and said so in time', () => {
		const said = scenario.order('say-lost', 3 * minute - 20 * second);
		expect(vetoesOf(scenario.play(seed, crew, [said], 6 * minute))).toEqual([]);
	});
});

describe('got-inside: he reaches a crowded place', () => {
	const stopped = (at: number) =>
		scenario.play(
			seed,
			outsider,
			[scenario.order('say-lost', 0), scenario.order('voice-stop', at, { metres: 3, mask: 'wear' })],
			20 * minute,
		);
	const tried = activity(stopped(10 * minute), 'voice-stop');
	const takes = tried.endedAt - 10 * minute;

	test('stopped a second too late, he is in the dormitory', () => {
		expect(vetoesOf(stopped(12 * minute - takes + second))).toEqual(['got-inside']);
	});
	test('stopped a second before', () => {
		expect(vetoesOf(stopped(12 * minute - takes - second))).toEqual([]);
	});
	test('bound for town, the shut gates stop him', () => {
		const bound = { who: 'crew-kept', wind: 'east' };
		const lost = scenario.order('say-lost', 0);
		const shut = (at: number) => scenario.order('close-gates', at);
		expect(vetoesOf(scenario.play(seed, bound, [lost, shut(12 * minute - 29 * second)], 20 * minute))).toEqual([
			'got-inside',
		]);
		expect(vetoesOf(scenario.play(seed, bound, [lost, shut(12 * minute - 31 * second)], 20 * minute))).toEqual([]);
	});
});

describe('concealed: the breach is hushed up', () => {
	const hushed = scenario.order('conceal', minute);
	test('once it is settled', () => {
		expect(vetoesOf(scenario.play(seed, crew, [hushed], 2 * minute + second))).toEqual(['concealed']);
	});
	test('thought better of a second before', () => {
		const off = { kind: 'cancel', activity: 0, at: 2 * minute - second, role: scenario.role } as const;
		expect(vetoesOf(scenario.play(seed, crew, [hushed, off], 2 * minute + second))).toEqual([]);
	});
});

describe('unprotected-escort: taken away without level 2', () => {
	const par = scenario.par(seed, crew);
	const stop = activity(par, 'voice-stop').endedAt;
	const rest = without(before(par.inputs, stop), 'send-ppe-team', 'escort');
	const escorted = (level: string, gap: number) =>
		scenario.play(
			seed,
			crew,
			[
				...rest,
				scenario.order('send-ppe-team', stop + Math.max(0, gap), { level }),
				scenario.order('escort', stop + Math.max(0, -gap), { where: 'hold-point' }),
			],
			stop + 30 * minute,
		);

	test('sent before they dress', () => {
		expect(vetoesOf(escorted('level-2', 2 * minute))).toContain('unprotected-escort');
	});
	test('dressed in level 1', () => {
		expect(vetoesOf(escorted('level-1', -2 * minute))).toContain('unprotected-escort');
	});
	test('dressed in level 2 first', () => {
		const run = escorted('level-2', -2 * minute);
		expect(activity(run, 'escort').phase).toBe('done');
		expect(vetoesOf(run)).not.toContain('unprotected-escort');
	});
});

describe('without-consent: disposed of before border inspection has spoken', () => {
	const par = scenario.par(seed, crew);
	const ruled = injectAt(par, 'ruling-back');
	const held = without(before(par.inputs, ruled), 'dispose');
	const disposed = (at: number) =>
		scenario.play(seed, crew, [...held, scenario.order('dispose', at, { way: 'back' })], ruled + 30 * minute);
	// The team's delay and its way to him come before the work begins.
	const tried = activity(disposed(ruled + minute), 'dispose');
	const lead = tried.startedAt - tried.orderedAt;

	test('the work begins a second before the ruling', () => {
		expect(vetoesOf(disposed(ruled - lead - second))).toEqual(['without-consent']);
	});
	test('it begins a second after', () => {
		expect(vetoesOf(disposed(ruled - lead + second))).toEqual([]);
	});
});

describe('chlorine-by-silos: chlorine next to the grain', () => {
	const treated = (variant: Readonly<Record<string, string>>, agent: string, dose: number) => {
		const { inputs } = scenario.par(seed, variant);
		const changed = inputs.map((one) =>
			one.kind === 'order' && one.command === 'disinfect-path' ? { ...one, with: { ...one.with, agent, dose } } : one,
		);
		return scenario.play(seed, variant, changed);
	};

	test('his path by the silos, with chlorine', () => {
		expect(vetoesOf(treated(outsider, 'chlorine', 1000))).toEqual(['chlorine-by-silos']);
	});
	test('his path by the silos, with chlorine dioxide', () => {
		expect(vetoesOf(treated(outsider, 'clo2', 500))).toEqual([]);
	});
	test('his path through the yard, with chlorine', () => {
		const run = treated(crew, 'chlorine', 1000);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).passed).toBe(true);
	});
});

describe('the plan', () => {
	test('earns everything in every variant', () => {
		const variants = scenario.variants();
		expect(variants).toHaveLength(6);
		for (const variant of variants) {
			const debrief = debriefed(scenario.par(seed, variant));
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});

	test('stopped but never taken over, he walks off again', () => {
		const par = scenario.par(seed, crew);
		const stop = activity(par, 'voice-stop').endedAt;
		const late = without(before(par.inputs, stop), 'escort', 'send-ppe-team');
		const run = scenario.play(seed, crew, late, 60 * minute);
		expect(injectAt(run, 'bolt')).toBeGreaterThan(0);
		expect(vetoesOf(run)).toContain('got-inside');
	});

	test('the same play scores less under the tenth edition, for the control proposed and nothing else', () => {
		const tenth = new Shipped('perimeter-breach', 'mot-guide-10');
		const par = scenario.par(seed, crew);
		const [ninth, later] = [debriefed(par), debriefed(tenth.play(seed, crew, par.inputs))];
		const differs = ninth.tasks.filter((task, index) => task.credit !== later.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['proposed']);
		expect(later.score).toBeLessThan(ninth.score);
	});
});
