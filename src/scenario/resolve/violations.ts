import type { Violation } from '../format/scenario';
import type { Path } from '../source/problem';
import { checkBasis } from './commands';
import { checkCondition } from './conditions';
import { checkEvent } from './events';
import type { Names } from './names';
import { checkRole } from './places';
import type { Report } from './report';

export function checkViolations(names: Names, report: Report): void {
	names.document.violations.forEach((violation, index) => {
		checkViolation(violation, ['violations', index], names, report);
	});
}

function checkViolation(violation: Violation, path: Path, names: Names, report: Report): void {
	const { on, when, unless } = violation;
	if ((on === undefined) === (when === undefined))
		report.error('on-or-when', path, 'on 与 when 必须且只能写一个', 'Exactly one of “on” and “when”');
	const only = (key: string, other: string, wrong: boolean) => {
		if (wrong)
			report.error('goes-with', [...path, key], `${key} 要和 ${other} 一起写`, `“${key}” goes with “${other}”`, 'key');
	};
	only('if', 'on', violation.if !== undefined && on === undefined);
	only('for', 'when', violation.for > 0 && when === undefined);
	only('unless', 'when', unless !== undefined && when === undefined);
	const scope = on === undefined ? {} : checkEvent(on, [...path, 'on'], names, report);
	if (violation.if) checkCondition(violation.if, scope, [...path, 'if'], names, report);
	if (when) checkCondition(when, {}, [...path, 'when'], names, report);
	if (unless && 'running' in unless) {
		if (!names.commands.has(unless.running))
			report.unknown('command', unless.running, names.commands.keys(), [...path, 'unless', 'running']);
	} else if (unless) checkCondition(unless, {}, [...path, 'unless'], names, report);
	if (violation.bearer !== undefined) checkRole(violation.bearer, [...path, 'bearer'], names, report);
	checkBasis(violation.basis, [...path, 'basis'], names, report);
}
