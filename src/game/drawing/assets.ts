import { type Asset, readAsset } from './asset';

const files = import.meta.glob<string>('/assets/drawings/**/*.svg', { query: '?raw', import: 'default', eager: true });
const read = new Map<string, Asset>();

export const assetNames: readonly string[] = Object.keys(files)
	.map((path) => path.replace('/assets/drawings/', '').replace('.svg', ''))
	.sort();

/** A drawing by its path under assets/drawings, without the ending: `people/guard`. */
export function asset(name: string): Asset {
	const known = read.get(name);
	if (known) return known;
	const file = files[`/assets/drawings/${name}.svg`];
	if (file === undefined) throw new Error(`There is no drawing ${name}`);
	const fresh = readAsset(file);
	read.set(name, fresh);
	return fresh;
}
