import { debriefOf, sealRecord } from '../../src/debrief/index';
import { type DrillRecord, engineVersion } from '../../src/drill/index';
import type { SavedDrill } from '../../src/live/live';
import type { Language } from '../../src/words/text';
import { shipped } from '../support/plan';
import { type Habits, playAsTrainee } from './trainee';

const minute = 60_000;

/**
 * A duty commander's third try at the berth: the case is isolated late, a call from the dormitory is left ringing, the boxed
 * berth is stopped with its people gone, nobody is told what is going on, and the contacts ride with one who is positive.
 */
const thirdTry: Omit<Habits, 'person'> = {
	seed: 20,
	role: 'commander',
	thinks: 32_000,
	answers: 25_000,
	ignores: ['dorm-call'],
	notBefore: {
		'isolate-case': 11 * minute,
		'answer-dorm': 19 * minute,
		'stop-work': 3 * minute,
		'hold-gang': 6 * minute,
		'report-out': 26 * minute,
		notice: 36 * minute,
		'hold-exits': 35 * minute,
		'isolate-second': 62 * minute,
		'sample-after post-zone': 120 * minute,
	},
	forgets: ['send-supplies'],
	mistakes: {
		'call-120': { way: 'east' },
		'sample-all': { queue: 'crowd' },
		'disinfect room-zone': { hold: 55 * minute },
		'plan-production': { scope: 'berths' },
	},
	also: [
		{ at: 30 * minute, command: 'let-family-in', target: 'gates' },
		{ at: 34 * minute, command: 'publish-name' },
		{ at: 57 * minute, command: 'move-contacts', target: 'dorm-zone', with: { to: 'town', ride: 'spaced' } },
	],
};

const people: Readonly<Record<Language, string>> = { zh: '王建国', en: 'Wang Jianguo' };

export const finishedId = 'third-try-at-the-berth';
export const underWayId = 'third-try-under-way';
/** The instant in its seventeenth minute at which the run is shown. */
export const shownAt = 16 * minute + 40_000;

/** The whole run as it was handed in, and the same run under way, by somebody with a name in that language. */
export function runsBy(language: Language): { readonly finished: DrillRecord; readonly underWay: SavedDrill } {
	const program = shipped('positive-case-at-a-berth');
	const person = people[language];
	const { drill, inputs } = playAsTrainee(program, { ...thirdTry, person });
	const { scenario } = program;
	const record: SavedDrill['record'] = {
		format: 1,
		engine: engineVersion,
		id: finishedId,
		scenario: { id: scenario.document.id, digest: scenario.digest },
		rules: scenario.rules.id,
		seed: thirdTry.seed,
		mode: 'practice',
		role: thirdTry.role,
		person,
		startedAt: '2026-03-31T02:00:00.000Z',
		inputs,
		beside: { pauses: [], skips: [], hints: [], gaps: [] },
	};
	return {
		finished: sealRecord(record, drill, debriefOf(drill, inputs)),
		underWay: {
			record: { ...record, id: underWayId, inputs: inputs.filter(({ at }) => at <= shownAt) },
			at: shownAt,
			savedAt: '2026-03-31T02:03:00.000Z',
		},
	};
}
