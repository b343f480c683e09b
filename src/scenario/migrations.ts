import { fail, ok, type Result } from '../kernel/result';
import type { Text } from '../words/text';

/** The format this build writes and reads. Older ones are brought up to it, newer ones are refused. */
export const currentFormat = 1;

type Plain = Readonly<Record<string, unknown>>;

/** One step from a format to the next, on what YAML gives, before any schema sees it. */
export interface Migration {
	readonly from: number;
	readonly up: (document: Plain) => Plain;
}

/** From format 1 on, one step for each, none left out. */
export const migrations: readonly Migration[] = chained([], currentFormat);

/** The steps, if they lead from 1 to `current` without a gap. */
export function chained(steps: readonly Migration[], current: number): readonly Migration[] {
	const whole = steps.length === current - 1 && steps.every((step, index) => step.from === index + 1);
	if (!whole) throw new Error(`migrations must lead from format 1 to ${current}, one by one`);
	return steps;
}

export interface FormatFault {
	readonly code: 'newer-format' | 'wrong-format';
	readonly message: Text;
}

/** A document of any known format as one of the current format. */
export function migrate(document: unknown, steps = migrations, current = currentFormat): Result<unknown, FormatFault> {
	if (typeof document !== 'object' || document === null || Array.isArray(document)) return ok(document);
	const { format } = document as Plain;
	if (format === undefined) return ok(document);
	if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
		return fail({ code: 'wrong-format', message: { zh: `format 应为 ${current}`, en: `format must be ${current}` } });
	}
	if (format > current) {
		return fail({
			code: 'newer-format',
			message: {
				zh: `此文件由较新的演港写成（format ${format}），本版只读到 ${current}：请升级`,
				en: `This was made by a newer Muster (format ${format}), this one reads up to ${current}: update it`,
			},
		});
	}
	let migrated = document as Plain;
	for (const step of steps) if (step.from >= format) migrated = { ...step.up(migrated), format: step.from + 1 };
	return ok(migrated);
}
