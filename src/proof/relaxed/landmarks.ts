import { travelTime } from '../../drill';
import type { Instance } from './commands';
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

/** Finds the landmarks by taking away: all work at first, then only what every rule for a node has in common. */
export function findLandmarks({ graph, instances, any, limit }: Solved): Landmarks {
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
	if (words === 0) return { works, words, sets };
	const { from, list } = graph.usersOf();
	const rulesOf = graph.rulesByHead();
	const scratch = new Int32Array(words);
	const meet = new Int32Array(words);
	const waiting: number[] = [];
	const queued = new Uint8Array(graph.size);
	const queue = (node: number): void => {
		if (queued[node] === 1) return;
		queued[node] = 1;
		waiting.push(node);
	};
	// In the order in which they were reached most sets are right at the first look.
	const order = Array.from({ length: graph.size }, (_, node) => node).filter((node) => any.at[node]! <= limit);
	order.sort((a, b) => any.at[b]! - any.at[a]! || b - a);
	for (const node of order) queue(node);
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		queued[node] = 0;
		meet.fill(-1);
		if (any.by[node]! < 0) meet.fill(0);
		else
			for (let i = rulesOf.from[node]!; i < rulesOf.from[node + 1]!; i++) {
				const rule = rulesOf.list[i]!;
				scratch.fill(0);
				let live = true;
				graph.eachOf(rule, (below) => {
					if (!(any.at[below]! <= limit)) live = false;
				});
				if (graph.wholeBody(rule)) {
					if (!live) continue;
					graph.eachOf(rule, (below) => {
						for (let word = 0; word < words; word++) scratch[word]! |= sets[below * words + word]!;
					});
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
		if (changed) for (let i = from[node]!; i < from[node + 1]!; i++) queue(graph.heads[list[i]!]!);
	}
	return { works, words, sets };
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
