import type { Text } from '../../words/text';
import type { ErrorCode } from '../source/codes';
import { durationWords } from './scalars';

/** The codes and sentences for what is written in the wrong shape, by the tag its schema gives. */
export const shapes: Readonly<Record<string, { readonly code: ErrorCode; readonly expected: Text }>> = {
	'@name': {
		code: 'bad-name',
		expected: {
			zh: '名称只用小写字母、数字和连字符，以字母开头',
			en: 'a name has lower-case letters, digits and hyphens, and starts with a letter',
		},
	},
	'@state': {
		code: 'bad-name',
		expected: {
			zh: '状态路径写作 a.b，只用小写字母、数字和连字符',
			en: 'a state is written a.b, in lower-case letters, digits and hyphens',
		},
	},
	'@fact': {
		code: 'bad-name',
		expected: { zh: '事实写作“实体.事实”，如 room.surfaces', en: 'a fact is written entity.fact, like room.surfaces' },
	},
	'@spot': {
		code: 'bad-name',
		expected: { zh: '写地点、实体.place、target 或 ask.参数', en: 'write a place, entity.place, target or ask.name' },
	},
	'@check': { code: 'bad-name', expected: { zh: '写“指令.参数”或“指令”', en: 'write command.ask or command' } },
	'@event': {
		code: 'bad-event',
		expected: {
			zh: '事件写作 指令.ordered|started|done|stopped|failed、inject 编号 或 signal 名称',
			en: 'an event is <command>.ordered|started|done|stopped|failed, inject <id> or signal <name>',
		},
	},
	'@duration': {
		code: 'bad-duration',
		expected: {
			zh: '时长写作 30s、25m、2h 或 1h30m，不带空格',
			en: 'a duration is written 30s, 25m, 2h or 1h30m, without spaces',
		},
	},
	'@delay': {
		code: 'bad-duration',
		expected: { zh: '期限写作时长（25m）或规则名', en: 'a deadline is a duration (25m) or the name of a rule' },
	},
	'@time': {
		code: 'bad-time',
		expected: { zh: "时刻写作 '08:30'，加引号", en: "a time of day is written '08:30', in quotes" },
	},
	'@date': { code: 'bad-time', expected: { zh: "日期写作 '2022-03-31'", en: "a date is written '2022-03-31'" } },
	'@value': {
		code: 'bad-value',
		expected: {
			zh: "值是名称（小写）、数字、时长（25m）、时刻（'08:30'）或 true/false",
			en: "a value is a name (lower case), a number, a duration (25m), a time ('08:30') or true/false",
		},
	},
	'@comparison': {
		code: 'no-comparison',
		expected: {
			zh: '条件要写出比较：is、oneOf、atLeast、atMost 或 sameAs，例如 is: true',
			en: 'a condition says how it compares: is, oneOf, atLeast, atMost or sameAs, for instance is: true',
		},
	},
	'@severity': {
		code: 'veto-or-points',
		expected: { zh: 'veto: true 与 points: n 必须且只能写一个', en: 'write exactly one of veto: true and points: n' },
	},
	'@said': { code: 'missing-key', expected: { zh: '需要 text（或 silent: true）', en: 'write text, or silent: true' } },
	'@text': {
		code: 'missing-translation',
		expected: { zh: '中英文都要写，数字请加引号', en: 'write words in both languages; put numbers in quotes' },
	},
};

const units: readonly (readonly [RegExp, number])[] = [
	[/^(?:d|days?|天)$/i, 86_400_000],
	[/^(?:h|hrs?|hours?|小时|时)$/i, 3_600_000],
	[/^(?:m|mins?|minutes?|分钟|分)$/i, 60_000],
	[/^(?:s|secs?|seconds?|秒钟|秒)$/i, 1000],
];

/** `25 min` → `25m`; undefined where it looks like no duration at all. */
export function asDuration(found: unknown): string | undefined {
	if (typeof found === 'number') return Number.isInteger(found) && found >= 0 ? `${found}m` : undefined;
	if (typeof found !== 'string' || found.length > 40) return undefined;
	const parts = [...found.matchAll(/([0-9]+(?:\.[0-9]+)?)\s*([a-zA-Z]+|小时|时|分钟|分|秒钟|秒|天)/g)];
	if (parts.map(([part]) => part).join('') !== found.replace(/[\s,，]+(?=[0-9])/g, '').trim()) return undefined;
	let sum = 0;
	for (const [, count, unit] of parts) {
		const known = units.find(([shape]) => shape.test(unit!));
		if (!known) return undefined;
		sum += Number(count) * known[1];
	}
	return parts.length > 0 && sum % 1000 === 0 ? durationWords(sum) : undefined;
}
