import type { SourceText } from '../scenario/library';
import { makeShelf, type Shelf } from '../scenario/shelf';

const raw = { query: '?raw', import: 'default', eager: true } as const;
const scenarios = import.meta.glob<string>('../../scenarios/*/scenario.yaml', raw);
const rules = import.meta.glob<string>('../../scenarios/rules/*.yaml', raw);
const procedures = import.meta.glob<string>('../../scenarios/procedures/*.yaml', raw);
const measures = import.meta.glob<string>('../../scenarios/measures.yaml', raw);
const ports = import.meta.glob<string>('../../assets/ports/*/port.tmj', raw);

const texts = (files: Record<string, string>): SourceText[] =>
	Object.entries(files)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([file, text]) => ({ file: file.replace('../../', ''), text }));

const fileName = (file: string) => file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
const folderName = (file: string) => file.split('/').at(-2)!;
const byId = (files: Record<string, string>, id: (file: string) => string) =>
	Object.fromEntries(texts(files).map((text) => [id(text.file), text]));

/** The shipped scenarios with all that they name, as they were when the app was built. */
export const shelf: Shelf = makeShelf(texts(scenarios), {
	rules: byId(rules, fileName),
	procedures: byId(procedures, fileName),
	ports: byId(ports, folderName),
	measures: texts(measures)[0]!,
});
