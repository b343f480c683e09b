import { findWithoutPlay } from '../../src/proof/findings/index';
import { prove } from '../../src/proof/index';
import { relax, variantsOf } from '../../src/proof/relaxed/index';
import type { Scenario } from '../../src/scenario/format/scenario';
import { largeScenario } from '../support/large-scenario';
import { shipped } from '../support/shipped';
import type { Figure } from './figure';
import { quietest, timed } from './times';

/** What an editor asks at every key: one variant of a scenario that is new each time, from parsed document to findings. */
const perKey = (scenario: Scenario): number =>
	quietest(
		() => {
			const fresh = { ...scenario, document: { ...scenario.document } };
			findWithoutPlay(fresh, [relax(fresh, variantsOf(fresh.document)[0]!)]);
		},
		{ blocks: 12, rounds: 9, warm: 60 },
	);

export function proofFigures(): readonly Figure[] {
	const scenarios = shipped();
	const keys = scenarios.map((scenario) => ({ id: scenario.document.id, ms: perKey(scenario) }));
	const slowest = keys.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
	const checks = scenarios.map((scenario) => ({
		id: scenario.document.id,
		ms: timed(() => prove(scenario, { clock: () => performance.now() })),
	}));
	const longest = checks.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
	return [
		{
			name: 'relaxed check per key, large',
			value: perKey(largeScenario()),
			unit: 'ms',
			bound: 5,
			detail: '100 tasks, 200 commands, 300 facts, one variant: parsed document to findings',
		},
		{
			name: 'relaxed check per key, library',
			value: slowest.ms,
			unit: 'ms',
			bound: 5,
			detail: `the slowest of ${keys.length}: ${slowest.id}, one variant`,
		},
		{
			name: 'check of a shipped scenario',
			value: longest.ms,
			unit: 'ms',
			bound: 5_000,
			detail: `the slowest of ${checks.length}: ${longest.id}, every variant, relaxed and played`,
		},
	];
}
