/** The same scatter for the same seed, so that a drawing does not change from one time to the next. */
export function scatter(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}
