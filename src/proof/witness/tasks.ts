import type { Builder } from './builder';
import { conditionNode } from './conditions';
import { eventNode } from './events';
import { bound } from './ground';

/** The node of a task: that it is done. */
export function taskNode(of: Builder, index: number): number {
	const { program } = of.drill;
	const { task, member, after } = program.tasks[index]!;
	return of.named(
		`task ${index}`,
		() => ({ kind: 'atom', parts: [], test: ({ state }) => state.tasks[index]!.doneAt >= 0 }),
		(id) => {
			const binding = member < 0 ? {} : { it: program.entities[member]!.id };
			const gate = openNode(of, index);
			const before = [gate, ...after.filter((one) => applies(of, one)).map((one) => taskNode(of, one))];
			const when = task.done ?? task.keep?.that;
			if (when !== undefined)
				of.make(id, { gate, pre: [...before, conditionNode(of, bound(when, binding), true, member)] });
			if (task.on === undefined) return;
			const own = of.guards(task.if === undefined ? [] : [bound(task.if, binding)], (one) => conditionNode(of, one));
			of.make(id, { gate, pre: [...before, ...own.pre], wishes: own.wishes, trigger: eventNode(of, task.on, member) });
		},
	);
}

export const applies = (of: Builder, index: number): boolean =>
	of.drill.program.tasks[index]!.applies?.(of.drill.moment) ?? true;

/** That a task's time runs. */
export function openNode(of: Builder, index: number): number {
	const { program } = of.drill;
	const { task, member } = program.tasks[index]!;
	const { from } = task;
	if (from === 'startex') return of.always();
	return of.named(
		`open ${index}`,
		() => ({ kind: 'atom', parts: [], test: ({ state }) => state.tasks[index]!.openedAt >= 0 }),
		(id) => {
			if ('inject' in from) return of.make(id, { trigger: eventNode(of, `inject ${from.inject}`) });
			if ('signal' in from) return of.make(id, { trigger: eventNode(of, `signal ${from.signal}`) });
			const all = program.tasks.flatMap((other, nth) => (other.id === from.task && applies(of, nth) ? [nth] : []));
			const own = all.filter((nth) => program.tasks[nth]!.member >= 0 && program.tasks[nth]!.member === member);
			of.make(id, { pre: (own.length > 0 ? own : all).map((nth) => taskNode(of, nth)) });
		},
	);
}
