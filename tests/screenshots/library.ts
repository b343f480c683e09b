import { engineVersion, type Program, playPar, replay } from '../../src/drill/index';
import type { SavedDrill } from '../../src/live/live';
import { viewerOf } from '../../src/views/index';
import { play as words } from '../../src/words/play';
import type { Language } from '../../src/words/text';
import { canvas, desk, type Picture } from './take';

/** Which instant of a scenario's run shows best what it is about, and who or what is chosen then. */
interface Scene {
	/** Drill minutes; without it, when most is under way after the first third. */
	readonly minute?: number;
	readonly choose?: string;
}

const scenes: Readonly<Record<string, Scene>> = {
	'closed-loop-breach': { minute: 15.5 },
	'false-alarm': { minute: 16 },
	'fever-on-arrival': { minute: 33 },
	'feverish-driver': { minute: 17.2 },
	'import-cargo-hold': { minute: 15.7 },
	'perimeter-breach': { minute: 10.5 },
	'positive-case-at-a-berth': { minute: 16.7 },
	'positive-container': { minute: 15 },
	'suits-running-short': { minute: 27 },
	'terminal-disinfection': { minute: 165 },
	'typhoon-in-lockdown': { minute: 37.5 },
	'whole-terminal-stop': { minute: 19.7 },
};

const seed = 1;
const mostBytes = 480_000;
const minute = 60_000;
const person: Readonly<Record<Language, string>> = { zh: '王建国', en: 'Wang Jianguo' };

/** The instant after the first third of the run when most people and teams are at work. */
function busiest(program: Program): number {
	const { activities, at: end } = playPar(program, { seed }).drill.state;
	const underWay = (instant: number) =>
		activities.filter(
			({ departedAt, startedAt, endedAt }) =>
				[departedAt, startedAt].some((at) => at >= 0 && at <= instant) && (endedAt < 0 || endedAt > instant),
		).length;
	let best = { at: end / 3, count: -1 };
	for (let at = Math.ceil(end / 3); at < end; at += minute / 2) {
		const count = underWay(at);
		if (count > best.count) best = { at, count };
	}
	return best.at;
}

/** The picture of a scenario's situation in the midst of its run by the plan, by day or by night as it is there then. */
export function situation(program: Program, language: Language = 'zh'): Picture {
	const { scenario } = program;
	const { id } = scenario.document;
	const scene = scenes[id] ?? {};
	const at = scene.minute === undefined ? busiest(program) : scene.minute * minute;
	const par = playPar(program, { seed });
	const role = Object.keys(par.drill.state.roles).find((name) => par.drill.state.roles[name] !== 'staff')!;
	const inputs = par.inputs.filter((one) => one.at <= at);
	const shown = replay(program, { seed, role, person: person[language] }, inputs, at);
	if (!shown.ok) throw new Error(`${id}: the plan's orders do not run`);
	const record: SavedDrill['record'] = {
		format: 1,
		engine: engineVersion,
		id: `${id}-under-way`,
		scenario: { id, digest: scenario.digest },
		rules: scenario.rules.id,
		seed,
		mode: 'practice',
		role,
		person: person[language],
		startedAt: '2026-03-31T02:00:00.000Z',
		inputs,
		beside: { pauses: [], skips: [], hints: [], gaps: [] },
	};
	return {
		name: `library/${id}`,
		language,
		theme: viewerOf(shown.value).view().port.night ? 'night' : 'day',
		size: desk,
		path: `/drill/${record.id}?canvas`,
		mostBytes,
		held: () => ({ drills: [{ record, at, savedAt: '2026-03-31T02:03:00.000Z' }], records: [] }),
		look: async (page) => {
			await canvas(page);
			if (scene.choose === undefined) return;
			await page.getByRole('tab', { name: words.directoryTab[language] }).click();
			await page.locator(`[data-entity="${scene.choose}"]`).click();
			await page.mouse.move(0, 0);
		},
	};
}
