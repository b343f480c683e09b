import type { Entity, Fact } from '../format/scenario';
import type { Path } from '../source/problem';
import { checkCondition } from './conditions';
import { type Found, pronouns } from './facts';
import type { Names } from './names';
import { checkRole } from './places';
import type { Report } from './report';
import { assign, checkHolds } from './values';

/** Who is in the closed loop, since when, and in what protective equipment. */
const loopFacts = ['loop', 'loop-since', 'ppe'] as const;

/** What each fact starts as comes first: conditions elsewhere are compared with it. */
export function checkCast(names: Names, report: Report): void {
	for (const entity of names.document.cast) {
		const path = ['cast', entity.id];
		if ((pronouns as readonly string[]).includes(entity.id) || entity.id === 'none') {
			report.error(
				'reserved-name',
				path,
				`“${entity.id}”是保留字，请换一个名称`,
				`“${entity.id}” is reserved, choose another name`,
				'key',
			);
		}
		const unsaid = entity.post === undefined ? [] : loopFacts.filter((name) => !Object.hasOwn(entity.facts, name));
		if (unsaid.length > 0)
			report.error(
				'post-without-facts',
				[...path, 'post'],
				`高风险岗位要写明 ${loopFacts.join('、')}，缺 ${unsaid.join('、')}`,
				`A high-risk post needs the facts ${loopFacts.join(', ')}; ${unsaid.join(', ')} missing`,
				'key',
			);
		if (entity.role !== undefined) checkRole(entity.role, [...path, 'role'], names, report);
		for (const [name, fact] of Object.entries(entity.facts)) {
			checkFact(entity, name, fact, name === 'place' ? [...path, 'place'] : [...path, 'facts', name], names, report);
		}
		entity.look.forEach((look, index) => {
			if (look.if) checkCondition(look.if, { it: [entity] }, [...path, 'look', index, 'if'], names, report);
			else if (index < entity.look.length - 1)
				report.warn(
					'never-taken',
					[...path, 'look', index + 1],
					'前一项没有条件，后面的永远不会采用',
					'The one before has no condition, so this is never drawn',
					'value',
				);
		});
		for (const [mark, condition] of Object.entries(entity.shows))
			checkCondition(condition, { it: [entity] }, [...path, 'shows', mark], names, report);
	}
}

function checkFact(entity: Entity, name: string, fact: Fact, path: Path, names: Names, report: Report): void {
	const found: Found[] = [{ entity, name, fact, key: `${entity.id}.${name}` }];
	const { start } = fact;
	const at = [...path, 'start'];
	if (typeof start !== 'object' || !('draw' in start)) {
		const moving = typeof start === 'object' && ('fact' in start || 'ask' in start);
		if (moving)
			report.error(
				'wrong-kind',
				at,
				'事实的初值不能取自另一事实或参数',
				'A fact cannot start as another fact or a parameter',
			);
		else assign(found, start, {}, at, names, report);
		return;
	}
	if ('from' in start.draw) {
		const { from, to, step } = start.draw;
		if (from > to || step <= 0)
			report.error(
				'bad-range',
				[...at, 'draw'],
				`抽取范围不对：${from}–${to}，步长 ${step}`,
				`Nothing can be drawn from ${from}–${to} by ${step}`,
			);
		names.domains.holds(name, [from]);
		return;
	}
	start.draw.forEach((value, index) => {
		checkHolds(found, value, [...at, 'draw', index], names, report);
	});
	names.domains.holds(name, start.draw);
}
