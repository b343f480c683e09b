import type { Drill } from '../drill/index';
import type { Scalar } from '../scenario/format/expressions';
import type { Fact } from '../scenario/format/scenario';
import type { Text } from '../words/text';
import { lookOf, type Sight, showsOf } from './known';
import { entityNamed, placeNamed } from './names';
import type { EntityView, FactView } from './play-view';
import { movements } from './port';
import { marks } from './port-view';

/** Everybody and everything in the cast, with what is known of them. */
export function entityViews(sight: Sight): readonly EntityView[] {
	const { drill } = sight;
	const { program } = drill;
	const moving = movements(drill);
	return program.entities.map((compiled, index): EntityView => {
		const { entity } = compiled;
		const shown = showsOf(sight, index);
		return {
			id: compiled.id,
			kind: entity.is,
			label: entityNamed(program, index)!.label,
			note: entity.note ?? null,
			role: entity.role ?? null,
			place: placeNamed(
				program,
				moving.has(index) && !program.facts[compiled.placeFact]!.hidden
					? 'underway'
					: sight.moment.facts[compiled.placeFact],
			),
			marks: marks.filter((mark) => shown.includes(mark)),
			facts: compiled.facts.flatMap((fact) => factView(sight, fact, entity.facts[program.facts[fact]!.name]!)),
			look: lookOf(sight, index),
			group: compiled.number === 0 ? null : compiled.group,
		};
	});
}

function factView(sight: Sight, index: number, fact: Fact): readonly FactView[] {
	const { drill } = sight;
	if (fact.label === undefined) return [];
	const raw = sight.moment.facts[index];
	const known = drill.state.known[index];
	return [
		{
			id: drill.program.facts[index]!.key,
			label: fact.label,
			value: raw === undefined ? null : factText(drill, fact, raw, drill.program.facts[index]!.place),
			raw: raw ?? null,
			knownAt: fact.hidden && !sight.truth ? (known?.at ?? -1) : -1,
			live: !fact.hidden || seenNow(drill, index),
		},
	];
}

const seenNow = (drill: Drill, fact: number): boolean =>
	drill.program.listeners.observersOfFact[fact]!.some(
		(observer) => drill.state.levels[drill.program.observers[observer]!.level],
	);

/** A fact's value as it reads. */
export function factText(drill: Drill, fact: Fact, value: Scalar, place: boolean): Text {
	const said = fact.values[String(value)];
	if (said !== undefined) return said;
	if (place) return placeNamed(drill.program, value)?.label ?? { zh: '不在港区', en: 'Not in the port' };
	if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
	const unit = fact.unit;
	return unit === undefined
		? { zh: String(value), en: String(value) }
		: { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` };
}
