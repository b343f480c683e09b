import type { Relaxed } from '../relaxed';
import { isWithin } from '../relaxed/chart';
import { eventOf } from '../relaxed/names';
import { pathOf } from '../relaxed/procedure';
import type { Finder } from './finder';
import { kept } from './usefulness';

const reached = ({ solved }: Relaxed, node: number): boolean => node >= 0 && solved.any.at[node]! <= solved.limit;

/** States, transitions, injects, commands, values and meters that no play of any variant reaches. */
export function findUnreachable(finder: Finder): void {
	states(finder);
	transitions(finder);
	injects(finder);
	commands(finder);
	values(finder);
	probes(finder);
}

const inState = (state: number) => (view: Relaxed) => reached(view, view.solved.model.chart.nodes + state);

function states(finder: Finder): void {
	const { model } = finder.views[0]!.solved;
	const { chart } = model;
	const lost = chart.states.filter(
		({ index, node, parent }) =>
			node.type !== 'history' &&
			index !== 0 &&
			!finder.views.some(inState(index)) &&
			// Below a state that is never entered nothing is.
			(parent <= 0 || finder.views.some(inState(parent))),
	);
	const into = new Map(
		lost.map(({ index }) => [
			index,
			model.probes.filter(({ what, to }) => what === 'transition' && to >= 0 && isWithin(chart, to, index)),
		]),
	);
	// A state that only another such leads to is explained by it: of several that lead to each other the first is told.
	const explained = new Set<number>();
	const explain = (from: number): void => {
		for (const { index } of lost)
			if (!explained.has(index) && into.get(index)!.some((one) => isWithin(chart, one.from, from))) {
				explained.add(index);
				explain(index);
			}
	};
	const live = (index: number) => into.get(index)!.filter(({ from }) => finder.views.some(inState(from)));
	const own = lost.filter(({ index }) => into.get(index)!.length === 0 || live(index).length > 0);
	for (const { index } of own) explain(index);
	for (const one of lost)
		if (!own.includes(one) && !explained.has(one.index)) {
			own.push(one);
			explain(one.index);
		}
	for (const { index, path } of own) {
		const from = live(index).map(({ name }) => name);
		const [zh, en] =
			into.get(index)!.length === 0
				? ['没有任何转移通向它：补上转移，或删去这个状态', 'no transition leads there: add one, or remove the state']
				: from.length === 0
					? ['只有同样到不了的状态通向它', 'only states that are never entered either lead there']
					: [
							`通向它的转移永远不会发生（见 ${from.map((name) => name || '最上层').join('、')}）：检查其事件与条件`,
							`the transitions into it can never be taken (from ${from.map((name) => name || 'the root').join(', ')}): check their events and conditions`,
						];
		finder.add(
			'state-unreachable',
			pathOf(index, model),
			`状态“${path}”怎么演都到不了；${zh}`,
			`No play ever reaches the state “${path}”; ${en}`,
			{ at: 'key' },
		);
	}
}

/** A transition that is never taken, though its state is reached and so is the one it leads to. */
function transitions(finder: Finder): void {
	const { probes: first, chart } = finder.views[0]!.solved.model;
	first.forEach((one, nth) => {
		if (one.what !== 'transition') return;
		if (finder.views.some((view) => view.solved.model.probes[nth]!.nodes.some((node) => reached(view, node)))) return;
		if (!finder.views.some(inState(one.from))) return;
		if (one.to >= 0 && chart.states[one.to]!.node.type !== 'history' && !finder.views.some(inState(one.to))) return;
		const name = one.name === '' ? { zh: '最上层', en: 'the root' } : { zh: `“${one.name}”`, en: `“${one.name}”` };
		const path = one.path();
		const event = path[path.length - 2];
		const on = typeof event === 'string' && event.includes('.') ? event : undefined;
		if (on !== undefined && !happens(finder, on)) return;
		finder.add(
			'transition-never',
			path,
			`${name.zh}的这个转移永远不会发生：它的条件与事件、与所在状态不可能同时成立，改条件或删去`,
			`This transition of ${name.en} can never be taken: its condition never holds there with its event; change it or remove it`,
		);
	});
}

function happens(finder: Finder, event: string): boolean {
	return finder.views.some((view) => view.reaches({ event }));
}

function injects(finder: Finder): void {
	const { document } = finder.scenario;
	document.injects.forEach((inject, index) => {
		if (happens(finder, `inject ${inject.id}`)) return;
		const late = finder.views.some((view) => {
			const { names, model, any } = view.solved;
			return Number.isFinite(any.at[model.events + names.eventIndex.get(`inject ${inject.id}`)!]!);
		});
		const [zh, en] = late
			? [
					'最早也在演练时限之后：提早，或放宽 clock.limit',
					'it is due only after the time limit: bring it forward or widen clock.limit',
				]
			: inject.when
				? ['when 的条件不会成立，或成立时演练已经结束', 'its “when” never holds, or only when the drill is over']
				: inject.on !== undefined && !happens(finder, inject.on)
					? [`事件“${inject.on}”永远不会发生`, `the event “${inject.on}” never happens`]
					: ['if 的条件到时不会成立', 'its “if” never holds when it is due'];
		finder.add(
			'inject-unreachable',
			['injects', index],
			`注入事件“${inject.id}”永远不会到来：${zh}`,
			`The inject “${inject.id}” never comes: ${en}`,
		);
	});
}

