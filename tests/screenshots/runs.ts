import { debriefOf, sealRecord } from '../../src/debrief/index';
import { type DrillRecord, engineVersion } from '../../src/drill/index';
import type { SavedDrill } from '../../src/live/live';
import { shipped } from '../support/plan';
import { type Habits, playAsTrainee } from './trainee';

const minute = 60_000;

/**
 * A duty commander's third try at the berth: the case is isolated late, a call from the dormitory is left ringing, the boxed
 * berth is stopped with its people gone, nobody is told what is going on, and the contacts ride with one who is positive.
 */
const thirdTry: Habits = {
	seed: 20,
	role: 'commander',
	person: '王建国',
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

const program = shipped('positive-case-at-a-berth');
const { drill, inputs } = playAsTrainee(program, thirdTry);
const { scenario } = program;
const record: SavedDrill['record'] = {
	format: 1,
	engine: engineVersion,
	id: 'third-try-at-the-berth',
	scenario: { id: scenario.document.id, digest: scenario.digest },
	rules: scenario.rules.id,
	seed: thirdTry.seed,
	mode: 'practice',
	role: thirdTry.role,
	person: thirdTry.person,
	startedAt: '2026-03-31T02:00:00.000Z',
	inputs,
	beside: { pauses: [], skips: [], hints: [], gaps: [] },
};

/** The whole run, as it was handed in. */
export const finished: DrillRecord = sealRecord(record, drill, debriefOf(drill, inputs));

const instant = 16 * minute + 40_000;

/** The same run in its seventeenth minute. */
export const underWay: SavedDrill = {
	record: { ...record, id: 'third-try-under-way', inputs: inputs.filter(({ at }) => at <= instant) },
	at: instant,
	savedAt: '2026-03-31T02:03:00.000Z',
};
