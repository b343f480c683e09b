import type { Inject } from '../format/scenario';
import type { Path } from '../source/problem';
import { checkCondition } from './conditions';
import { checkEffects } from './effects';
import { checkEvent } from './events';
import type { Names } from './names';
import { checkPlace, checkRole } from './places';
import type { Report } from './report';
import { checkValue } from './values';

export function checkInjects(names: Names, report: Report): void {
	names.document.injects.forEach((inject, index) => {
		checkInject(inject, ['injects', index], names, report);
	});
}

function checkInject(inject: Inject, path: Path, names: Names, report: Report): void {
	const { at, on, when, after } = inject;
	const moments = [at !== undefined ? 'at' : '', on !== undefined ? 'on' : '', when !== undefined ? 'when' : ''].filter(
		Boolean,
	);
	if (moments.length > 1)
		report.error(
			'too-many-moments',
			[...path, moments[1]!],
			`at、on、when 最多写一个，这里有 ${moments.join('、')}`,
			`At most one of at, on and when; here are ${moments.join(' and ')}`,
			'key',
		);
	if (after !== undefined && on === undefined && when === undefined)
		report.error(
			'after-what',
			[...path, 'after'],
			'after 要和 on 或 when 一起写',
			'“after” goes with “on” or “when”',
			'key',
		);
	if (at !== undefined) checkValue(at, {}, [...path, 'at'], names, report, 'duration');
	if (after !== undefined) checkValue(after, {}, [...path, 'after'], names, report, 'duration');
	if (on !== undefined) checkEvent(on, [...path, 'on'], names, report);
	if (when) checkCondition(when, {}, [...path, 'when'], names, report);
	if (inject.if) checkCondition(inject.if, {}, [...path, 'if'], names, report);
	checkSender(inject, path, names, report);
	inject.to.forEach((role, index) => {
		checkRole(role, [...path, 'to', index], names, report);
	});
	if (inject.place !== undefined) checkLocation(inject.place, [...path, 'place'], names, report);
	checkEffects(inject.then, {}, [...path, 'then'], names, report);
	if (inject.silent && inject.ack)
		report.error(
			'silent-ack',
			[...path, 'ack'],
			'静默的注入没有消息，无从确认：请删去 ack',
			'A silent inject has no message to acknowledge: remove “ack”',
			'key',
		);
	if (inject.silent && inject.then.length === 0)
		report.warn(
			'inject-without-effect',
			path,
			'静默且没有 then：什么也不会发生',
			'Silent and without “then”: nothing happens',
			'value',
		);
}

function checkSender({ from }: Inject, path: Path, names: Names, report: Report): void {
	if (names.roles.has(from)) names.used.add(`role ${from}`);
	else if (names.entities.has(from)) names.used.add(`entity ${names.entities.get(from)!.id}`);
	else report.unknown('role', from, [...names.roles.keys(), ...names.entities.keys()], [...path, 'from']);
}

function checkLocation(place: string, path: Path, names: Names, report: Report): void {
	const [head, rest] = place.split('.') as [string, string | undefined];
	const entity = names.entities.get(head);
	if (entity && (rest === undefined || rest === 'place')) names.used.add(`entity ${entity.id}`);
	else if (rest === undefined) checkPlace(place, path, names, report);
	else report.unknown('entity', head, names.entities.keys(), path);
}
