import type { Path } from '../source/problem';
import { findAsk, readFact } from './facts';
import type { Names, Scope } from './names';
import type { Report } from './report';

/** A place's name. */
export function checkPlace(id: string, path: Path, names: Names, report: Report): void {
	if (names.places === undefined) return;
	if (names.places.has(id)) names.used.add(`place ${id}`);
	else report.unknown('place', id, names.places, path);
}

/** Where something is done: a place, `entity.place`, `target`, or `ask.<name>` (an entity's place, or a place). */
export function checkSpot(spot: string, scope: Scope, path: Path, names: Names, report: Report): void {
	const [head, rest] = spot.split('.') as [string, string | undefined];
	if (head === 'ask' && rest !== undefined) {
		const ask = findAsk(rest, scope, path, names, report);
		if (ask && ask.asks.kind !== 'entity' && ask.asks.kind !== 'place') {
			report.error(
				'wrong-kind',
				path,
				`参数“${rest}”既不是实体也不是地点`,
				`The parameter “${rest}” is neither an entity nor a place`,
			);
		}
	} else if (spot === 'target' || spot === 'team') readFact(`${spot}.place`, scope, path, names, report);
	else if (rest === 'place') readFact(spot, scope, path, names, report);
	else if (rest !== undefined)
		report.error(
			'bad-name',
			path,
			`“${spot}”不是地点：写“${head}.place”`,
			`“${spot}” is no place: write “${head}.place”`,
		);
	else if (names.entities.has(spot) && !names.places?.has(spot))
		report.error(
			'unknown-place',
			path,
			`“${spot}”是实体：写“${spot}.place”`,
			`“${spot}” is an entity: write “${spot}.place”`,
		);
	else checkPlace(spot, path, names, report);
}

/** Entities that a command takes along: entities, groups, `target`, `ask.<name>`. */
export function checkWho(who: string, scope: Scope, path: Path, names: Names, report: Report): void {
	const [head, rest] = who.split('.') as [string, string | undefined];
	if (head === 'ask' && rest !== undefined) {
		const ask = findAsk(rest, scope, path, names, report);
		if (ask && ask.asks.kind !== 'entity')
			report.error('wrong-kind', path, `参数“${rest}”不是实体`, `The parameter “${rest}” is no entity`);
	} else if (rest !== undefined) report.error('bad-name', path, `“${who}”不是实体`, `“${who}” is no entity`);
	else readFact(`${who}.place`, scope, path, names, report, true);
}

/** Cast entities and groups. */
export function checkEntities(ids: readonly string[], path: Path, names: Names, report: Report): void {
	ids.forEach((id, index) => {
		const entity = names.groups.get(id) ?? names.entities.get(id);
		if (entity) names.used.add(`entity ${entity.id}`);
		else report.unknown('entity', id, [...names.entities.keys(), ...names.groups.keys()], [...path, index]);
	});
}

export function checkRole(id: string, path: Path, names: Names, report: Report): void {
	names.used.add(`role ${id}`);
	if (!names.roles.has(id)) report.unknown('role', id, names.roles.keys(), path);
}
