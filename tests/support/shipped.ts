import { compile, type Program } from '../../src/drill/index';
import type { Scenario } from '../../src/scenario/format/scenario';
import { parseScenario } from '../../src/scenario/parse';
import { library, shippedScenarios } from './library';

/** Every scenario that ships, parsed; throws with every problem where one has any. */
export function shipped(): readonly Scenario[] {
	return shippedScenarios().map((source) => {
		const { scenario, errors } = parseScenario(source, library);
		if (scenario === undefined)
			throw new Error(errors.map((error) => `${error.file}:${error.line} ${error.message.en}`).join('\n'));
		return scenario;
	});
}

/** The shipped scenario of that id, ready to run. */
export function programOf(id: string): Program {
	const scenario = shipped().find((one) => one.document.id === id);
	if (scenario === undefined) throw new Error(`no scenario ${id}`);
	return compile(scenario);
}
