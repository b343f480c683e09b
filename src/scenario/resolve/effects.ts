import type { Effect } from '../format/expressions';
import type { Path } from '../source/problem';
import { checkCondition, findGroup } from './conditions';
import { findFact } from './facts';
import type { Names, Scope } from './names';
import type { Report } from './report';
import { assign } from './values';

export function checkEffects(effects: readonly Effect[], scope: Scope, path: Path, names: Names, report: Report): void {
	effects.forEach((effect, index) => {
		checkEffect(effect, scope, [...path, index], names, report);
	});
}

function checkEffect(effect: Effect, scope: Scope, path: Path, names: Names, report: Report): void {
	if ('set' in effect) {
		for (const [ref, value] of Object.entries(effect.set)) {
			const facts = findFact(ref, scope, [...path, 'set', ref], names, report, true, 'key');
			assign(facts, value, scope, [...path, 'set', ref], names, report);
		}
	} else if ('emit' in effect) {
		if (names.signals.has(effect.emit)) names.used.add(`emitted ${effect.emit}`);
		else report.unknown('signal', effect.emit, names.signals, [...path, 'emit']);
	} else if ('reveal' in effect) {
		effect.reveal.forEach((ref, index) => {
			findFact(ref, scope, [...path, 'reveal', index], names, report, true);
		});
	} else if ('if' in effect) {
		checkCondition(effect.if, scope, [...path, 'if'], names, report);
		checkEffects(effect.then, scope, [...path, 'then'], names, report);
		if (effect.else) checkEffects(effect.else, scope, [...path, 'else'], names, report);
	} else {
		const group = findGroup(effect.each, [...path, 'each'], names, report);
		if (group) checkEffects(effect.do, { ...scope, it: [group] }, [...path, 'do'], names, report);
	}
}
