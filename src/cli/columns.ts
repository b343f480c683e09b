const wide =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Columns a text takes on a terminal: Chinese letters take two. */
export const columns = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

export const padEnd = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - columns(text)));
export const padStart = (text: string, to: number): string => ' '.repeat(Math.max(0, to - columns(text))) + text;
