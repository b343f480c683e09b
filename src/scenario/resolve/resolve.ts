import type { Entity, RulePack, ScenarioDocument } from '../format/scenario';
import type { FoundProcedure } from '../packs';
import type { Port } from '../port/port';
import type { Problem } from '../source/problem';
import type { Source } from '../source/yaml';
import { checkCast } from './cast';
import { checkCommands } from './commands';
import { Domains } from './domains';
import { checkInjects } from './injects';
import { members, type Names } from './names';
import { checkProcedure, statesOf } from './procedure';
import { checkQuestions } from './questions';
import { Report } from './report';
import { checkStage } from './stage';
import { checkTasks } from './tasks';
import { warnUnused } from './unused';
import { checkViolations } from './violations';
import { checkExposure, checkPar, checkServices, checkStaff } from './world';

/** What there is to resolve in. Where a pack or port could not be found, its names are not asked after. */
export interface Parts {
	readonly document: ScenarioDocument;
	readonly source: Source;
	readonly rules: RulePack | undefined;
	readonly procedure: FoundProcedure | undefined;
	readonly port: Port | undefined;
}

/** Whether every name in a scenario leads somewhere, and what it leads to can stand there. */
export function resolve(parts: Parts): { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] } {
	const names = gather(parts);
	const { report } = names;
	checkStage(names, report);
	checkCast(names, report);
	checkCommands(names, report);
	if (parts.procedure) checkProcedure(parts.procedure, names);
	checkInjects(names, report);
	checkTasks(names, report);
	checkViolations(names, report);
	checkStaff(names, report);
	checkServices(names, report);
	checkExposure(names, report);
	checkQuestions(names, report);
	checkPar(names, report);
	// Only now is it known all that can be set. A comparison with a fact that another error has emptied says nothing.
	if (report.errors.length === 0) names.domains.check();
	// What a faulty reference should have named only looks unused.
	if (report.errors.length === 0 && parts.procedure && parts.port && parts.rules) warnUnused(names, report);
	return report;
}

function gather({ document, source, rules, procedure, port }: Parts): Names {
	const entities = new Map<string, Entity>();
	const groups = new Map<string, Entity>();
	for (const entity of document.cast) {
		if (entity.many > 0) groups.set(entity.id, entity);
		for (const id of members(entity)) entities.set(id, entity);
	}
	return {
		document,
		report: new Report(source),
		entities,
		groups,
		places: port && new Set(port.places.map((place) => place.id)),
		roles: new Map(document.roles.map((role) => [role.id, role])),
		commands: new Map(document.commands.map((command) => [command.id, command])),
		injects: new Set(document.injects.map((inject) => inject.id)),
		signals: new Set(document.signals),
		tasks: new Map(document.tasks.map((task) => [task.id, task])),
		states: procedure && statesOf(procedure.root),
		procedureRoot: procedure?.root,
		rules: rules?.rules,
		domains: new Domains(),
		used: new Set(),
	};
}
