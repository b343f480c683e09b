import type { Command } from '../../../scenario/format/command';
import type { Condition, Duration, EventName, Value } from '../../../scenario/format/expressions';
import type { StateNode, Transition } from '../../../scenario/format/procedure';
import type { Scenario } from '../../../scenario/format/scenario';
import { conditionWords, eventWords } from '../../../views/sentence';
import { domainNames } from '../../../views/sentence-names';
import type { Text } from '../../../words/text';
import type { Chart, ChartEdge, ChartNode, Way } from './chart';

const laneIcons: Readonly<Record<string, string>> = {
	people: 'person',
	goods: 'goods',
	environment: 'env',
	command: 'command',
};

/** The scenario's procedure as a graph with its words. */
export function chartOf(scenario: Scenario): Chart {
	const root = scenario.procedure;
	const nodes: ChartNode[] = [];
	const edges = new Map<string, ChartEdge>();
	visit(root, '', null, false, scenario, nodes, edges);
	const parallel = root.type === 'parallel';
	const lanes = parallel
		? nodes
				.filter((node) => node.parent === null)
				.map(({ id, label }) => ({ id, label, icon: laneIcons[id] ?? 'branch' }))
		: [{ id: null, label: root.label ?? scenario.document.title, icon: 'branch' }];
	return { nodes, edges: [...edges.values()], lanes };
}

function visit(
	state: StateNode,
	path: string,
	parent: string | null,
	initial: boolean,
	scenario: Scenario,
	nodes: ChartNode[],
	edges: Map<string, ChartEdge>,
): void {
	const outgoing = waysOut(state, scenario);
	if (path !== '') {
		nodes.push({
			id: path,
			parent,
			kind: state.type,
			deep: state.history === 'deep',
			initial,
			label: state.label ?? domainNames[path] ?? readable(path.split('.').at(-1) ?? path),
			help: state.help ?? null,
			tasks: tasksAt(path, scenario),
			violations: violationsAt(path, scenario),
			inside: outgoing.flatMap(({ to, way }) => (to === undefined ? [way] : [])),
		});
		for (const { to, way } of outgoing) {
			if (to === undefined) continue;
			const target = resolve(to, parent);
			const id = `${path}>${target}`;
			edges.set(id, { id, from: path, to: target, ways: [...(edges.get(id)?.ways ?? []), way] });
		}
	}
	for (const [name, child] of Object.entries(state.states)) {
		const childPath = path === '' ? name : `${path}.${name}`;
		visit(child, childPath, path === '' ? null : path, state.initial === name, scenario, nodes, edges);
	}
}

function waysOut(
	state: StateNode,
	scenario: Scenario,
): readonly { readonly to: string | undefined; readonly way: Way }[] {
	const out: { to: string | undefined; way: Way }[] = [];
	const add = (transition: Transition, way: Omit<Way, 'guard'>, command?: Command) => {
		const guard = transition.if ? conditionWords(transition.if, scenario, command) : null;
		out.push({ to: transition.to, way: { ...way, guard } });
	};
	for (const [event, transitions] of Object.entries(state.on)) {
		const command = scenario.document.commands.find((one) => event.startsWith(`${one.id}.`));
		const way = {
			kind: 'event',
			icon: eventIcon(event, scenario),
			words: eventWords(event, scenario),
			event,
			delay: null,
		} as const;
		for (const transition of transitions) add(transition, way, command);
	}
	for (const transition of state.always)
		add(transition, { kind: 'always', icon: null, words: null, event: null, delay: null });
	for (const { delay, transitions } of state.after) {
		const ms = milliseconds(delay, scenario);
		for (const transition of transitions)
			add(transition, { kind: 'after', icon: 'clock', words: null, event: null, delay: ms });
	}
	if (state.type === 'history' && state.target !== undefined) {
		const way: Way = { kind: 'default', icon: null, words: null, event: null, delay: null, guard: null };
		out.push({ to: state.target, way });
	}
	return out;
}

/** A target is a sibling's name, or a path from the root. */
const resolve = (to: string, parent: string | null): string =>
	to.includes('.') || parent === null ? to : `${parent}.${to}`;

function eventIcon(event: EventName, scenario: Scenario): string | null {
	if (!event.startsWith('inject ')) return null;
	return scenario.document.injects.find((inject) => inject.id === event.slice(7))?.by ?? null;
}

function milliseconds(delay: Duration | { readonly rule: string } | Value, scenario: Scenario): number | null {
	if (typeof delay === 'number') return delay;
	if (typeof delay !== 'object' || !('rule' in delay)) return null;
	const value = scenario.rules.rules[delay.rule]?.value;
	return typeof value === 'number' ? value : null;
}

const tasksAt = (path: string, scenario: Scenario) =>
	scenario.document.tasks
		.filter((task) => task.done !== undefined && needsState(task.done, path))
		.map((task) => ({ label: task.label, target: milliseconds(task.target, scenario) }));

const violationsAt = (path: string, scenario: Scenario) =>
	scenario.document.violations
		.filter((violation) => violation.when !== undefined && needsState(violation.when, path))
		.map((violation) => ({ label: violation.label ?? violation.why, veto: violation.veto }));

/** Being in the state is the condition, or part of what it asks for. */
function needsState(condition: Condition, path: string): boolean {
	if ('state' in condition) return condition.state === path;
	return 'all' in condition && condition.all.some((part) => needsState(part, path));
}

const readable = (name: string): Text => ({ zh: name.replaceAll('-', ' '), en: name.replaceAll('-', ' ') });
