import type { Drill } from '../../drill/index';
import { Builder } from './builder';
import { conditionNode } from './conditions';
import type { Graph } from './model';
import { suppliesOf } from './supplies';
import { openNode, taskNode } from './tasks';

/** A graph with the nodes a search aims at. */
export interface Aims extends Graph {
	/** Per task. */
	readonly tasks: readonly number[];
	/** Per task: that its time runs. */
	readonly opens: readonly number[];
	readonly end: number;
	/** Per violation with a level: the node of its opposite, by which a count that runs is stopped; -1 for others. */
	readonly relief: readonly number[];
	readonly goal: number;
}

/** How the search may play: as the plan would, or as anybody could. */
export interface Manner {
	/** Commands marked as mistakes may be given. */
	readonly mistakes: boolean;
	/** What duty requires must be so before an order is given. */
	readonly dutiful: boolean;
}

export const byThePlan: Manner = { mistakes: false, dutiful: true };
export const anyhow: Manner = { mistakes: true, dutiful: false };

/** What brings what about in this drill, as it stands at STARTEX. `goal` adds a node of one's own to aim at. */
export function aimsOf(drill: Drill, manner: Manner, goal?: (of: Builder) => number): Aims {
	const { program } = drill;
	const of = new Builder(
		drill,
		suppliesOf(drill),
		(command) => manner.mistakes || !command.command.mistake,
		manner.dutiful,
	);
	const tasks = program.tasks.map((_, index) => taskNode(of, index));
	const opens = program.tasks.map((_, index) => openNode(of, index));
	const end = conditionNode(of, program.scenario.document.end);
	const relief = program.violations.map(({ violation }) => {
		if (violation?.when === undefined || violation.for === 0) return -1;
		const { unless, when } = violation;
		const over = conditionNode(of, when, false);
		return unless === undefined || 'running' in unless ? over : of.either([over, conditionNode(of, unless)]);
	});
	const own = goal === undefined ? of.never() : goal(of);
	of.finish();
	return { nodes: of.nodes, makers: of.makers, tasks, opens, end, relief, goal: own };
}
