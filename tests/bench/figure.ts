/** One line of the table. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: '×' | 'ms' | 'kB' | '/s';
	/** The most it may be; none where a figure is only told. */
	readonly bound?: number;
	/** The least it may be. */
	readonly least?: number;
	readonly detail: string;
}

export const broken = ({ value, bound, least }: Figure): boolean =>
	(bound !== undefined && !(value <= bound)) || (least !== undefined && !(value >= least));

const bounds = ({ bound, least, unit }: Figure): string =>
	bound !== undefined ? `≤ ${bound} ${unit}` : least !== undefined ? `≥ ${least} ${unit}` : '';

const shown = ({ value, unit }: Figure): string =>
	`${value >= 100 ? Math.round(value) : value.toFixed(value >= 10 ? 1 : 3)} ${unit}`;

/** The figures as a table that fits a terminal. */
export function table(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => [
		figure.name,
		shown(figure),
		bounds(figure),
		bounds(figure) === '' ? '' : broken(figure) ? 'BROKEN' : 'ok',
		figure.detail,
	]);
	const all = [['measure', 'value', 'bound', '', 'of what'], ...rows];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)));
	return all
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
