import { travelTime } from '../../drill';
import type { Instance } from './commands';
import type { Reached } from './graph';
import type { Solved } from './relax';

/** Work that every play must have finished before something comes about: a command on a target, by one of these teams. */
interface Work {
	/** Entity indices. */
	readonly teams: readonly number[];
	/** It cannot start sooner, and takes at least so long (ms). */
	readonly from: number;
	readonly lasts: number;
	readonly place: string | undefined;
}

/** For each node: which work, by index, every way to it passes through. Made once for a solved variant. */
export interface Landmarks {
	readonly works: readonly Work[];
	/** So many words of 32 bits for each node. */
	readonly words: number;
	readonly sets: Int32Array;
}

/** Finds the landmarks of some nodes by taking away: all work at first, then only what every rule for a node has in common. */
export function findLandmarks(goals: readonly number[], { graph, instances, any, limit }: Solved): Landmarks {
	const ofWork = new Map<string, Instance[]>();
	for (const one of instances) {
		if (one.team < 0 || !(any.at[one.started]! <= limit)) continue;
		const key = `${one.command}/${one.target}`;
		const same = ofWork.get(key);
		if (same) same.push(one);
		else ofWork.set(key, [one]);
	}
	const own = new Map<number, number>();
	const works = [...ofWork.values()].map((same, index): Work => {
		for (const one of same) own.set(one.done, index);
		return {
			teams: same.map((one) => one.team),
			from: Math.min(...same.map((one) => any.at[one.started]!)),
			lasts: Math.min(...same.map((one) => one.lasts)),
			place: same.every((one) => one.place === same[0]!.place) ? same[0]!.place : undefined,
		};
	});
	const words = Math.ceil(works.length / 32);
	const sets = new Int32Array(graph.size * words).fill(-1);
	if (words > 0) takeAway(goals, sets, words, own, { graph, any, limit });
	return { works, words, sets };
}

/** Everything at first; then, node by node, what all its rules have in common, until nothing changes any more. */
function takeAway(
	goals: readonly number[],
	sets: Int32Array,
	words: number,
	own: ReadonlyMap<number, number>,
	{ graph, any, limit }: Pick<Solved, 'graph' | 'any' | 'limit'>,
): void {
	const { heads, begins, bodies } = graph;
	const users = graph.usersOf();
	const rules = liveRules(graph, any, limit);
	const scratch = new Int32Array(words);
	const meet = new Int32Array(words);
	// 0: of no matter for these goals, 1: to be looked at, 2: looked at.
	const state = behind(goals, rules, graph);
	const late: number[] = [];
	const look = (node: number): void => {
		state[node] = 2;
		const first = rules.from[node]!;
		const last = rules.from[node + 1]!;
		meet.fill(any.by[node]! < 0 ? 0 : -1);
		for (let i = first; i < last; i++) {
			const rule = rules.list[i]!;
			scratch.fill(0);
			// Of a rule that needs only some of its body nothing in particular is sure.
			if (graph.wholeBody(rule))
				for (let j = begins[rule]!; j < begins[rule + 1]!; j++) {
					const base = bodies[j]! * words;
					for (let word = 0; word < words; word++) scratch[word]! |= sets[base + word]!;
				}
			for (let word = 0; word < words; word++) meet[word]! &= scratch[word]!;
		}
		const work = own.get(node);
		if (work !== undefined) meet[work >> 5]! |= 1 << (work & 31);
		let changed = false;
		for (let word = 0; word < words; word++) {
			if (sets[node * words + word] === meet[word]) continue;
			sets[node * words + word] = meet[word]!;
			changed = true;
		}
		if (!changed) return;
		for (let i = users.from[node]!; i < users.from[node + 1]!; i++) {
			const head = heads[users.list[i]!]!;
			if (state[head] !== 2) continue;
			state[head] = 1;
			late.push(head);
		}
	};
	// In the order in which they were reached most are right at the first look.
	for (const node of any.order) if (state[node] === 1 && any.at[node]! <= limit) look(node);
	for (let node = late.pop(); node !== undefined; node = late.pop()) if (any.at[node]! <= limit) look(node);
}

