/** Always so, from STARTEX on. */
export const always = 0;
/** Never so. */
export const never = -1;

/** When each node can first be reached, and by which rule. */
export interface Reached {
	/** Milliseconds from STARTEX; Infinity where it cannot be reached. */
	readonly at: Float64Array;
	/** The rule that reached it first; -1 for what holds from the start, and for what is never reached. */
	readonly by: Int32Array;
	/** Nodes in the order in which they were reached. */
	readonly order: readonly number[];
}

/**
 * Rules without negation: a head is reached some time after all of its body (or so many of it) has been. What each node stands
 * for is known to those who make them.
 */
export class Graph {
	private nodes = 1;
	readonly heads: number[] = [];
	private readonly delays: number[] = [];
	private readonly needs: number[] = [];
	/** Where each rule's body begins; one more at the end. */
	readonly begins: number[] = [0];
	readonly bodies: number[] = [];
	private readonly gates: number[] = [];
	private users: { readonly from: Int32Array; readonly list: Int32Array } | undefined;

	get size(): number {
		return this.nodes;
	}

	node(): number {
		return this.nodes++;
	}

	/** Several nodes with indices in a row; the first of them. */
	row(count: number): number {
		const first = this.nodes;
		this.nodes += count;
		return first;
	}

	/** A node that stands open at one look and must be earned at another. */
	gate(): number {
		const node = this.node();
		this.gates.push(node);
		return node;
	}

	/** `least`: how many of the body suffice; all unless said. */
	rule(head: number, body: readonly number[], delay = 0, least = body.length): void {
		if (head <= always) return;
		let left = least;
		const begin = this.bodies.length;
		for (const node of body) {
			if (node === always) left--;
			else if (node !== never) this.bodies.push(node);
		}
		const given = this.bodies.length - begin;
		if (left > given) {
			this.bodies.length = begin;
			return;
		}
		if (left <= 0) this.bodies.length = begin;
		this.heads.push(head);
		this.delays.push(delay);
		this.needs.push(Math.max(0, left));
		this.begins.push(this.bodies.length);
	}

	/** A node for all of these at once. */
	and(parts: readonly number[]): number {
		let only = always;
		let count = 0;
		for (const part of parts) {
			if (part === never) return never;
			if (part === always) continue;
			only = part;
			count++;
		}
		if (count <= 1) return only;
		const node = this.node();
		this.rule(node, parts);
		return node;
	}

	/** A node for two at once. */
	both(one: number, other: number): number {
		if (one === always || other === never) return other;
		if (other === always || one === never) return one;
		const node = this.node();
		this.rule(node, [one, other]);
		return node;
	}

	/** A node for any of these. */
	or(parts: readonly number[]): number {
		let only = never;
		let count = 0;
		for (const part of parts) {
			if (part === always) return always;
			if (part === never) continue;
			only = part;
			count++;
		}
		if (count <= 1) return only;
		const node = this.node();
		for (const part of parts) if (part !== never) this.rule(node, [part]);
		return node;
	}

	/** Later than a node by so much. */
	after(node: number, delay: number): number {
		if (node === never || delay <= 0) return node;
		const later = this.node();
		this.rule(later, [node], delay);
		return later;
	}

	bodyOf(rule: number): readonly number[] {
		return this.bodies.slice(this.begins[rule]!, this.begins[rule + 1]!);
	}

	delayOf(rule: number): number {
		return this.delays[rule]!;
	}

	/** Whether all of a rule's body is needed. */
	wholeBody(rule: number): boolean {
		return this.needs[rule]! === this.begins[rule + 1]! - this.begins[rule]!;
	}

	/** Rules by the nodes in their bodies. */
	usersOf(): { readonly from: Int32Array; readonly list: Int32Array } {
		if (this.users) return this.users;
		const from = new Int32Array(this.nodes + 1);
		for (const node of this.bodies) from[node + 1]!++;
		for (let i = 0; i < this.nodes; i++) from[i + 1]! += from[i]!;
		const list = new Int32Array(this.bodies.length);
		const next = from.slice();
		for (let rule = 0; rule < this.heads.length; rule++)
			for (let i = this.begins[rule]!; i < this.begins[rule + 1]!; i++) list[next[this.bodies[i]!]!++] = rule;
		this.users = { from, list };
		return this.users;
	}

	/** The earliest instant of everything. `open`: whether gates stand open. */
	solve(open: boolean): Reached {
		const { from, list } = this.usersOf();
		const { heads, delays } = this;
		const at = new Float64Array(this.nodes).fill(Number.POSITIVE_INFINITY);
		const by = new Int32Array(this.nodes).fill(-1);
		const left = Int32Array.from(this.needs);
		const stack: number[] = [];
		const heap = new Heap();
		let now = 0;
		const fire = (rule: number): void => {
			const head = heads[rule]!;
			if (at[head] !== Number.POSITIVE_INFINITY) return;
			const delay = delays[rule]!;
			if (delay > 0) heap.push(now + delay, rule);
			else {
				at[head] = now;
				by[head] = rule;
				stack.push(head);
			}
		};
		const order: number[] = [always];
		at[always] = 0;
		if (open)
			for (const gate of this.gates) {
				at[gate] = 0;
				stack.push(gate);
			}
		for (let rule = 0; rule < heads.length; rule++) if (left[rule] === 0) fire(rule);
		for (;;) {
			for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
				order.push(node);
				for (let i = from[node]!; i < from[node + 1]!; i++) {
					const rule = list[i]!;
					if (--left[rule]! === 0) fire(rule);
				}
			}
			if (heap.size === 0) break;
			const rule = heap.pop();
			const head = heads[rule]!;
			if (at[head] !== Number.POSITIVE_INFINITY) continue;
			now = heap.popped;
			at[head] = now;
			by[head] = rule;
			stack.push(head);
		}
		return { at, by, order };
	}
}

/** Rules by the time they fire at; equal times in the order of the rules. */
class Heap {
	private readonly times: number[] = [];
	private readonly rules: number[] = [];
	/** The time of what was taken last. */
	popped = 0;

	get size(): number {
		return this.times.length;
	}

	private before(a: number, b: number): boolean {
		const [left, right] = [this.times[a]!, this.times[b]!];
		return left < right || (left === right && this.rules[a]! < this.rules[b]!);
	}

	private swap(a: number, b: number): void {
		[this.times[a], this.times[b]] = [this.times[b]!, this.times[a]!];
		[this.rules[a], this.rules[b]] = [this.rules[b]!, this.rules[a]!];
	}

	push(time: number, rule: number): void {
		let at = this.times.push(time) - 1;
		this.rules.push(rule);
		for (let up = (at - 1) >> 1; at > 0 && this.before(at, up); up = (at - 1) >> 1) {
			this.swap(at, up);
			at = up;
		}
	}

	pop(): number {
		this.popped = this.times[0]!;
		const rule = this.rules[0]!;
		this.swap(0, this.times.length - 1);
		this.times.pop();
		this.rules.pop();
		for (let at = 0; ; ) {
			let least = at;
			for (const down of [2 * at + 1, 2 * at + 2])
				if (down < this.times.length && this.before(down, least)) least = down;
			if (least === at) return rule;
			this.swap(at, least);
			at = least;
		}
	}
}
