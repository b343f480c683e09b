import type { Condition, Effect, EventName } from '../../scenario/format/expressions';
import type { StateNode } from '../../scenario/format/procedure';
import type { ScenarioDocument, Task } from '../../scenario/format/scenario';

/**
 * Commands that can bring a task about: named by its checks or its event, or whose effects or events change what its condition
 * reads. An order of one of them is taken as the decision on that task.
 */
export function relevantCommands(
	task: Partial<Pick<Task, 'on' | 'done' | 'keep' | 'checks'>>,
	document: ScenarioDocument,
	procedure: StateNode,
): readonly string[] {
	const wanted = { facts: new Set<string>(), events: new Set<EventName>(), states: new Set<string>() };
	if (task.on !== undefined) wanted.events.add(task.on);
	for (const condition of [task.done, task.keep?.that]) if (condition !== undefined) readCondition(condition, wanted);
	for (const state of wanted.states) eventsInto(procedure, '', state, wanted);
	const signals = new Set(
		[...wanted.events].filter((event) => event.startsWith('signal ')).map((event) => event.slice(7)),
	);
	const checked = new Set((task.checks ?? []).map((check) => check.split('.')[0]!));
	return document.commands
		.filter((command) => {
			if (checked.has(command.id)) return true;
			if ([...wanted.events].some((event) => event.startsWith(`${command.id}.`))) return true;
			const effects = [...command.start, ...command.done];
			return setsAny(effects, wanted.facts, signals);
		})
		.map((command) => command.id);
}

interface Wanted {
	readonly facts: Set<string>;
	readonly events: Set<EventName>;
	readonly states: Set<string>;
}

/** The fact's own name: through which entity it is set is left open, so that groups and targets count. */
const factName = (ref: string): string => ref.slice(ref.lastIndexOf('.') + 1);

function readCondition(condition: Condition, wanted: Wanted): void {
	if ('all' in condition) for (const one of condition.all) readCondition(one, wanted);
	else if ('any' in condition) for (const one of condition.any) readCondition(one, wanted);
	else if ('not' in condition) readCondition(condition.not, wanted);
	else if ('fact' in condition) wanted.facts.add(factName(condition.fact));
	else if ('knows' in condition) wanted.facts.add(factName(condition.knows));
	else if ('state' in condition) wanted.states.add(condition.state);
	else if ('happened' in condition) wanted.events.add(condition.happened);
	else if ('since' in condition) wanted.events.add(condition.since.event);
	else if ('every' in condition || 'some' in condition || 'count' in condition) readCondition(condition.that, wanted);
}

/** Events and guards of transitions that lead into a state or below it. */
function eventsInto(node: StateNode, path: string, state: string, wanted: Wanted): void {
	const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
	const leads = (to: string | undefined): boolean => {
		if (to === undefined) return false;
		const full = parent === '' ? to : `${parent}.${to}`;
		return [to, full].some((one) => one === state || one.startsWith(`${state}.`));
	};
	for (const [event, list] of Object.entries(node.on)) {
		for (const one of list) if (leads(one.to)) wanted.events.add(event);
	}
	for (const one of node.always) {
		if (leads(one.to) && one.if)
			readCondition(one.if, { facts: wanted.facts, events: wanted.events, states: new Set() });
	}
	for (const [name, child] of Object.entries(node.states))
		eventsInto(child, path === '' ? name : `${path}.${name}`, state, wanted);
}

function setsAny(effects: readonly Effect[], facts: ReadonlySet<string>, signals: ReadonlySet<string>): boolean {
	return effects.some((effect) => {
		if ('set' in effect) return Object.keys(effect.set).some((ref) => facts.has(factName(ref)));
		if ('emit' in effect) return signals.has(effect.emit);
		if ('reveal' in effect) return effect.reveal.some((ref) => facts.has(factName(ref)));
		if ('each' in effect) return setsAny(effect.do, facts, signals);
		return setsAny(effect.then, facts, signals) || setsAny(effect.else ?? [], facts, signals);
	});
}
