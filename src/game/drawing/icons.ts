const files = import.meta.glob<string>('/assets/icons/*.svg', { query: '?raw', import: 'default', eager: true });

const paths = new Map(
	Object.entries(files).map(([path, svg]) => [
		path.replace('/assets/icons/', '').replace('.svg', ''),
		/ d="([^"]+)"/.exec(svg)?.[1] ?? '',
	]),
);
export const iconNames: readonly string[] = [...paths.keys()].sort();

/** The path of a 16 × 16 icon, to be stroked with round ends; an icon that does not exist is drawn as a dot. */
export const iconPath = (name: string): string => paths.get(name) ?? paths.get('dot') ?? '';
