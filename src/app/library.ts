import { type CompiledLibrary, type Scenarios, scenariosOf } from '../api/library';

/** The scenarios that this server keeps and verifies. */
export async function loadScenarios(): Promise<Scenarios> {
	const answer = await fetch('/api/library');
	if (!answer.ok) throw new Error(`GET /api/library: ${answer.status}`);
	return scenariosOf((await answer.json()) as CompiledLibrary);
}
