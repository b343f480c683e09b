const files = import.meta.glob<string>('/assets/icons/*.svg', { query: '?raw', import: 'default', eager: true });

/** Path data of our 16 × 16 icons by name, from their drawings in assets/icons. */
export const icons: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), / d="([^"]+)"/.exec(svg)?.[1] ?? '']),
);