function commands(finder: Finder): void {
	finder.scenario.document.commands.forEach((command, index) => {
		const starts = (view: Relaxed): boolean =>
			reached(view, view.solved.model.events + eventOf(index, 'started')) ||
			view.solved.instances.some((one) => one.command === index && reached(view, one.started));
		if (!finder.views.some(starts)) {
			const away = command.needs.length === 0;
			finder.add(
				'command-impossible',
				['commands', command.id, away ? 'at' : 'needs'],
				`指令“${command.id}”永远无法开始：${away ? '没有路通到作业地点' : 'needs 永远不会全部成立'}`,
				`The command “${command.id}” can never start: ${away ? 'no way leads to where it is carried out' : 'its needs never hold all at once'}`,
			);
			return;
		}
		if (command.mistake || command.should.length === 0) return;
		const cleanly = (view: Relaxed): boolean =>
			view.solved.instances.some(
				(one) => one.command === index && view.solved.clean.at[one.started]! <= view.solved.limit,
			);
		if (!finder.views.some(cleanly))
			finder.add(
				'command-no-clean-start',
				['commands', command.id, 'should'],
				`指令“${command.id}”不违规就无法执行：should 永远不会全部成立，又没有标为 mistake`,
				`The command “${command.id}” cannot be carried out without breaking its duties: they never hold all at once, and it is not marked a mistake`,
			);
	});
}

/** Values with a text of their own that a fact never has, and hidden facts that are shown somewhere and never learnt. */
function values(finder: Finder): void {
	const { names } = finder.views[0]!.solved;
	// One vocabulary serves every fact of a name: a value that one of them has is no slip in another.
	const had = new Map<string, Set<string>>();
	const any = new Set<string>();
	for (const { solved } of finder.views)
		names.facts.forEach(({ name }, fact) => {
			const own = had.get(name) ?? new Set();
			had.set(name, own);
			solved.model.domains[fact]!.forEach((value, nth) => {
				if (solved.any.at[solved.model.atoms[fact]! + nth]! > solved.limit) return;
				if (typeof value === 'object') any.add(name);
				else own.add(String(value));
			});
		});
	for (const entity of finder.scenario.document.cast) {
		const members = names.groups.get(entity.id)!;
		for (const [name, fact] of Object.entries(entity.facts)) {
			const indices = members.map((member) => names.columns.get(name)![member]!);
			for (const value of Object.keys(fact.values)) {
				if (!any.has(name) && !had.get(name)?.has(value) && !kept(entity, name))
					finder.add(
						'value-unreachable',
						['cast', entity.id, 'facts', name, 'values', value],
						`“${entity.id}.${name}”永远不会是“${value}”：没有可行的效果给出它，补上效果或删去这个取值`,
						`“${entity.id}.${name}” is never “${value}”: no effect that can come about gives it; add one or remove the value`,
						{ at: 'key' },
					);
			}
			if (!fact.hidden || fact.label === undefined) continue;
			const known = finder.views.some(({ solved }) =>
				indices.some((index) =>
					solved.model.domains[index]!.some(
						(_, nth) => solved.any.at[solved.model.known[index]! + nth]! <= solved.limit,
					),
				),
			);
			if (!known)
				finder.add(
					'fact-never-known',
					['cast', entity.id, 'facts', name],
					`隐藏事实“${entity.id}.${name}”有标签，却永远不会为参演人员所知：补上 reveal 或 observers，或去掉标签`,
					`The hidden fact “${entity.id}.${name}” has a label, but no play ever makes it known: reveal it, let something observe it, or drop the label`,
					{ at: 'key' },
				);
		}
	}
}

const sayings = {
	service: [
		'service-never-stops',
		(name: string) => `服务“${name}”永远不会停：stopped（与 could）不可能成立，停业损失恒为零`,
		(name: string) =>
			`The service “${name}” never stands still: “stopped” (with “could”) never holds, so its disruption is always nil`,
	],
	exposure: [
		'exposure-never',
		(name: string) => `暴露“${name}”永远不会计时：while 不可能成立`,
		(name: string) => `The exposure “${name}” never counts: its “while” never holds`,
	],
	observer: [
		'observer-never-sees',
		(name: string) => `观察点“${name}”什么也看不到：while 不可能成立`,
		(name: string) => `The observer “${name}” never sees anything: its “while” never holds`,
	],
	staff: [
		'staff-never-acts',
		(name: string) => `模拟人员永远不会照此下令“${name}”：事件或条件不可能成立`,
		(name: string) => `The virtual staff never order “${name}” by this: its event or condition never comes about`,
	],
	scale: [
		'scale-never',
		() => '这一档时间倍速永远用不上：when 不可能成立',
		() => 'This time scale is never used: its “when” never holds',
	],
} as const;

function probes(finder: Finder): void {
	finder.views[0]!.solved.model.probes.forEach(({ what, path, name }, nth) => {
		if (what === 'transition') return;
		if (finder.views.some((view) => view.solved.model.probes[nth]!.nodes.some((node) => reached(view, node)))) return;
		const [code, zh, en] = sayings[what];
		finder.add(code, path(), zh(name), en(name));
	});
}
