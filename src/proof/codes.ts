/** error: it keeps the drill from being what it says. warning: seldom meant. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Everything the proof finds. `docs/findings.md` says of each what it means and what to do, with an example that earns it. */
export const severities = {
	// What can never be
	'state-unreachable': 'error',
	'transition-never': 'warning',
	'inject-unreachable': 'error',
	'command-impossible': 'error',
	'value-unreachable': 'note',
	'fact-never-known': 'note',
	'service-never-stops': 'warning',
	'exposure-never': 'warning',
	'observer-never-sees': 'warning',
	'staff-never-acts': 'warning',
	'scale-never': 'warning',
	'veto-impossible': 'error',
	'violation-impossible': 'warning',
	// Tasks and the end
	'task-impossible': 'error',
	'task-never-opens': 'error',
	'task-no-clean-run': 'error',
	'target-below-bound': 'error',
	'limit-below-bound': 'error',
	'end-unreachable': 'error',
	'end-no-clean-run': 'error',
	'dead-end': 'warning',
	'statechart-and-facts-disagree': 'warning',
	// Commands
	'command-no-clean-start': 'error',
	'command-useless': 'warning',
	'mistake-harmless': 'warning',
	// What is shown and read
	'fact-never-read': 'note',
	'state-not-exercised': 'note',
	untranslated: 'warning',
	'translation-uneven': 'warning',
	'variants-differ': 'note',
	// What plays show
	'does-not-rest': 'error',
	'par-not-clean': 'error',
	'par-not-full': 'warning',
	'par-found': 'note',
	'target-tighter-than-par': 'warning',
	'tight-target': 'warning',
	'task-needs-no-action': 'warning',
	'passes-by-itself': 'error',
	'veto-unavoidable': 'error',
	'violation-unavoidable': 'error',
	'not-decided': 'note',
} as const satisfies Readonly<Record<string, Severity>>;

export type Code = keyof typeof severities;
export const codes = Object.keys(severities) as readonly Code[];
