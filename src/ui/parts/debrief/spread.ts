/** Puts marks that would overlap into lanes below one another; gives each mark's lane, in the order given. */
export function spreadInLanes(places: readonly number[], width: number, lanes: number): readonly number[] {
	const ends = new Array<number>(lanes).fill(Number.NEGATIVE_INFINITY);
	const lane = new Array<number>(places.length).fill(0);
	const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place || a.at - b.at);
	for (const { place, at } of order) {
		const free = ends.findIndex((end) => place - width / 2 >= end);
		const chosen = free >= 0 ? free : ends.indexOf(Math.min(...ends));
		lane[at] = chosen;
		ends[chosen] = place + width / 2;
	}
	return lane;
}
