import type { Path } from '../source/problem';
import { checkAnswers } from './asks';
import { checkCondition, findGroup } from './conditions';
import { checkEvent } from './events';
import { readFact } from './facts';
import { expand, type Names, type Scope } from './names';
import type { Report } from './report';
import { checkValue } from './values';

export function checkStaff(names: Names, report: Report): void {
	for (const [role, staff] of Object.entries(names.document.staff)) {
		const path = ['staff', role];
		if (!names.roles.has(role)) report.unknown('role', role, names.roles.keys(), path, 'key');
		if (staff.delay[0] > staff.delay[1])
			report.error('bad-range', [...path, 'delay'], 'delay 的前者大于后者', 'The first of “delay” is above the second');
		staff.does.forEach((does, index) => {
			const at = [...path, 'does', index];
			if ((does.on === undefined) === (does.when === undefined))
				report.error('on-or-when', at, 'on 与 when 必须且只能写一个', 'Exactly one of “on” and “when”');
			if (does.on !== undefined) checkEvent(does.on, [...at, 'on'], names, report);
			if (does.when) checkCondition(does.when, {}, [...at, 'when'], names, report);
			// Asked when they act, after their delay: the event's command is no longer at hand.
			if (does.if) checkCondition(does.if, {}, [...at, 'if'], names, report);
			checkOrder(
				{ command: does.order, on: does.target, given: does.with },
				at,
				{ command: 'order', on: 'target' },
				names,
				report,
			);
		});
	}
}

interface Order {
	readonly command: string;
	readonly on: string | undefined;
	readonly given: Parameters<typeof checkAnswers>[1];
}

/** An order written into the scenario: the command, what it is ordered on, and its parameters. */
function checkOrder(
	{ command: id, on, given }: Order,
	path: Path,
	keys: { command: string; on: string },
	names: Names,
	report: Report,
): void {
	const command = names.commands.get(id);
	if (!command) {
		report.unknown('command', id, names.commands.keys(), [...path, keys.command]);
		return;
	}
	const targets = expand(command.on, names);
	if (on === undefined && targets.size > 0) {
		const offered = [...targets].slice(0, 6).join(', ');
		report.error(
			'target-needed',
			path,
			`指令“${id}”要有对象：写 ${keys.on}（${offered}）`,
			`The command “${id}” is ordered on something: write “${keys.on}” (${offered})`,
		);
	} else if (on !== undefined && targets.size === 0) {
		report.error(
			'target-not-allowed',
			[...path, keys.on],
			`指令“${id}”没有对象：请删去 ${keys.on}`,
			`The command “${id}” is ordered on nothing: remove “${keys.on}”`,
		);
	} else if (on !== undefined && names.groups.has(on)) {
		report.error(
			'group-not-one',
			[...path, keys.on],
			`“${on}”是一群，请指明成员，如 ${on}-1`,
			`“${on}” is a group: name a member, like ${on}-1`,
		);
	} else if (on !== undefined && !targets.has(on)) report.unknown('entity', on, targets, [...path, keys.on]);
	checkAnswers(command, given, [...path, 'with'], names, report);
}

export function checkPar(names: Names, report: Report): void {
	names.document.par.forEach((lane, laneIndex) => {
		lane.forEach((step, index) => {
			const path = ['par', laneIndex, index];
			checkOrder({ command: step.do, on: step.on, given: step.with }, path, { command: 'do', on: 'on' }, names, report);
			if (step.when) checkCondition(step.when, {}, [...path, 'when'], names, report);
			const command = names.commands.get(step.do);
			const open = command?.asks.filter(
				(ask) => !ask.right && ask.start === undefined && ask.asks.kind !== 'text' && !Object.hasOwn(step.with, ask.id),
			);
			for (const ask of open ?? []) {
				report.error(
					'answer-needed',
					path,
					`参数“${ask.id}”没有 right 也没有 start：请在 with 里写明`,
					`The parameter “${ask.id}” has neither “right” nor “start”: give it in “with”`,
				);
			}
			if (command?.mistake)
				report.error(
					'par-mistake',
					path,
					`“${step.do}”标为 mistake，不属于标准处置`,
					`“${step.do}” is marked a mistake and is no part of the par`,
				);
		});
	});
}

export function checkServices(names: Names, report: Report): void {
	for (const { id, stopped, could } of names.document.services) {
		checkCondition(stopped, {}, ['services', id, 'stopped'], names, report);
		if (could) checkCondition(could, {}, ['services', id, 'could'], names, report);
	}
}

export function checkExposure(names: Names, report: Report): void {
	names.document.exposure.forEach((exposure, index) => {
		const path = ['exposure', index];
		const group = exposure.each === undefined ? undefined : findGroup(exposure.each, [...path, 'each'], names, report);
		const scope: Scope = group ? { it: [group] } : {};
		checkCondition(exposure.while, scope, [...path, 'while'], names, report);
		exposure.weigh.forEach((weigh, nth) => {
			if (weigh.if) checkCondition(weigh.if, scope, [...path, 'weigh', nth, 'if'], names, report);
			checkValue(weigh.times, scope, [...path, 'weigh', nth, 'times'], names, report, 'number');
		});
		if (exposure.attack !== undefined) checkValue(exposure.attack, {}, [...path, 'attack'], names, report, 'number');
	});
	names.document.observers.forEach((observer, index) => {
		const path = ['observers', index];
		checkCondition(observer.while, {}, [...path, 'while'], names, report);
		observer.sees.forEach((ref, nth) => {
			readFact(ref, {}, [...path, 'sees', nth], names, report, true);
		});
	});
}
