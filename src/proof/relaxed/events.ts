import type { Condition } from '../../scenario/format/expressions';
import { conditionNode } from './conditions';
import { always, never } from './graph';
import type { Happening, Model } from './model';
import { stages } from './names';
import { nobody, type Scope, speaksOfCommand } from './pronouns';

/** An event comes about when a node is reached. What violates on it bars it where no violation is wanted. */
export function happens(event: number, node: number, scope: Scope, model: Model): void {
	if (node === never) return;
	const { graph } = model;
	const { violations } = model.names.scenario.document;
	let clean = node;
	for (const index of model.violationsOn[event] ?? []) {
		const test = violations[index]!.if;
		const breaks = test === undefined ? always : conditionNode(test, scope, model);
		graph.rule(model.violations + model.firstViolation + index, [node, breaks]);
		const gate = graph.gate();
		// By then the event has happened, this once at least.
		model.happening = event;
		if (test !== undefined) graph.rule(gate, [conditionNode(test, scope, model, false)]);
		model.happening = -1;
		clean = graph.and([clean, gate]);
	}
	graph.rule(model.events + event, [clean]);
	if (event < model.commands.length * stages.length) (model.happenings[event] ??= []).push({ node: clean, scope });
}

/** The ways an event comes about, apart only where somebody asks whose command it was. */
export function happeningsOf(
	event: number,
	asking: readonly (Condition | undefined)[],
	model: Model,
): readonly Happening[] {
	const apart = asking.some((one) => one !== undefined && speaksOfCommand(one));
	return (apart && model.happenings[event]) || [{ node: model.events + event, scope: nobody }];
}
