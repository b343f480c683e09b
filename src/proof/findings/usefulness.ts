import type { Command } from '../../scenario/format/command';
import type { Effect } from '../../scenario/format/expressions';
import type { StateNode } from '../../scenario/format/procedure';
import type { Entity } from '../../scenario/format/scenario';
import { isWithin } from '../relaxed/chart';
import { stages } from '../relaxed/names';
import { pathOf } from '../relaxed/procedure';
import type { Finder } from './finder';
import { factName, type Reads, readsOf } from './reads';

/** Commands, facts and states that make no difference to anything. */
export function findUseless(finder: Finder): void {
	const reads = readsOf(finder.scenario);
	for (const command of finder.scenario.document.commands) lookAtCommand(command, reads, finder);
	facts(reads, finder);
	states(reads, finder);
}

function lookAtCommand(command: Command, reads: Reads, finder: Finder): void {
	const { document } = finder.scenario;
	const events = stages.map((stage) => `${command.id}.${stage}`);
	const heard = events.some((event) => reads.events.has(event)) || reads.running.has(command.id);
	const changes = matters([...command.start, ...command.done, ...command.stopped], reads, finder);
	const moves = command.brings !== undefined && reads.facts.has('place');
	if (heard || changes || moves || (!command.mistake && brings(command, document.commands))) return;
	const path = ['commands', command.id];
	if (!command.mistake) {
		const checked = document.tasks.some(({ checks }) => checks.some((check) => check.split('.')[0] === command.id));
		if (!checked)
			finder.add(
				'command-useless',
				path,
				`指令“${command.id}”不影响任何任务、违规、程序、注入或服务：让它起作用，标为 mistake，或删去`,
				`The command “${command.id}” affects no task, violation, procedure, inject or service: make it matter, mark it a mistake, or remove it`,
				{ at: 'key' },
			);
		return;
	}
	const costs = command.should.length > 0 || (command.uses.length > 0 && command.takes !== 0);
	const harms = document.tasks.some(({ checks }) => checks.some((check) => check.split('.')[0] === command.id));
	if (!costs && !harms)
		finder.add(
			'mistake-harmless',
			path,
			`失误指令“${command.id}”不违反任何要求，也不费时费人：犯了也看不出来，补上后果或删去`,
			`The mistake “${command.id}” breaks nothing and costs nothing: nobody would notice it; give it a consequence or remove it`,
			{ at: 'key' },
		);
}

/** Whether it brings a team where another command needs it. */
const brings = (command: Command, all: readonly Command[]): boolean =>
	command.at !== undefined &&
	all.some(
		(other) =>
			other !== command &&
			!other.mistake &&
			other.at === command.at &&
			other.uses.some((team) => command.uses.includes(team)),
	);

/** Whether effects change anything that is read, tell the player anything, or set something off. */
function matters(effects: readonly Effect[], reads: Reads, finder: Finder): boolean {
	return effects.some((effect) => {
		if ('set' in effect) return Object.keys(effect.set).some((ref) => reads.facts.has(factName(ref)));
		if ('emit' in effect) return reads.events.has(`signal ${effect.emit}`);
		if ('reveal' in effect)
			return effect.reveal.some(
				(ref) =>
					reads.known.has(factName(ref)) ||
					finder.scenario.document.cast.some(({ facts }) => {
						const fact = facts[factName(ref)];
						return fact?.hidden && fact.label !== undefined;
					}),
			);
		if ('each' in effect) return matters(effect.do, reads, finder);
		return matters(effect.then, reads, finder) || matters(effect.else ?? [], reads, finder);
	});
}

/** Facts that effects change and that nothing depends on. What is only told to the player is there to be read by people. */
function facts(reads: Reads, finder: Finder): void {
	const { document } = finder.scenario;
	const written = new Set<string>();
	const write = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		if ('set' in part) for (const ref of Object.keys(part.set as object)) written.add(factName(ref));
		for (const held of Object.values(part)) write(held);
	};
	for (const { start, done, stopped } of document.commands) write([start, done, stopped]);
	write([finder.scenario.procedure, document.injects.map(({ then }) => then)]);
	const drawn = new Set<string>();
	for (const entity of document.cast) {
		const collect = (part: unknown): void => {
			if (typeof part !== 'object' || part === null) return;
			for (const [key, held] of Object.entries(part))
				if ((key === 'fact' || key === 'knows') && typeof held === 'string') drawn.add(factName(held));
				else collect(held);
		};
		collect(entity.look);
		collect(entity.shows);
	}
	for (const entity of document.cast)
		for (const [name, fact] of Object.entries(entity.facts)) {
			if (name === 'place' || fact.label === undefined || !written.has(name)) continue;
			if (reads.facts.has(name) || drawn.has(name) || kept(entity, name)) continue;
			finder.add(
				'fact-never-read',
				['cast', entity.id, 'facts', name],
				`“${entity.id}.${name}”会被改写，却没有条件、取值、评判或画面用到它`,
				`“${entity.id}.${name}” is changed, but no condition, value, judgement or drawing depends on it`,
				{ at: 'key' },
			);
		}
}

/** What is kept of everybody on a high-risk post, whether or not anything depends on it: who is in the loop, since when, in what. */
export const kept = ({ post }: Entity, fact: string): boolean =>
	post !== undefined && ['loop', 'loop-since', 'ppe'].includes(fact);

const goesOn = ({ on, always, after }: StateNode): boolean => Object.keys(on).length + always.length + after.length > 0;

/** States at the bottom of the chart that no task exercises. */
function states(reads: Reads, finder: Finder): void {
	const { model } = finder.views[0]!.solved;
	const { chart } = model;
	const used = new Set<number>();
	for (const path of [...reads.states, ...finder.scenario.document.tasks.map(({ step }) => step ?? '')]) {
		const state = chart.byPath.get(path);
		if (state !== undefined && path !== '') used.add(state);
	}
	for (const { index, node, children, path } of chart.states) {
		if (index === 0 || children.length > 0 || node.type === 'history') continue;
		let moves = false;
		for (let at = index; at > 0; at = chart.states[at]!.parent) moves ||= goesOn(chart.states[at]!.node);
		if (moves || node.entry.length + node.exit.length > 0) continue;
		if ([...used].some((state) => isWithin(chart, index, state) && chart.states[state]!.children.length < 2)) continue;
		if (used.has(index) || !finder.views.some((view) => view.reaches({ state: path }))) continue;
		finder.add(
			'state-not-exercised',
			pathOf(index, model),
			`状态“${path}”没有任务、注入、违规或结束条件用到，也没有出路和效果：有没有它都一样`,
			`No task, inject, violation or end depends on the state “${path}”, and it has neither effects nor a way on: it makes no difference`,
			{ at: 'key' },
		);
	}
}
