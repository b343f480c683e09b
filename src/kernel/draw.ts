import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A draw keyed by what it is for: the same seed and key give the same number whatever else was drawn before, so one order
 * more or less changes nothing else. Returns an unsigned 32-bit integer.
 */
export function draw(seed: number, ...key: readonly (string | number)[]): number {
	const bytes = sha256(utf8ToBytes(`${seed}\u0000${key.join('\u0000')}`));
	return ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
}

/** An integer from `from` to `to`, both included. The span must be under 2^21 for every value to be equally likely. */
export function drawBetween(from: number, to: number, seed: number, ...key: readonly (string | number)[]): number {
	return from + Math.floor((draw(seed, ...key) * (to - from + 1)) / 0x1_0000_0000);
}

/** True in `perMille` of 1,000 draws. */
export const drawChance = (perMille: number, seed: number, ...key: readonly (string | number)[]): boolean =>
	drawBetween(0, 999, seed, ...key) < perMille;
