import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Library, SourceText } from '../scenario/library';

/** The shipped rule packs, procedures, measures and ports under a folder (the checkout, or where a build keeps them). */
export function readLibrary(root: string): Library {
	const read = (file: string): SourceText => ({ file: relative(root, file), text: readFileSync(file, 'utf8') });
	const folder = (path: string) => (existsSync(path) ? readdirSync(path).sort() : []);
	const yamls = (path: string) =>
		Object.fromEntries(
			folder(path)
				.filter((file) => file.endsWith('.yaml'))
				.map((file) => [basename(file, '.yaml'), read(join(path, file))]),
		);
	const ports = join(root, 'assets', 'ports');
	const maps = folder(ports)
		.map((id) => [id, join(ports, id, 'port.tmj')] as const)
		.filter(([, file]) => existsSync(file));
	return {
		rules: yamls(join(root, 'scenarios', 'rules')),
		procedures: yamls(join(root, 'scenarios', 'procedures')),
		ports: Object.fromEntries(maps.map(([id, file]) => [id, read(file)])),
		measures: read(join(root, 'scenarios', 'measures.yaml')),
	};
}

/** The shipped scenarios' texts, by folder. */
export function readScenarios(root: string): SourceText[] {
	const scenarios = join(root, 'scenarios');
	return readdirSync(scenarios)
		.sort()
		.map((id) => join(scenarios, id, 'scenario.yaml'))
		.filter((file) => existsSync(file))
		.map((file) => ({ file: relative(root, file), text: readFileSync(file, 'utf8') }));
}
