import { never, type Reached } from './graph';
import type { Possible } from './possible';
import type { Solved } from './relax';

/** A command that the earliest way to a goal rests on. */
export interface PlanOrder {
	/** Index into the program's commands. */
	readonly command: number;
	/** Entity index, -1 for none, -2 for any. */
	readonly target: number;
	readonly team: number;
	/** It cannot start sooner (ms). */
	readonly earliest: number;
	/** Answers that the way rests on, by ask; others are free. */
	readonly asks: Readonly<Record<string, readonly Possible[]>>;
}

/** The commands that the earliest way to a node rests on, by their earliest start. What works against them is left out. */
export function planTo(node: number, solved: Solved, reached: Reached): readonly PlanOrder[] {
	if (node === never || reached.at[node] === Number.POSITIVE_INFINITY) return [];
	const { graph, model, instances } = solved;
	const starts = startNodes(solved);
	const seen = new Set<number>([node]);
	const open = [node];
	const asks = new Map<number, Record<string, readonly Possible[]>>();
	const found: number[] = [];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const start = starts.get(at);
		if (start !== undefined) found.push(start);
		const answered = model.answerNodes.get(at);
		if (answered) {
			const { command, ask } = model.names.asks[answered.ask]!;
			const own = asks.get(command) ?? {};
			const answers = model.answers(answered.ask);
			own[ask.id] ??= answered.answers.map((nth) => answers[nth]!);
			asks.set(command, own);
		}
		const rule = reached.by[at]!;
		if (rule < 0) continue;
		for (const below of graph.bodyOf(rule)) {
			// Of several that would do, those that were there first.
			if (seen.has(below) || reached.at[below]! > reached.at[at]!) continue;
			seen.add(below);
			open.push(below);
		}
	}
	return found
		.map((nth) => instances[nth]!)
		.map(({ command, target, team, started }) => ({
			command,
			target,
			team,
			earliest: reached.at[started]!,
			asks: asks.get(command) ?? {},
		}))
		.sort((a, b) => a.earliest - b.earliest || a.command - b.command || a.target - b.target || a.team - b.team);
}

const startsOf = new WeakMap<Solved, ReadonlyMap<number, number>>();
function startNodes(solved: Solved): ReadonlyMap<number, number> {
	let starts = startsOf.get(solved);
	if (!starts) {
		starts = new Map(solved.instances.map(({ started }, nth) => [started, nth]));
		startsOf.set(solved, starts);
	}
	return starts;
}
