import type { RulePack, ScenarioDocument } from '../format/scenario';
import type { FoundProcedure } from '../packs';
import type { Port } from '../port/port';
import type { Problem } from '../source/problem';
import type { Source } from '../source/yaml';

/** What there is to resolve in. Where a pack or port could not be found, its names are not asked after. */
export interface Parts {
	readonly document: ScenarioDocument;
	readonly source: Source;
	readonly rules: RulePack | undefined;
	readonly procedure: FoundProcedure | undefined;
	readonly port: Port | undefined;
}

export function resolve(_parts: Parts): { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] } {
	return { errors: [], warnings: [] };
}
