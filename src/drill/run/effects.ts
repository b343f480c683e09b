import type { Op } from '../moment';
import type { Activity } from '../state';
import { type Drill, emit, learn, setFact } from './drill';

/** Applies effects in written order, for an activity or for none. */
export function apply(drill: Drill, ops: readonly Op[], activity: Activity | null): void {
	const { moment } = drill;
	const before = moment.activity;
	moment.activity = activity;
	for (const op of ops) {
		switch (op.kind) {
			case 'set': {
				const value = op.value(moment);
				if (value !== undefined) for (const fact of op.fact(moment)) setFact(drill, fact, value);
				break;
			}
			case 'emit':
				emit(drill, op.event, activity);
				break;
			case 'reveal': {
				const facts = op.facts(moment).filter((fact) => drill.program.facts[fact]!.hidden);
				for (const fact of facts) learn(drill, fact);
				if (facts.length > 0) drill.state.log.push({ at: drill.state.at, kind: 'revealed', facts: [...facts] });
				break;
			}
			case 'if':
				apply(drill, op.test(moment) ? op.then : op.else, activity);
				break;
		}
	}
	moment.activity = before;
}
