import { compileValue, type Drill, imagined, type ProgramCommand, wholeNumber } from '../../drill/index';
import type { Condition } from '../../scenario/format/expressions';
import type { Builder } from './builder';
import type { Move } from './chart';
import { conditionNode, stateNode } from './conditions';
import { bound } from './ground';
import type { Instance } from './instances';
import type { Order } from './model';
import type { Occasion } from './supplies';
import { underWay } from './trial';

type Stage = 'ordered' | 'started' | 'done';

/** The node of an event: that it happens once more. `member`: only an order on that entity counts. */
export function eventNode(of: Builder, name: string, member = -1): number {
	const { program } = of.drill;
	const event = program.eventIndex.get(name);
	return of.named(
		`event ${name} ${member}`,
		() => ({ kind: 'event', parts: [], ...(event === undefined ? {} : { event }) }),
		(id) => {
			if (name.startsWith('inject ')) return injectMakers(of, id, program.injectIndex.get(name.slice(7))!);
			if (name.startsWith('signal ')) {
				for (const supply of of.supplies.ofSignal.get(name.slice(7)) ?? []) {
					const { pre, wishes } = of.guards(supply.guards, (one) => conditionNode(of, one));
					of.make(id, { pre, wishes, trigger: occasionNode(of, supply.occasion) });
				}
				return;
			}
			const dot = name.lastIndexOf('.');
			const command = program.commandIndex.get(name.slice(0, dot));
			const stage = name.slice(dot + 1);
			if (command === undefined || (stage !== 'ordered' && stage !== 'started' && stage !== 'done')) return;
			for (const instance of of.supplies.instances[command]!) {
				const { target } = instance.order;
				if (member < 0 || target < 0 || target === member) of.make(id, { trigger: orderNode(of, instance, stage) });
			}
		},
	);
}

function injectMakers(of: Builder, id: number, index: number): void {
	const { program, moment } = of.drill;
	const { inject, after, at, test } = program.injects[index]!;
	const wait = after === undefined ? 0 : wholeNumber(after, moment);
	const dropped = inject.if === undefined ? [] : [conditionNode(of, inject.if)];
	const common = {
		open: ({ state }: Drill) => state.injectAt[index]! < 0,
		coming: ({ state, moment: now }: Drill) => {
			const due = state.queue.find(({ what }) => what.kind === 'inject' && what.inject === index)?.due;
			return due === undefined || test?.(now) === false ? undefined : due - state.at;
		},
	};
	if (at !== undefined) of.make(id, { ...common, pre: dropped, cost: wholeNumber(at, moment), late: true });
	if (inject.on !== undefined)
		of.make(id, { ...common, pre: dropped, trigger: eventNode(of, inject.on), cost: wait, late: wait > 0 });
	if (inject.when !== undefined)
		of.make(id, { ...common, pre: [conditionNode(of, inject.when), ...dropped], cost: wait, late: wait > 0 });
}

/** That effects are applied on this occasion. */
export function occasionNode(of: Builder, occasion: Occasion): number {
	if (occasion.kind === 'order') return orderNode(of, occasion.instance, occasion.stage);
	if (occasion.kind === 'inject')
		return eventNode(of, `inject ${of.drill.program.injects[occasion.inject]!.inject.id}`);
	return moveNode(of, occasion.move);
}

/** That the procedure makes this move. */
export function moveNode(of: Builder, move: Move): number {
	const nth = of.supplies.moves.indexOf(move);
	return of.named(
		`move ${nth}`,
		() => ({ kind: 'event', parts: [] }),
		(id) => {
			const { pre, wishes } = of.guards(move.guard === undefined ? [] : [move.guard], (one) => conditionNode(of, one));
			const source = stateNode(of, move.source);
			const delay = move.after === undefined ? 0 : of.constant(move.after);
			of.make(id, {
				pre: [source, ...pre],
				gate: source,
				wishes,
				trigger: move.on === undefined ? -1 : eventNode(of, move.on),
				cost: typeof delay === 'number' ? delay : 0,
				late: move.after !== undefined,
			});
		},
	);
}

/** That this order reaches a stage of its life. */
export function orderNode(of: Builder, instance: Instance, stage: Stage): number {
	const { order, binding } = instance;
	const { program } = of.drill;
	const command = program.commands[order.command]!;
	const name = `${command.command.id}.${stage}`;
	return of.named(
		`order ${name} ${JSON.stringify(order)}`,
		() => ({ kind: 'event', parts: [], event: program.eventIndex.get(name)! }),
		(id) => {
			const running = remaining(order);
			const cost = stage === 'done' ? takes(of, command, order) : 0;
			for (const one of orderMakers(of, command, instance))
				of.make(id, { ...one, cost, ...(stage === 'ordered' ? {} : { coming: running }) });
			program.staff.forEach((staff, role) => {
				staff.does.forEach((does, nth) => {
					if (does.command !== order.command || does.target !== order.target) return;
					const plan = program.scenario.document.staff[staff.role]!.does[nth]!;
					const pre = [plan.when, plan.if].filter((one) => one !== undefined).map((one) => conditionNode(of, one));
					of.make(id, {
						pre: [...pre, ...command.command.needs.map((need) => conditionNode(of, bound(need.that, binding)))],
						trigger: plan.on === undefined ? -1 : eventNode(of, plan.on),
						cost: cost + staff.delay[1],
						late: true,
						coming: (drill) => {
							const due = drill.state.queue.find(
								({ what }) => what.kind === 'staff' && what.role === role && what.does === nth,
							)?.due;
							return running(drill) ?? (due === undefined ? undefined : due - drill.state.at + cost);
						},
					});
				});
			});
		},
	);
}

/** Which orders the search may give, and what must be so before: set by who builds the graph. */
function orderMakers(of: Builder, command: ProgramCommand, instance: Instance) {
	const { order, binding } = instance;
	if (!of.may(command)) return [];
	const conditions: Condition[] = command.command.needs.map((need) => bound(need.that, binding));
	if (of.dutiful) conditions.push(...command.command.should.map((duty) => bound(duty.that, binding)));
	const { pre, wishes } = of.guards(conditions, (one) => conditionNode(of, one));
	return [{ pre, wishes, order }];
}

/** Ms until such an order that is under way has ended, as far as can be told. */
const remaining =
	(order: Order) =>
	({ state }: Drill): number | undefined => {
		const activity = state.activities.find(
			(one) =>
				one.command === order.command &&
				one.target === order.target &&
				underWay.includes(one.phase) &&
				Object.entries(order.with).every(([ask, answer]) => one.answers[ask] === answer),
		);
		return activity === undefined ? undefined : Math.max(1_000, activity.dueAt - state.at);
	};

function takes(of: Builder, command: ProgramCommand, order: Order): number {
	const { moment, program } = of.drill;
	moment.activity = imagined({ command, target: order.target }, command.teams[0] ?? -1, { ...order.with });
	const ms = wholeNumber(compileValue(command.command.takes, { names: program.names, it: -1 }), moment);
	moment.activity = null;
	return Math.max(1_000, ms);
}
