import type { Task } from '../format/scenario';
import type { Path } from '../source/problem';
import { checkBasis } from './commands';
import { checkCondition, checkState, findGroup } from './conditions';
import { checkEvent } from './events';
import { constant, type Names, type Scope } from './names';
import { checkRole } from './places';
import type { Report } from './report';
import { checkValue } from './values';

export function checkTasks(names: Names, report: Report): void {
	const { tasks } = names.document;
	tasks.forEach((task, index) => {
		checkTask(task, ['tasks', index], names, report);
	});
	checkOrder(tasks, report);
}

function checkTask(task: Task, path: Path, names: Names, report: Report): void {
	const ways = [task.done ? 'done' : '', task.on !== undefined ? 'on' : '', task.keep ? 'keep' : ''].filter(Boolean);
	if (ways.length !== 1) {
		const found =
			ways.length === 0
				? { zh: '一个也没有', en: 'there is none' }
				: { zh: `有 ${ways.join('、')}`, en: `there are ${ways.join(' and ')}` };
		report.error(
			'done-on-or-keep',
			path,
			`done、on、keep 必须且只能写一个，这里${found.zh}`,
			`Exactly one of done, on and keep; here ${found.en}`,
		);
	}
	if (task.if && task.on === undefined)
		report.error('goes-with', [...path, 'if'], 'if 要和 on 一起写', '“if” goes with “on”', 'key');
	const group = task.each === undefined ? undefined : findGroup(task.each, [...path, 'each'], names, report);
	const it: Scope = group ? { it: [group] } : {};
	if (task.done) checkCondition(task.done, it, [...path, 'done'], names, report);
	if (task.on !== undefined) {
		const scope = { ...checkEvent(task.on, [...path, 'on'], names, report), ...it };
		if (task.if) checkCondition(task.if, scope, [...path, 'if'], names, report);
		if (group && scope.command && !scope.target?.includes(group)) {
			report.error(
				'no-target',
				[...path, 'on'],
				`指令“${scope.command.id}”不以“${group.id}”为对象，each 分不清是谁`,
				`The command “${scope.command.id}” is not ordered on “${group.id}”, so “each” cannot tell whose it is`,
			);
		}
	}
	if (task.keep) {
		checkCondition(task.keep.that, it, [...path, 'keep', 'that'], names, report);
		checkCondition(task.keep.until, it, [...path, 'keep', 'until'], names, report);
	}
	checkFrom(task, path, names, report);
	checkTimes(task, path, names, report);
	if (task.reopens !== undefined) checkEvent(task.reopens, [...path, 'reopens'], names, report);
	if (task.applies) checkCondition(task.applies, {}, [...path, 'applies'], names, report);
	task.checks.forEach((check, index) => {
		checkCheck(check, [...path, 'checks', index], names, report);
	});
	if (task.step !== undefined) checkState(task.step, [...path, 'step'], names, report);
	checkRole(task.tags.bearer, [...path, 'tags', 'bearer'], names, report);
	checkBasis(task.basis, [...path, 'basis'], names, report);
}

function checkFrom({ from }: Task, path: Path, names: Names, report: Report): void {
	if (from === 'startex') return;
	if ('inject' in from) {
		if (!names.injects.has(from.inject))
			report.unknown('inject', from.inject, names.injects, [...path, 'from', 'inject']);
	} else if ('signal' in from) {
		if (names.signals.has(from.signal)) names.used.add(`heard ${from.signal}`);
		else report.unknown('signal', from.signal, names.signals, [...path, 'from', 'signal']);
	} else if (!names.tasks.has(from.task))
		report.unknown('task', from.task, names.tasks.keys(), [...path, 'from', 'task']);
}

const leastRealMs = 15_000;

function checkTimes({ target, limit }: Task, path: Path, names: Names, report: Report): void {
	checkValue(target, {}, [...path, 'target'], names, report, 'duration');
	checkValue(limit, {}, [...path, 'limit'], names, report, 'duration');
	const [soon, late] = [constant(target, names), constant(limit, names)];
	if (typeof soon !== 'number') return;
	if (typeof late === 'number' && soon > late)
		report.error('limit-before-target', [...path, 'limit'], 'limit 早于 target', '“limit” comes before “target”');
	const real = soon / names.document.clock.scale;
	if (real < leastRealMs)
		report.warn(
			'tight-target',
			[...path, 'target'],
			`按 ${names.document.clock.scale} 倍速只有 ${(real / 1000).toFixed(0)} 秒真实时间，至少应有 15 秒`,
			`At scale ${names.document.clock.scale} this leaves ${(real / 1000).toFixed(0)} real seconds; leave at least 15`,
			'value',
		);
}

function checkCheck(check: string, path: Path, names: Names, report: Report): void {
	const [id, askId] = check.split('.') as [string, string | undefined];
	const command = names.commands.get(id);
	if (!command) {
		report.unknown('command', id, names.commands.keys(), path);
		return;
	}
	if (askId === undefined) return;
	const ask = command.asks.find((one) => one.id === askId);
	if (!ask)
		report.unknown(
			'ask',
			askId,
			command.asks.map((one) => one.id),
			path,
			'value',
			id,
		);
	else if (!ask.right)
		report.error(
			'check-without-right',
			path,
			`参数“${check}”没有 right，无从评判`,
			`The parameter “${check}” has no “right” to judge it by`,
		);
}

/** Tasks that wait for each other can never be done, or never in order. */
function checkOrder(tasks: readonly Task[], report: Report): void {
	const byId = new Map(tasks.map((task, index) => [task.id, { task, index }]));
	tasks.forEach((task, index) => {
		task.after.forEach((id, nth) => {
			if (!byId.has(id)) report.unknown('task', id, byId.keys(), ['tasks', index, 'after', nth]);
		});
	});
	const state = new Map<string, 'open' | 'closed'>();
	const visit = (id: string, way: readonly string[]) => {
		const found = byId.get(id);
		if (!found || state.get(id) === 'closed') return;
		if (state.get(id) === 'open') {
			const circle = [...way.slice(way.indexOf(id)), id].join(' → ');
			const first = byId.get(way[way.indexOf(id)]!)!;
			const key = first.task.after.includes(way[way.indexOf(id) + 1] ?? id) ? 'after' : 'from';
			report.error(
				'task-cycle',
				['tasks', first.index, key],
				`任务互相等待成环：${circle}`,
				`Tasks wait for each other in a circle: ${circle}`,
			);
			return;
		}
		state.set(id, 'open');
		const { from, after } = found.task;
		for (const next of [...after, ...(typeof from === 'object' && 'task' in from ? [from.task] : [])])
			visit(next, [...way, id]);
		state.set(id, 'closed');
	};
	for (const { id } of tasks) visit(id, []);
}
