import { asKnown, compileCondition, type Drill, type Moment, type Program, type Test } from '../drill/index';

/** Whether a view shows the world as the player knows it, or as it is. */
export interface Sight {
	readonly drill: Drill;
	readonly truth: boolean;
	readonly moment: Moment;
}

export const sightOf = (drill: Drill, truth: boolean): Sight => ({
	drill,
	truth,
	moment: truth ? drill.moment : asKnown(drill),
});

/** The conditions by which entities are drawn and marked, compiled once per program. */
export interface Appearance {
	readonly looks: readonly { readonly test: Test | undefined; readonly as: string }[];
	readonly shows: readonly { readonly mark: string; readonly test: Test }[];
}

const kept = new WeakMap<Program, readonly Appearance[]>();

export function appearances(program: Program): readonly Appearance[] {
	let all = kept.get(program);
	if (all === undefined) {
		all = program.entities.map(({ entity }, it): Appearance => {
			const scope = { names: program.names, it };
			return {
				looks: entity.look.map((look) => ({
					test: look.if === undefined ? undefined : compileCondition(look.if, scope).test,
					as: look.as,
				})),
				shows: Object.entries(entity.shows).map(([mark, condition]) => ({
					mark,
					test: compileCondition(condition, scope).test,
				})),
			};
		});
		kept.set(program, all);
	}
	return all;
}

export const lookOf = (sight: Sight, entity: number): string =>
	appearances(sight.drill.program)[entity]!.looks.find((look) => look.test === undefined || look.test(sight.moment))
		?.as ?? 'none';

/** What is shown of an entity, as known: a mark that rests on what the player cannot tell is not shown. */
export const showsOf = (sight: Sight, entity: number): readonly string[] =>
	appearances(sight.drill.program)
		[entity]!.shows.filter((one) => one.test(sight.moment))
		.map((one) => one.mark);
