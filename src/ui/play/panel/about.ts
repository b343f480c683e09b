import type { LiveDrill } from '../../../live/live';
import type { Task } from '../../../scenario/format/scenario';

/** Whether a condition (or anything written in a task) reads a fact of one of these. */
function reads(written: unknown, owners: ReadonlySet<string>): boolean {
	if (Array.isArray(written)) return written.some((one) => reads(one, owners));
	if (typeof written !== 'object' || written === null) return false;
	return Object.entries(written).some(([key, value]) =>
		(key === 'fact' || key === 'knows') && typeof value === 'string'
			? owners.has(value.slice(0, value.lastIndexOf('.')))
			: reads(value, owners),
	);
}

/** `isolate.mask` and `isolate.done` are of the command `isolate`. */
const commandOf = (name: string): string => name.split('.')[0] ?? name;

/** Tasks that are about an entity: what they ask for is a fact of it, or an order given on it. */
export function tasksAbout(live: LiveDrill, id: string): ReadonlySet<string> {
	const { tasks, commands, cast } = live.scenario.document;
	const group = cast.find((one) => one.many > 0 && id.startsWith(`${one.id}-`))?.id;
	const owners = new Set(group === undefined ? [id] : [id, group]);
	const ordered = new Set(
		commands.filter((command) => command.on.some((on) => owners.has(on))).map((command) => command.id),
	);
	const about = (task: Task) =>
		reads([task.done, task.keep?.that], owners) ||
		(task.each !== undefined && owners.has(task.each)) ||
		(task.on !== undefined && ordered.has(commandOf(task.on))) ||
		task.checks.some((check) => ordered.has(commandOf(check)));
	return new Set(tasks.filter(about).map((task) => task.id));
}

/** Whether a deadline is one of these tasks, or of one member of a group: then of this one. */
export const isOf = (task: string, tasks: ReadonlySet<string>, id: string): boolean => {
	const [name = task, member] = task.split(' ');
	return tasks.has(name) && (member === undefined || member === id);
};
