import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A draw keyed by what it is for: the same seed and key give the same number whatever else was drawn before, so one order
 * more or less changes nothing else. Returns an unsigned 32-bit integer.
 */
export function draw(seed: number, ...key: readonly (string | number)[]): number {
	// One hasher is used again and again: making one takes longer than hashing so little.
	blank._cloneInto(hasher);
	hasher.update(bytesOf(`${seed}\u0000${key.join('\u0000')}`)).digestInto(digest);
	return ((digest[0]! << 24) | (digest[1]! << 16) | (digest[2]! << 8) | digest[3]!) >>> 0;
}

const blank = sha256.create();
const hasher = sha256.create();
const digest = new Uint8Array(32);
const ascii = new Uint8Array(256);

function bytesOf(text: string): Uint8Array {
	if (text.length > ascii.length) return utf8ToBytes(text);
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code > 127) return utf8ToBytes(text);
		ascii[index] = code;
	}
	return ascii.subarray(0, text.length);
}

/** An integer from `from` to `to`, both included. The span must be under 2^21 for every value to be equally likely. */
export function drawBetween(from: number, to: number, seed: number, ...key: readonly (string | number)[]): number {
	if (from === to) return from;
	return from + Math.floor((draw(seed, ...key) * (to - from + 1)) / 0x1_0000_0000);
}

/** True in `perMille` of 1,000 draws. */
export const drawChance = (perMille: number, seed: number, ...key: readonly (string | number)[]): boolean =>
	perMille >= 1_000 || (perMille > 0 && drawBetween(0, 999, seed, ...key) < perMille);
