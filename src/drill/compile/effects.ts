import type { Effect } from '../../scenario/format/expressions';
import type { Op } from '../moment';
import { compileCondition } from './conditions';
import { must } from './names';
import { factPointers, type Scope } from './references';
import { compileValue, noReads } from './values';

/** Effects as operations in written order; `each` is written out for every member. */
export function compileEffects(effects: readonly Effect[], scope: Scope): readonly Op[] {
	return effects.flatMap((effect): Op[] => {
		if ('set' in effect) {
			return Object.entries(effect.set).map(([ref, value]) => ({
				kind: 'set',
				fact: factPointers(ref, scope),
				value: compileValue(value, scope, noReads()),
			}));
		}
		if ('emit' in effect)
			return [
				{ kind: 'emit', event: must(scope.names.eventIndex.get(`signal ${effect.emit}`), `signal ${effect.emit}`) },
			];
		if ('reveal' in effect) {
			const pointers = effect.reveal.map((ref) => factPointers(ref, scope));
			return [{ kind: 'reveal', facts: (moment) => pointers.flatMap((pointer) => pointer(moment)) }];
		}
		if ('each' in effect) {
			const members = must(scope.names.groups.get(effect.each), `group ${effect.each}`);
			return members.flatMap((it) => [...compileEffects(effect.do, { names: scope.names, it })]);
		}
		return [
			{
				kind: 'if',
				test: compileCondition(effect.if, scope).test,
				then: compileEffects(effect.then, scope),
				else: compileEffects(effect.else ?? [], scope),
			},
		];
	});
}
