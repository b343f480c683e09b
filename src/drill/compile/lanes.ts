import type { Step } from '../../scenario/format/scenario';
import type { Test } from '../moment';
import type { ProgramCommand, ProgramLanes, ProgramStep } from '../program';
import { compileCondition } from './conditions';
import { must, type Names } from './names';

/** The plan's lanes. Their conditions are asked, never watched. */
export function compileLanes(names: Names, commands: readonly ProgramCommand[]): ProgramLanes {
	const whens = new Map<Step, Test>();
	const steps = names.scenario.document.par.map((lane, laneIndex) =>
		lane.map((step, index): ProgramStep => {
			if (step.when !== undefined) whens.set(step, compileCondition(step.when, { names, it: -1 }).test);
			const command = commands[must(names.commandIndex.get(step.do), `command ${step.do}`)]!;
			const target = step.on === undefined ? -1 : must(names.entityIndex.get(step.on), `entity ${step.on}`);
			return { lane: laneIndex, index, step, command, target };
		}),
	);
	const withCommand = (command: ProgramCommand): readonly number[] =>
		[...steps.keys()].filter((lane) => steps[lane]!.some((step) => step.command === command));
	return { steps, ofCommand: commands.map(withCommand), whens };
}
