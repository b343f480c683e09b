import { advance, begin, type Drill, give, type Input, nextDue, type Program, type Start } from '../drill/index';
import type { Text } from '../words/text';
import { entityNamed, senderNamed } from './names';
import { type Viewer, viewerOf } from './play';
import type { PlayView } from './play-view';

/** Something on the scrubber worth stopping at. */
export interface ReplayMark {
	readonly at: number;
	readonly kind: 'inject' | 'order' | 'done' | 'failed' | 'violation' | 'veto' | 'task' | 'end';
	readonly label: Text;
}

/** A recorded drill that can be looked at at any instant, forwards and backwards. */
export interface Replay {
	/** Drill ms from STARTEX to ENDEX. */
	readonly durationMs: number;
	readonly marks: readonly ReplayMark[];
	viewAt(at: number, options?: { readonly truth?: boolean }): PlayView;
	/** Active procedure states, dotted paths in document order. */
	statesAt(at: number): readonly string[];
	/** The drill at that instant; not to be changed. */
	drillAt(at: number): Drill;
}

/**
 * Runs a record's inputs as they are looked at. Going back begins again: a whole drill takes a few milliseconds, so nothing is
 * kept in between.
 */
export function replayOf(program: Program, start: Start, inputs: readonly Input[]): Replay {
	const whole = runTo(program, start, inputs, Number.POSITIVE_INFINITY);
	let current: { readonly drill: Drill; readonly viewer: Viewer; given: number } | undefined;
	const at = (instant: number): { readonly drill: Drill; readonly viewer: Viewer } => {
		const to = Math.max(0, Math.min(Math.floor(instant), whole.state.at));
		if (current === undefined || current.drill.state.at > to) {
			const drill = begin(program, start);
			current = { drill, viewer: viewerOf(drill), given: 0 };
		}
		for (let next = inputs[current.given]; next !== undefined && next.at <= to; next = inputs[current.given]) {
			give(current.drill, next);
			current.given++;
		}
		advance(current.drill, to);
		return current;
	};
	return {
		durationMs: whole.state.at,
		marks: marksOf(whole),
		viewAt: (instant, options = {}) => at(instant).viewer.view(options.truth ?? false),
		statesAt: (instant) => {
			const { drill } = at(instant);
			return program.states.filter((_, index) => drill.moment.active[index] === 1);
		},
		drillAt: (instant) => at(instant).drill,
	};
}

function runTo(program: Program, start: Start, inputs: readonly Input[], to: number): Drill {
	const drill = begin(program, start);
	for (const input of inputs) if (input.at <= to) give(drill, input);
	for (let due = nextDue(drill); due !== undefined && due <= to; due = nextDue(drill)) advance(drill, due);
	return drill;
}

function marksOf(drill: Drill): readonly ReplayMark[] {
	const { program, state } = drill;
	return state.log.flatMap((entry): ReplayMark[] => {
		const { at } = entry;
		if (entry.kind === 'inject') {
			const { inject } = program.injects[entry.inject]!;
			return inject.silent ? [] : [{ at, kind: 'inject', label: senderNamed(program, inject.from).label }];
		}
		if (entry.kind === 'ordered' || entry.kind === 'done' || entry.kind === 'failed') {
			const activity = state.activities[entry.activity]!;
			const { label } = program.commands[activity.command]!.command;
			const target = entityNamed(program, activity.target);
			const whole =
				target === null ? label : { zh: `${label.zh} · ${target.label.zh}`, en: `${label.en} · ${target.label.en}` };
			return [{ at, kind: entry.kind === 'ordered' ? 'order' : entry.kind, label: whole }];
		}
		if (entry.kind === 'violation') {
			const compiled = program.violations[entry.violation]!;
			return [{ at, kind: compiled.veto ? 'veto' : 'violation', label: (compiled.violation ?? compiled.duty)!.why }];
		}
		if (entry.kind === 'task' && entry.what === 'done')
			return [{ at, kind: 'task', label: program.tasks[entry.task]!.task.label }];
		if (entry.kind === 'end') return [{ at, kind: 'end', label: { zh: '演练结束', en: 'ENDEX' } }];
		return [];
	});
}
