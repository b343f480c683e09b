import type { Drill, Moment, Test } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';

/**
 * What brings what about, as far as it can be read off the scenario, from one drill's STARTEX: a graph of conditions and
 * their makers. It only guides the search (a rollout of the real engine decides), so it may be hopeful where it cannot know.
 */
export interface Graph {
	readonly nodes: readonly Node[];
	readonly makers: readonly Maker[];
}

export interface Node {
	readonly id: number;
	/** An event is never so already: it is wanted once more. */
	readonly kind: 'true' | 'never' | 'and' | 'or' | 'atom' | 'event';
	/** Of `and` and `or`. */
	readonly parts: number[];
	/** Of an atom: whether it is so now. */
	readonly test?: Test;
	/** Of an atom over a number: how far it is from so. */
	readonly distance?: (moment: Moment) => number;
	/** Of an event that the engine counts: its index. */
	readonly event?: number;
	readonly makers: number[];
}

/** A condition on a parameter under which a command does what is wanted of it. */
export interface Wish {
	readonly ask: string;
	readonly fits: (answer: Answer) => boolean;
}

/** One order a player can give: command, target, team where it matters, and entities asked for where they matter. */
export interface Order {
	readonly command: number;
	/** Entity index, or -1. */
	readonly target: number;
	readonly team: number;
	readonly with: Readonly<Record<string, Answer>>;
}

export interface Maker {
	readonly id: number;
	/** Nodes that must be so. */
	readonly pre: readonly number[];
	/** The one of them that comes first where things are done in order: the state a move sets out from, a task's opening. */
	readonly gate?: number;
	/** The event node on which it happens, or -1. */
	readonly trigger: number;
	/** Estimated drill ms. */
	readonly cost: number;
	/** It takes a moment of its own after its trigger: an inject's delay, a wait. */
	readonly late: boolean;
	readonly order?: Order;
	readonly wishes: readonly Wish[];
	/** Whether it can still happen. */
	readonly open?: (drill: Drill) => boolean;
	/** Where it is on its way by itself and nothing need be ordered: in how many ms. */
	readonly coming?: (drill: Drill) => number | undefined;
}
