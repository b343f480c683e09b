import type { Refusal } from '../../../drill/input';

/** Why an order was not taken, in words. What a form prevents anyway is said in one common sentence. */
export const refusalWords = {
	'unknown-command': 'refusedOther',
	'unknown-target': 'refusedTarget',
	'target-missing': 'refusedTarget',
	'unknown-team': 'refusedTeam',
	'unknown-ask': 'refusedOther',
	'ask-missing': 'fillIn',
	'bad-answer': 'refusedAnswer',
	'unknown-inject': 'refusedOther',
	'nothing-to-acknowledge': 'refusedOther',
	'unknown-activity': 'refusedOther',
	'not-cancellable': 'refusedOther',
	'unknown-role': 'refusedRole',
	'role-not-allowed': 'refusedRole',
	'in-the-past': 'refusedOther',
	'bad-time': 'refusedOther',
	ended: 'refusedEnded',
	'note-too-long': 'refusedOther',
	'bad-input': 'refusedOther',
} as const satisfies Record<Refusal['code'], string>;
