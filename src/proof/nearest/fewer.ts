import type { Meter } from '../witness/index';
import { type Change, instantOf, keyOf } from './change';
import { type Played, playChanged, type Traced } from './play';

/** A set of changes with which the record passes. */
export interface Passing {
	readonly changes: readonly Change[];
	readonly played: Played;
}

/** Plays the record with these changes; undefined where it does not pass. What is lost on the way counts as left out. */
export function passing(traced: Traced, changes: readonly Change[]): Passing | undefined {
	const played = playChanged(traced, changes);
	if (!played.mark.passed) return undefined;
	const lost = played.lost.map((index): Change => ({ kind: 'remove', index }));
	const known = new Set(changes.map(keyOf));
	return { changes: [...changes, ...lost.filter((one) => !known.has(keyOf(one)))], played };
}

/** Takes changes back, one by one, as long as the record still passes: afterwards each that is left is needed. */
export function fewer(traced: Traced, from: Passing, meter: Meter): Passing {
	const orders: readonly ((changes: readonly Change[]) => readonly Change[])[] = [
		(changes) => [...changes].sort((a, b) => instantOf(b, traced.inputs) - instantOf(a, traced.inputs)),
		(changes) => [...changes].sort((a, b) => weight(a) - weight(b)),
	];
	let best = from;
	for (const order of orders) {
		const least = thinned(traced, from, order(from.changes), meter);
		if (least.changes.length < best.changes.length) best = least;
	}
	return best;
}

/** What is taken back first: additions, then what is left out, then what is moved; a parameter put right stands longest. */
const weight = (change: Change): number => ['add', 'remove', 'move', 'parameters'].indexOf(change.kind);

function thinned(traced: Traced, from: Passing, order: readonly Change[], meter: Meter): Passing {
	let best = from;
	for (let again = true; again; ) {
		again = false;
		// In blocks first: most of what a repair did was more than it had to.
		for (let size = Math.ceil(best.changes.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
			for (let start = 0; start < order.length; start += size) {
				const block = new Set(order.slice(start, start + size).map(keyOf));
				const left = best.changes.filter((change) => !block.has(keyOf(change)));
				if (left.length === best.changes.length) continue;
				if (!meter.step()) return best;
				const one = passing(traced, left);
				if (one === undefined || one.changes.length >= best.changes.length) continue;
				best = one;
				again = true;
			}
		}
	}
	return best;
}

/** Of several that pass with as many changes: the higher score, then the one that alters less. */
const preferred = (one: Passing, other: Passing): boolean => {
	const [a, b] = [one, other].map(({ changes }) => changes.reduce((sum, change) => sum + cost(change), 0)) as [
		number,
		number,
	];
	return a !== b ? a < b : one.played.mark.score > other.played.mark.score;
};

const cost = (change: Change): number => ['parameters', 'move', 'remove', 'add'].indexOf(change.kind);

/**
 * Tries every set of so many candidate changes. `all` is false where the budget ended first: then nothing is said about what
 * was not tried.
 */
export function smallest(
	traced: Traced,
	candidates: readonly Change[],
	size: number,
	meter: Meter,
): { readonly found: Passing | undefined; readonly all: boolean } {
	let found: Passing | undefined;
	const chosen: Change[] = [];
	const choose = (start: number): boolean => {
		if (chosen.length === size) {
			if (!meter.step()) return false;
			const one = passing(traced, chosen);
			if (one !== undefined && one.changes.length === size && (found === undefined || preferred(one, found)))
				found = one;
			return true;
		}
		for (let index = start; index < candidates.length; index++) {
			const change = candidates[index]!;
			if (chosen.some((one) => one.kind !== 'add' && change.kind !== 'add' && clash(one, change))) continue;
			chosen.push(change);
			const go = choose(index + 1);
			chosen.pop();
			if (!go) return false;
		}
		return true;
	};
	const all = choose(0);
	return { found, all };
}

const clash = (one: Exclude<Change, { kind: 'add' }>, other: Exclude<Change, { kind: 'add' }>): boolean =>
	one.index === other.index && (one.kind === other.kind || one.kind === 'remove' || other.kind === 'remove');
