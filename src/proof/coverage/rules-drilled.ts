import type { Scenario } from '../../scenario/format/scenario';
import { namedRules } from '../../scenario/named-rules';
import type { Coverage } from './coverage';

/** Rules of every pack that a scenario goes by: which scenarios turn on them, and which only ask after them. */
export function rulesDrilled(scenarios: readonly Scenario[]): Coverage['rules'] {
	const packs = new Map(scenarios.map(({ rules }) => [rules.id, rules]));
	const uses = scenarios.map(({ document: { questions, ...rest }, procedure, rules }) => ({
		id: rest.id,
		pack: rules.id,
		drilled: namedRules([rest, procedure]),
		asked: namedRules(questions ?? []),
	}));
	return [...packs.values()].flatMap((pack) =>
		Object.keys(pack.rules).map((rule) => {
			const own = uses.filter((use) => use.pack === pack.id);
			return {
				pack: pack.id,
				rule,
				drilled: own.filter((use) => use.drilled.has(rule)).map(({ id }) => id),
				asked: own.filter((use) => !use.drilled.has(rule) && use.asked.has(rule)).map(({ id }) => id),
			};
		}),
	);
}
