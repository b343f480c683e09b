import type { Condition } from '../../scenario/format/expressions';
import type { Builder } from './builder';
import { conditionNode } from './conditions';
import { eventNode, orderNode } from './events';
import { bound } from './ground';

/** The node of a violation: that it is on record. */
export function violationNode(of: Builder, index: number): number {
	const { program } = of.drill;
	const { violation, duty, on } = program.violations[index]!;
	return of.named(
		`violation ${index}`,
		() => ({
			kind: 'atom',
			parts: [],
			test: ({ state }) => state.violations.some((held) => held.violation === index),
		}),
		(id) => {
			const node = (one: Condition): number => conditionNode(of, one);
			if (duty !== undefined) {
				const command = program.commands.findIndex(({ duties }) => duties.some((one) => one.violation === index));
				for (const instance of of.supplies.instances[command]!) {
					const broken = of.guards([{ not: bound(duty.that, instance.binding) }], node);
					of.make(id, { ...broken, trigger: orderNode(of, instance, 'started') });
				}
				return;
			}
			if (violation === undefined) return;
			if (on >= 0) {
				const own = of.guards(violation.if === undefined ? [] : [violation.if], node);
				of.make(id, { ...own, trigger: eventNode(of, violation.on!) });
			}
			if (violation.when === undefined) return;
			const { when, unless } = violation;
			const excused = unless === undefined || 'running' in unless ? [] : [conditionNode(of, unless, false)];
			of.make(id, { pre: [conditionNode(of, when), ...excused], cost: violation.for, late: true });
		},
	);
}