/** What goals rest on, however indirectly: 1 for each such node. */
function behind(
	goals: readonly number[],
	rules: { readonly from: Int32Array; readonly list: Int32Array },
	{ size, begins, bodies }: Solved['graph'],
): Uint8Array {
	const marks = new Uint8Array(size);
	const open: number[] = [];
	const mark = (node: number): void => {
		if (marks[node] === 1) return;
		marks[node] = 1;
		open.push(node);
	};
	for (const goal of goals) mark(goal);
	for (let node = open.pop(); node !== undefined; node = open.pop())
		for (let i = rules.from[node]!; i < rules.from[node + 1]!; i++) {
			const rule = rules.list[i]!;
			for (let j = begins[rule]!; j < begins[rule + 1]!; j++) mark(bodies[j]!);
		}
	return marks;
}

/** By head: the rules whose whole body (or as much as it needs) is reached in time. */
function liveRules(
	graph: Solved['graph'],
	{ at }: Reached,
	limit: number,
): { readonly from: Int32Array; readonly list: Int32Array } {
	const { heads, begins, bodies, size } = graph;
	const live = new Uint8Array(heads.length).fill(1);
	const from = new Int32Array(size + 1);
	for (let rule = 0; rule < heads.length; rule++) {
		// One that needs only some of its body may fire whatever the rest does.
		if (graph.wholeBody(rule))
			for (let i = begins[rule]!; i < begins[rule + 1]!; i++) if (!(at[bodies[i]!]! <= limit)) live[rule] = 0;
		if (live[rule] === 1) from[heads[rule]! + 1]!++;
	}
	for (let node = 0; node < size; node++) from[node + 1]! += from[node]!;
	const list = new Int32Array(from[size]!);
	const next = from.slice();
	for (let rule = 0; rule < heads.length; rule++) if (live[rule] === 1) list[next[heads[rule]!]!++] = rule;
	return { from, list };
}

/** The earliest that a node can be reached, seeing that one team does one thing at a time. */
export function boundOf(node: number, { works, words, sets }: Landmarks, solved: Solved): number {
	const needed = works.filter((_, work) => (sets[node * words + (work >> 5)]! & (1 << (work & 31))) !== 0);
	let bound = solved.any.at[node]!;
	const teams = new Set(needed.flatMap((work) => (work.teams.length === 1 ? work.teams : [])));
	for (const team of teams)
		bound = Math.max(
			bound,
			oneAfterAnother(
				needed.filter((work) => work.teams.length === 1 && work.teams[0] === team),
				team,
				solved,
			),
		);
	for (const { teams: pool } of needed) {
		if (pool.length < 2) continue;
		const shared = needed.filter((work) => work.teams.every((team) => pool.includes(team)));
		const first = Math.min(...shared.map((work) => work.from));
		const load = shared.reduce((sum, work) => sum + work.lasts, 0);
		bound = Math.max(bound, first + Math.ceil(load / pool.length));
	}
	return bound;
}

/** From any instant on: what cannot start before it, one after the other, with the ways between. */
function oneAfterAnother(works: readonly Work[], team: number, { model, names }: Solved): number {
	const { speed } = names.entities[team]!.entity;
	const places = [...new Set(works.flatMap((work) => (work.place === undefined ? [] : [work.place])))];
	const walks = model.onFoot(team);
	/** To come there from the nearest other of these places. */
	const coming = (place: string): number => {
		if (!walks) return 0;
		const ways = places.flatMap((other) => (other === place ? [] : [model.ways.metres(other, place)]));
		const least = Math.min(...ways);
		return Number.isFinite(least) ? travelTime(least, speed) : 0;
	};
	let bound = 0;
	let load = 0;
	let walked = 0;
	let longest = 0;
	const seen = new Set<string>();
	for (const work of [...works].sort((a, b) => b.from - a.from)) {
		load += work.lasts;
		if (work.place !== undefined && !seen.has(work.place)) {
			seen.add(work.place);
			const way = coming(work.place);
			walked += way;
			longest = Math.max(longest, way);
		}
		// The way to the first of them is in its earliest start.
		bound = Math.max(bound, work.from + load + walked - longest);
	}
	return bound;
}
