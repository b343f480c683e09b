import { defences, domains, phases, responsibilities, type Scenario, serves } from '../../scenario/format/scenario';
import { groupIds } from '../../words/groups';
import { type Gap, gapsOf } from './gaps';
import { rulesDrilled } from './rules-drilled';
import { stepsOf } from './steps';

/** One thing that can be drilled, and which scenarios drill it; none: it never is. */
export interface Covered {
	readonly id: string;
	readonly scenarios: readonly string[];
	/** Tasks (or other places) that drill it, over all scenarios. */
	readonly times: number;
}

/** What a library of scenarios drills, and what it never does. */
export interface Coverage {
	readonly scenarios: readonly string[];
	readonly measures: readonly Covered[];
	readonly phases: readonly Covered[];
	readonly domains: readonly Covered[];
	readonly responsibilities: readonly Covered[];
	/** What is defended: against import, against rebound. */
	readonly defences: readonly Covered[];
	/** What tasks and violations are there for: the epidemic, work safety, supply, services. */
	readonly serves: readonly Covered[];
	/** The office and the fifteen groups, by the roles that bear a task. */
	readonly groups: readonly Covered[];
	/** Steps of each procedure: the states that it does not start in. */
	readonly steps: readonly { readonly scenario: string; readonly step: string; readonly tasks: readonly string[] }[];
	/** Rules of each pack, drilled by a task, command or violation; `asked` by a question only. */
	readonly rules: readonly {
		readonly pack: string;
		readonly rule: string;
		readonly drilled: readonly string[];
		readonly asked: readonly string[];
	}[];
	/** What a scenario of a library must not lack. */
	readonly gaps: readonly Gap[];
}

/** `measures`: ids of all there are. */
export function coverageOf(scenarios: readonly Scenario[], measures: readonly string[]): Coverage {
	const ids = scenarios.map(({ document }) => document.id);
	const over = (all: readonly string[], of: (scenario: Scenario) => readonly string[]): readonly Covered[] =>
		all.map((id) => {
			const found = scenarios.map((scenario) => of(scenario).filter((one) => one === id).length);
			return { id, scenarios: ids.filter((_, index) => found[index]! > 0), times: found.reduce((a, b) => a + b, 0) };
		});
	const tags = (key: 'phase' | 'domain' | 'responsibility' | 'defends') => (scenario: Scenario) =>
		scenario.document.tasks.map(({ tags: held }) => held[key]);
	return {
		scenarios: ids,
		measures: over(measures, ({ document }) => [document.measure]),
		phases: over(phases, tags('phase')),
		domains: over(domains, tags('domain')),
		responsibilities: over(responsibilities, tags('responsibility')),
		defences: over(defences, tags('defends')),
		serves: over(serves, servedIn),
		groups: over(groupIds, groupsIn),
		steps: scenarios.flatMap((scenario) =>
			stepsOf(scenario).map((step) => ({ scenario: scenario.document.id, ...step })),
		),
		rules: rulesDrilled(scenarios),
		gaps: scenarios.flatMap(gapsOf),
	};
}

export const servedIn = ({ document }: Scenario): readonly string[] => [
	...document.tasks.map(({ tags }) => tags.serves ?? 'epidemic'),
	...document.violations.map((violation) => violation.serves ?? 'epidemic'),
];

const groupsIn = ({ document }: Scenario): readonly string[] =>
	document.tasks.flatMap(({ tags }) => document.roles.find(({ id }) => id === tags.bearer)?.group ?? []);
