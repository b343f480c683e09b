import { day } from './day';
import { night } from './night';

export type Token = keyof typeof day;
export type Palette = Readonly<Record<Token, string>>;
export const palettes: { readonly day: Palette; readonly night: Palette } = { day, night };

/** The ground under a name on the map: its halo takes that ground's colour. */
export const labelTones = {
	water: 'w1',
	land: 'land',
	apron: 'apron',
	yard: 'yard',
	grass: 'grass',
	road: 'road',
	roof: 'roofB',
	slate: 'slateA',
} as const satisfies Record<string, Token>;

/** Colours written as `var(--token)` become what the palette says; a token it does not have is a mistake of ours. */
export function resolve(svg: string, palette: Palette, coats: Readonly<Record<string, string>> = {}): string {
	return svg.replace(/var\(--(\w+)\)/g, (_, token: string) => {
		const colour = coats[token] ?? (palette as Readonly<Record<string, string>>)[token];
		if (colour === undefined) throw new Error(`The palette has no token ${token}`);
		return colour;
	});
}
