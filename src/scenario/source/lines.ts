import type { Position } from './problem';

/** Line and column of offsets into a text. */
export function lineIndex(text: string): (offset: number) => Position {
	const starts = [0];
	for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
	return (offset) => {
		const at = Math.max(0, Math.min(offset, text.length));
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: at - starts[low]! + 1 };
	};
}
