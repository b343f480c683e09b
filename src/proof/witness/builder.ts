import { compileCondition, compileValue, type Drill, type ProgramCommand, type Test } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';
import type { Condition, Scalar, Value } from '../../scenario/format/expressions';
import type { Maker, Node, Wish } from './model';
import type { Supplies } from './supplies';

type NewMaker = Omit<Maker, 'id' | 'wishes' | 'late' | 'cost' | 'trigger' | 'pre'> &
	Partial<Pick<Maker, 'wishes' | 'late' | 'cost' | 'trigger' | 'pre'>>;

/** Nodes and makers as they are found; who makes a node is looked up when all that led to it is known. */
export class Builder {
	readonly nodes: Node[] = [];
	readonly makers: Maker[] = [];
	private readonly known = new Map<string, number>();
	private readonly pending: (() => void)[] = [];
	/** Facts as at STARTEX, to try values on. */
	private readonly scratch: (Scalar | undefined)[];

	constructor(
		readonly drill: Drill,
		readonly supplies: Supplies,
		/** Whether the search may give such an order at all. */
		readonly may: (command: ProgramCommand) => boolean,
		/** Whether what duty requires must be so before. */
		readonly dutiful: boolean,
	) {
		this.scratch = [...drill.state.facts];
	}

	/** The node of that name, made when it is first asked for; `fill` finds its makers later. */
	named(key: string, make: () => Omit<Node, 'id' | 'makers'>, fill?: (id: number) => void): number {
		const held = this.known.get(key);
		if (held !== undefined) return held;
		const id = this.nodes.length;
		const node: Node = { id, makers: [], ...make() };
		this.nodes.push(node);
		this.known.set(key, id);
		if (fill !== undefined) this.pending.push(() => fill(id));
		return id;
	}

	finish(): void {
		for (let next = this.pending.shift(); next !== undefined; next = this.pending.shift()) next();
	}

	make(node: number, maker: NewMaker): void {
		const id = this.makers.length;
		this.makers.push({ id, pre: [], trigger: -1, cost: 0, late: false, wishes: [], ...maker });
		this.nodes[node]!.makers.push(id);
	}

	always = (): number => this.named('true', () => ({ kind: 'true', parts: [] }));
	never = (): number => this.named('never', () => ({ kind: 'never', parts: [] }));

	both(parts: readonly number[]): number {
		const all = [...new Set(parts)];
		return all.length === 1 ? all[0]! : this.named(`and ${all.join()}`, () => ({ kind: 'and', parts: all }));
	}

	either(parts: readonly number[]): number {
		const all = [...new Set(parts)];
		return all.length === 1 ? all[0]! : this.named(`or ${all.join()}`, () => ({ kind: 'or', parts: all }));
	}

	test(condition: Condition, positive: boolean): Test {
		const { test } = compileCondition(condition, { names: this.drill.program.names, it: -1 });
		return positive ? test : (moment) => !test(moment);
	}

	/** What a value is whatever happens: a literal, a rule's, a variant's. Undefined where that depends. */
	constant(value: Value): Scalar | undefined {
		if (typeof value === 'object' && ('fact' in value || 'ask' in value)) return undefined;
		if (typeof value === 'object' && ('times' in value || 'plus' in value)) {
			const parts = 'times' in value ? value.times : value.plus;
			if (parts.some((part) => this.constant(part) === undefined)) return undefined;
		}
		return compileValue(value, { names: this.drill.program.names, it: -1 })(this.drill.moment);
	}

	/** Whether a fact set to this would make the test true; undefined where that depends on more. */
	suits(fact: number, test: Test, value: Scalar): boolean {
		const before = this.scratch[fact];
		this.scratch[fact] = value;
		const { state } = this.drill;
		const held = test({
			...this.drill.moment,
			state: { ...state, facts: this.scratch as Scalar[] },
			facts: this.scratch,
			activity: null,
		});
		this.scratch[fact] = before;
		return held;
	}

	/** Guards as nodes, with what they ask of parameters apart. */
	guards(
		conditions: readonly Condition[],
		node: (condition: Condition) => number,
	): { readonly pre: readonly number[]; readonly wishes: readonly Wish[] } {
		const pre: number[] = [];
		const wishes: Wish[] = [];
		const take = (condition: Condition, positive: boolean): void => {
			const asked = askOf(condition);
			if (asked !== undefined) return void wishes.push(this.wish(asked, condition, positive));
			if ('not' in condition) return take(condition.not, !positive);
			if (!('all' in condition || 'any' in condition)) return void pre.push(node(signed(condition, positive)));
			const parts = 'all' in condition ? condition.all : condition.any;
			if ('all' in condition === positive) {
				for (const one of parts) take(one, positive);
				return;
			}
			// One of several is enough: where wrong answers may be given, one that an answer brings about.
			const own = this.dutiful ? undefined : parts.find((one) => askOf(one) !== undefined);
			if (own !== undefined) take(own, positive);
			else pre.push(node(signed(condition, positive)));
		};
		for (const condition of conditions) take(condition, true);
		return { pre, wishes };
	}

	private wish(ask: string, condition: Condition, positive: boolean): Wish {
		const test = this.test(condition, positive);
		const { moment } = this.drill;
		return { ask, fits: (answer: Answer) => test({ ...moment, activity: { answers: { [ask]: answer } } as never }) };
	}
}

const signed = (condition: Condition, positive: boolean): Condition => (positive ? condition : { not: condition });

/** The one parameter that a condition is about, where it is about nothing else. */
function askOf(condition: Condition): string | undefined {
	if ('ask' in condition) return condition.ask;
	if ('not' in condition) return askOf(condition.not);
	if (!('all' in condition || 'any' in condition)) return undefined;
	const names = new Set(('all' in condition ? condition.all : condition.any).map(askOf));
	return names.size === 1 ? [...names][0] : undefined;
}
