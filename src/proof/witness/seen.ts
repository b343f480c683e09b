import type { Drill, Program } from '../../drill/index';
import type { Run } from '../finding';

/** What plays have shown so far, each with the first run that showed it. */
export class Seen {
	readonly violations: (Run | undefined)[];
	readonly tasks: (Run | undefined)[];
	readonly injects: (Run | undefined)[];
	readonly commands: (Run | undefined)[];
	readonly states = new Map<string, Run>();

	constructor(readonly program: Program) {
		const none = (length: number): undefined[] => Array.from({ length }, () => undefined);
		this.violations = none(program.violations.length);
		this.tasks = none(program.tasks.length);
		this.injects = none(program.injects.length);
		this.commands = none(program.commands.length);
	}

	/** Takes note of all that a drill shows. */
	take({ state }: Drill, run: Run): void {
		for (const { violation } of state.violations) this.violations[violation] ??= run;
		state.tasks.forEach((task, index) => {
			if (task.doneAt >= 0) this.tasks[index] ??= run;
		});
		state.injectAt.forEach((at, index) => {
			if (at >= 0) this.injects[index] ??= run;
		});
		this.program.commands.forEach(({ events }, index) => {
			if (state.counts[events.started]! > 0) this.commands[index] ??= run;
		});
		for (const entry of state.log)
			if (entry.kind === 'state')
				for (const path of entry.entered) if (!this.states.has(path)) this.states.set(path, run);
	}
}
