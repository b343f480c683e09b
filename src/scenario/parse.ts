import { scenarioDigest } from './digest';
import type { Scenario, ScenarioDocument } from './format/scenario';
import type { Library } from './library';
import { findMeasure, findPort, findProcedure, findRules } from './packs';
import { resolve } from './resolve/resolve';
import { scenarioSchema } from './schema/scenario';
import { inOrder, readShaped, remembered } from './shaped';
import type { Problem } from './source/problem';
import type { Source, SourceText } from './source/yaml';

/** A scenario is parsed once an edition, but its text need be read only once. */
const readScenario = remembered((text) => readShaped(text, scenarioSchema));

export interface Parsed {
	/** There when nothing is wrong. Warnings leave it there. */
	readonly scenario?: Scenario;
	readonly errors: readonly Problem[];
	readonly warnings: readonly Problem[];
}

/** A scenario's text with everything it names, or every reason why not. `edition`: another rule pack than its own. Pure, and never throws. */
export function parseScenario(text: SourceText, library: Library, edition?: string): Parsed {
	const { source, value: document, problems } = readScenario(text);
	if (!document) return { errors: problems, warnings: [] };
	const rules = findRules(edition ?? document.rules, library, source, ['rules']);
	const procedure = findProcedure(document, library, source);
	const port = findPort(document, library, source);
	const named = [
		...problems,
		...folder(document, source),
		...findMeasure(document.measure, library, source),
		...rules.problems,
		...procedure.problems,
		...port.problems,
	];
	const resolved = resolve({ document, source, rules: rules.value, procedure: procedure.value, port: port.value });
	const errors = inOrder([...named, ...resolved.errors]);
	const warnings = inOrder(resolved.warnings);
	if (errors.length > 0 || !rules.value || !procedure.value || !port.value) return { errors, warnings };
	const scenario = { document, procedure: procedure.value.root, rules: rules.value, port: port.value };
	return { scenario: { ...scenario, digest: scenarioDigest(scenario) }, errors, warnings };
}

/** A scenario is found by its folder, so both must have one name. */
function folder(document: ScenarioDocument, source: Source): readonly Problem[] {
	const match = /([^/\\]+)[/\\]scenario\.yaml$/.exec(source.file);
	if (!match || match[1] === document.id) return [];
	return [
		source.place({
			code: 'id-and-file',
			path: ['id'],
			message: {
				zh: `id 是“${document.id}”，文件夹是“${match[1]}”：两者要一致`,
				en: `The id is “${document.id}” but the folder is called “${match[1]}”: they must agree`,
			},
		}),
	];
}
