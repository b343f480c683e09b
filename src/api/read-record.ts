import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import { type DrillRecord, engineVersion } from '../drill/record/record';
import { fail, ok, type Result } from '../kernel/result';
import { type Problem, problem } from './problem';
import { recordSchema } from './record';
import type { Text } from './text';

const field = (value: unknown, key: string): unknown =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** Where in a record the first thing wrong stands, as `inputs[3].at`. */
export const pathOf = (path: readonly PropertyKey[]): string =>
	path.reduce<string>(
		(text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
		'',
	);

interface Issue {
	readonly where: string;
	readonly what: string;
}

/** The issue that tells most: of a union, the branch that came furthest. */
function deepest(error: z.ZodError): Issue {
	let issue: z.core.$ZodIssue = error.issues[0]!;
	const path = [...issue.path];
	while (issue.code === 'invalid_union' && issue.errors.length > 0) {
		const furthest = issue.errors.flat().reduce((best, other) => (other.path.length > best.path.length ? other : best));
		path.push(...furthest.path);
		issue = furthest;
	}
	const long = pathOf(path);
	return { where: long.length > 200 ? `${long.slice(0, 200)}…` : long, what: issue.message };
}

const inChinese = { error: zhCN().localeError };
const inEnglish = { error: en().localeError };

/** A value by its schema, or where it is wrong first and how, in both languages. */
export function readBy<T>(
	schema: z.ZodType<T>,
	value: unknown,
): Result<T, { readonly where: string; readonly what: Text }> {
	const read = schema.safeParse(value, inEnglish);
	if (read.success) return ok(read.data);
	const told = deepest(read.error);
	const chinese = schema.safeParse(value, inChinese);
	return fail({
		where: told.where,
		what: { zh: chinese.success ? told.what : deepest(chinese.error).what, en: told.what },
	});
}

/** A record as it arrived from outside, or why it is none. Versions come first: a newer build's record is told apart. */
export function readRecord(value: unknown): Result<DrillRecord, Problem> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return fail(
			problem('bad-record', '这不是演练记录：应为 JSON 对象', 'This is not a drill record: a JSON object was expected'),
		);
	}
	const format = field(value, 'format');
	const engine = field(value, 'engine');
	if (typeof format === 'number' && format > 1) {
		return fail(
			problem(
				'newer-format',
				`记录格式为第 ${format} 版，本程序只认识第 1 版。请升级后再试`,
				`The record has format ${format}; this build knows format 1. Upgrade and try again`,
			),
		);
	}
	if (typeof engine === 'number' && engine > engineVersion) {
		return fail(
			problem(
				'newer-engine',
				`记录由更新的版本生成（引擎 ${engine}，本程序为 ${engineVersion}）。请升级后再试`,
				`The record was made by a newer build (engine ${engine}; this one has ${engineVersion}). Upgrade and try again`,
			),
		);
	}
	const read = readBy(recordSchema, value);
	if (read.ok) return read;
	const { where, what } = read.error;
	return fail(
		problem(
			'bad-record',
			`记录有误：${where || '顶层'}（${what.zh}）`,
			`The record is wrong at ${where || 'its top'}: ${what.en}`,
		),
	);
}
