import type { StateNode } from '../../scenario/format/procedure';
import { allPaths, below, parentOf, targetOf } from './paths';

/**
 * Paths of the regions that a procedure falls into: parts that are active side by side all the time and never reach into each
 * other, so that what one does in a step does not depend on where the others stand. What is above them is always active and
 * does nothing. A procedure that does not fall apart is one region, its root's.
 */
export function regionsOf(root: StateNode): readonly string[] {
	// A procedure that can end as a whole ends when all its parts have: then they depend on each other.
	return canEnd(root) || hearsItself(root) ? [''] : split(root, '', allPaths(root));
}

function split(node: StateNode, path: string, all: ReadonlySet<string>): readonly string[] {
	const children = Object.entries(node.states);
	const idle =
		node.type === 'parallel' &&
		children.length > 0 &&
		Object.keys(node.on).length + node.always.length + node.after.length + node.entry.length + node.exit.length === 0;
	const apart = (name: string, child: StateNode): boolean =>
		child.type !== 'history' && staysBelow(child, below(path, name), below(path, name), all);
	if (!idle || !children.every(([name, child]) => apart(name, child))) return [path];
	return children.flatMap(([name, child]) => split(child, below(path, name), all));
}

/** Whether every transition leads to somewhere below the region's own top: what leads to the top leaves its neighbours too. */
function staysBelow(node: StateNode, path: string, top: string, all: ReadonlySet<string>): boolean {
	const leads = [...Object.values(node.on).flat(), ...node.always, ...node.after.flatMap((one) => one.transitions)];
	const inside = (target: string | undefined): boolean => target?.startsWith(`${top}.`) ?? false;
	return (
		leads.every(({ to }) => to === undefined || inside(targetOf(to, path, all))) &&
		(node.type !== 'history' || node.target === undefined || inside(below(parentOf(path), node.target))) &&
		Object.entries(node.states).every(([name, child]) => staysBelow(child, below(path, name), top, all))
	);
}

function canEnd(node: StateNode): boolean {
	const children = Object.values(node.states).filter((child) => child.type !== 'history');
	if (node.type === 'final') return true;
	if (node.type === 'parallel') return children.every(canEnd);
	return children.some((child) => child.type === 'final');
}

/** Whether it listens to what XState itself raises when a part has ended, which no scenario's grammar allows. */
const hearsItself = (node: StateNode): boolean =>
	Object.keys(node.on).some((event) => event.startsWith('xstate.')) || Object.values(node.states).some(hearsItself);
