import type { Token } from './palette';

/** SVG in strings. Tokens are written as var(--token) and resolved once, at the end. */
export type Pair = readonly [number, number];

export const n = (value: number): number => Math.round(value * 100) / 100 || 0;
export const v = (token: Token): string => `var(--${token})`;

export const rect = (
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	more = '',
	radius = 0,
): string =>
	`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius ? ` rx="${n(radius)}"` : ''} fill="${fill}"${more && ` ${more}`}/>`;

export const circle = (x: number, y: number, radius: number, fill: string, more = ''): string =>
	`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"${more && ` ${more}`}/>`;

export const path = (d: string, fill = 'none', more = ''): string =>
	`<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;

export const polygon = (points: readonly Pair[], more = ''): string =>
	`<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}z"${more && ` ${more}`}/>`;

export const stroke = (colour: string, width: number, more = ''): string =>
	`stroke="${colour}" stroke-width="${n(width)}"${more && ` ${more}`}`;

export const group = (inner: string, more: string): string => (inner === '' ? '' : `<g ${more}>${inner}</g>`);

export const corners = (x: number, y: number, width: number, height: number): readonly Pair[] => [
	[x, y],
	[x + width, y],
	[x + width, y + height],
	[x, y + height],
];

export const ring = (x: number, y: number, radius: number, count = 24): readonly Pair[] =>
	Array.from({ length: count }, (_, i) => {
		const angle = (i / count) * 2 * Math.PI;
		return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
	});
