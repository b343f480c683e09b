import {
	advance,
	begin,
	type Drill,
	type DrillRecord,
	engineVersion,
	give,
	type Input,
	type Program,
	type Start,
} from '../drill/index';
import { fail, ok, type Result } from '../kernel/result';
import type { Text } from '../words/text';
import type { SavedDrill } from './live';

/** Why a saved drill cannot go on. */
export interface ResumeFailure {
	readonly code: 'other-engine' | 'other-scenario' | 'input-refused';
	readonly message: Text;
}

/** Begins again and runs what was saved up to where it stood. */
export function resumeSaved(program: Program, saved: SavedDrill, start: Start): Result<Drill, ResumeFailure> {
	const { record } = saved;
	if (record.engine !== engineVersion) {
		return fail({
			code: 'other-engine',
			message: {
				zh: '这场演练是旧版演港保存的，接着练结果可能不同，请重新开始。',
				en: 'This drill was saved by another build of Muster and might go on differently. Please start it again.',
			},
		});
	}
	if (record.scenario.digest !== program.scenario.digest) {
		return fail({
			code: 'other-scenario',
			message: {
				zh: '情景内容已经更新，保存的演练接不上了，请重新开始。',
				en: 'The scenario has changed since this drill was saved. Please start it again.',
			},
		});
	}
	const drill = begin(program, start);
	for (const input of record.inputs) {
		if (!give(drill, input).ok)
			return fail({
				code: 'input-refused',
				message: {
					zh: '保存的操作里有一条无法执行，请重新开始。',
					en: 'A saved input cannot be taken any more. Please start it again.',
				},
			});
	}
	advance(drill, saved.at);
	return ok(drill);
}

/** The record so far. */
export function unfinished(
	of: Omit<DrillRecord, 'outcome' | 'digest' | 'format' | 'engine'>,
	inputs: readonly Input[],
): SavedDrill['record'] {
	return { format: 1, engine: engineVersion, ...of, inputs: [...inputs] };
}
