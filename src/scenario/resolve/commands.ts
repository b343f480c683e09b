import type { Basis, Command } from '../format/command';
import type { Path } from '../source/problem';
import { checkAsk } from './asks';
import { checkCondition } from './conditions';
import { checkEffects } from './effects';
import { commandScope } from './events';
import type { Names, Scope } from './names';
import { checkEntities, checkRole, checkSpot, checkWho } from './places';
import type { Report } from './report';
import { checkValue } from './values';

export function checkCommands(names: Names, report: Report): void {
	for (const command of names.document.commands) checkCommand(command, ['commands', command.id], names, report);
}

function checkCommand(command: Command, path: Path, names: Names, report: Report): void {
	const scope = commandScope(command.id, names);
	command.by.forEach((role, index) => {
		checkRole(role, [...path, 'by', index], names, report);
	});
	checkEntities(command.on, [...path, 'on'], names, report);
	checkTeams(command, path, names, report);
	if (command.at !== undefined) checkSpot(command.at, scope, [...path, 'at'], names, report);
	if (command.at !== undefined && command.uses.length === 0) {
		const [zh, en] = ['写了 at 却没有 uses：没有队伍前往', '“at” without “uses”: there is no team to go there'];
		report.warn('at-without-team', [...path, 'at'], zh, en);
	}
	for (const ask of command.asks) checkAsk(ask, scope, [...path, 'asks', ask.id], names, report);
	// What is asked is filled in only after the order can be given at all.
	const { command: _, ...physical } = scope;
	command.needs.forEach((need, index) => {
		checkCondition(need.that, physical, [...path, 'needs', index, 'that'], names, report);
	});
	command.should.forEach((duty, index) => {
		checkCondition(duty.that, scope, [...path, 'should', index, 'that'], names, report);
		checkBasis(duty.basis, [...path, 'should', index, 'basis'], names, report);
	});
	checkValue(command.takes, scope, [...path, 'takes'], names, report, 'duration');
	checkBrings(command, scope, path, names, report);
	for (const stage of ['start', 'done', 'stopped'] as const)
		checkEffects(command[stage], scope, [...path, stage], names, report);
}

const movers = ['team', 'person', 'vehicle', 'ship'];

function checkTeams(command: Command, path: Path, names: Names, report: Report): void {
	checkEntities(command.uses, [...path, 'uses'], names, report);
	command.uses.forEach((id, index) => {
		const entity = names.groups.get(id) ?? names.entities.get(id);
		if (!entity || movers.includes(entity.is)) return;
		report.error(
			'not-a-team',
			[...path, 'uses', index],
			`“${id}”是 ${entity.is}，不能执行指令：uses 要队伍、人员或车船`,
			`“${id}” is a ${entity.is} and carries nothing out: “uses” names teams, people, vehicles or ships`,
		);
	});
}

function checkBrings(command: Command, scope: Scope, path: Path, names: Names, report: Report): void {
	if (!command.brings) return;
	if (command.uses.length === 0)
		report.error(
			'no-team',
			[...path, 'brings'],
			'brings 需要 uses：要有队伍带人',
			'“brings” needs “uses”: a team takes them along',
			'key',
		);
	command.brings.who.forEach((who, index) => {
		checkWho(who, scope, [...path, 'brings', 'who', index], names, report);
	});
	checkSpot(command.brings.to, scope, [...path, 'brings', 'to'], names, report);
}

export function checkBasis(basis: Basis | undefined, path: Path, names: Names, report: Report): void {
	if (!basis || !('rule' in basis) || !names.rules) return;
	if (!Object.hasOwn(names.rules, basis.rule))
		report.unknown('rule', basis.rule, Object.keys(names.rules), [...path, 'rule'], 'value', names.document.rules);
}
