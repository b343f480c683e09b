import type * as z from 'zod';
import type { Text } from '../../words/text';
import type { ErrorCode } from '../source/codes';
import { nearest } from '../source/nearest';
import type { Finding, Path } from '../source/problem';
import { among, meant, things, told } from './says';
import { asDuration, shapes } from './shapes';

type Issue = z.core.$ZodIssue;

function valueAt(root: unknown, path: Path): unknown {
	let value = root;
	for (const step of path) {
		// One thing stands for a list of one: a step into it stays where it is.
		if (typeof step === 'number' && !Array.isArray(value)) continue;
		if (typeof value !== 'object' || value === null) return undefined;
		value = (value as Record<string | number, unknown>)[step as string];
	}
	return value;
}

const both = (make: (language: keyof Text) => string): Text => ({ zh: make('zh'), en: make('en') });

/** What a schema found wrong, as findings that say what to do. */
export function findings(root: unknown, issues: readonly Issue[]): Finding[] {
	return issues.flatMap((issue) => fromIssue(root, issue, issue.path as Path));
}

function fromIssue(root: unknown, issue: Issue, path: Path): Finding[] {
	const found = valueAt(root, path);
	const shape = shapes[issue.message];
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => unknownKey(found, key, issue.message.replace(/^@keys:/, '').split(','), path));
	if (issue.code === 'invalid_key') return issue.issues.map((inner) => badKey(inner as Issue, path));
	if (shape && !(found === undefined && issue.code !== 'custom')) return [badShape(shape, found, path)];
	if (issue.code === 'invalid_union') return [wrongType(found, 'value', path)];
	if (issue.message === '@missing' || (found === undefined && path.length > 0)) return missing(root, path);
	if (issue.message === '@unknown-form') return [unknownForm(issue, found, path)];
	if (issue.code === 'invalid_value') return [notOneOf(issue.values.map(String), found, path)];
	if (issue.code === 'too_small' || issue.code === 'too_big') return [outOfRange(issue, found, path)];
	return [wrongType(found, issue.code === 'invalid_type' ? issue.expected : 'value', path)];
}

function unknownKey(parent: unknown, key: string, valid: readonly string[], path: Path): Finding {
	const value = (parent as Record<string, unknown>)[key];
	const message = (zh: string, en: string) => ({ zh, en });
	// `{ zh: 冲洗, en: Rinse, open up }`: what follows the comma became a key without a value.
	if (value === null && key.length > 0 && (valid.includes('zh') || /[\s\u4e00-\u9fff]/.test(key))) {
		return {
			code: 'comma-in-text',
			path: [...path, key],
			at: 'key',
			message: message(
				`“${key}”成了单独的键：花括号里的逗号会断开文本，请把整段文本加引号`,
				`“${key}” became a key of its own: inside { } a comma ends the text, so put the whole text in quotes`,
			),
		};
	}
	const near = meant(nearest(key, valid));
	const names = among(valid, 30);
	return {
		code: 'unknown-key',
		path: [...path, key],
		at: 'key',
		message: message(
			`没有“${key}”这个键${near.zh}（可用：${names.zh}）`,
			`There is no key “${key}” here${near.en} (valid: ${names.en})`,
		),
	};
}

function badKey(inner: Issue, path: Path): Finding {
	const key = String(path[path.length - 1]);
	if (inner.code === 'invalid_value') return { ...notOneOf(inner.values.map(String), key, path), at: 'key' };
	const shape = shapes[inner.message] ?? shapes['@name']!;
	return { ...badShape(shape, key, path), at: 'key' };
}

function badShape(shape: { code: ErrorCode; expected: Text }, found: unknown, path: Path): Finding {
	const what = told(found);
	if (found === undefined || shape.code === 'veto-or-points' || shape.code === 'no-comparison')
		return { code: shape.code, path, message: { zh: shape.expected.zh, en: upper(shape.expected.en) } };
	const duration = shape.code === 'bad-duration' || shape.code === 'bad-value' ? asDuration(found) : undefined;
	const code = duration ? 'bad-duration' : shape.code;
	const fix = duration ? { zh: `；请写 ${duration}`, en: `; write ${duration}` } : { zh: '', en: '' };
	return {
		code,
		path,
		message: {
			zh: `此处是${what.zh}：${shape.expected.zh}${fix.zh}`,
			en: `Found ${what.en}: ${shape.expected.en}${fix.en}`,
		},
	};
}

const upper = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function missing(root: unknown, path: Path): Finding[] {
	const key = String(path[path.length - 1]);
	const parent = path.slice(0, -1);
	const holder = valueAt(root, parent);
	const written = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
	// It is there, but as something YAML may not hold here, which is told already.
	if (written.includes(key)) return [];
	if (key === 'zh')
		return [
			{
				code: 'missing-translation',
				path: parent,
				message: { zh: '缺少中文（zh）', en: 'The Chinese text (zh) is missing' },
			},
		];
	if (key === 'en')
		return [
			{
				code: 'missing-translation',
				path: parent,
				message: { zh: '缺少英文（en）', en: 'The English text (en) is missing' },
			},
		];
	// A slip in a required key shows twice, as unknown and as missing; the nearest written key is named so that one look is enough.
	const near = nearest(key, written);
	const hint = near === undefined ? { zh: '', en: '' } : { zh: `（写成了“${near}”？）`, en: ` (written “${near}”?)` };
	const message = { zh: `缺少“${key}”${hint.zh}`, en: `“${key}” is missing${hint.en}` };
	return [{ code: 'missing-key', path: parent, at: 'key', message }];
}

function unknownForm(issue: Issue, found: unknown, path: Path): Finding {
	const { what, heads } = (issue as unknown as { params: { what: string; heads: readonly string[] } }).params;
	const expected = things[what] ?? things['value']!;
	if (what === 'text')
		return {
			code: 'missing-translation',
			path,
			message: both((l) =>
				l === 'zh' ? `此处是${told(found).zh}：要写${expected.zh}` : `Found ${told(found).en}: write ${expected.en}`,
			),
		};
	if (typeof found === 'object' && found !== null && !Array.isArray(found)) {
		const keys = Object.keys(found);
		const slip = keys.map((key) => [key, nearest(key, heads)] as const).find(([, near]) => near !== undefined);
		const near = meant(slip?.[1]);
		const names = among(heads, 20);
		return {
			code: 'unknown-form',
			path: slip ? [...path, slip[0]] : path,
			at: slip ? 'key' : 'value',
			message: {
				zh: `这不是${expected.zh}：要有 ${names.zh} 之一${near.zh}`,
				en: `This is not ${expected.en}: it needs one of ${names.en}${near.en}`,
			},
		};
	}
	return wrongType(found, what, path);
}

function notOneOf(values: readonly string[], found: unknown, path: Path): Finding {
	const near = meant(nearest(String(found), values));
	const names = among(values, 30);
	return {
		code: 'not-one-of',
		path,
		message: {
			zh: `此处是${told(found).zh}，应为以下之一：${names.zh}${near.zh}`,
			en: `Found ${told(found).en}, expected one of ${names.en}${near.en}`,
		},
	};
}

function outOfRange(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, found: unknown, path: Path): Finding {
	const counted = issue.origin === 'array';
	const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
	const more = issue.code === 'too_small';
	const zh = counted
		? `至${more ? '少' : '多'}要有 ${bound} 项`
		: `此处是${told(found).zh}，应${more ? '不小于' : '不大于'} ${bound}`;
	const en = counted
		? `At ${more ? 'least' : 'most'} ${bound} must stand here`
		: `Found ${told(found).en}, expected at ${more ? 'least' : 'most'} ${bound}`;
	return { code: counted ? 'wrong-count' : 'out-of-range', path, message: { zh, en } };
}

const types: Readonly<Record<string, Text>> = {
	string: { zh: '文本', en: 'text' },
	number: { zh: '数字', en: 'a number' },
	int: { zh: '整数', en: 'a whole number' },
	boolean: { zh: 'true 或 false', en: 'true or false' },
	array: { zh: '列表', en: 'a list' },
	tuple: { zh: '列表', en: 'a list' },
	object: { zh: '一组键值', en: 'a map' },
	record: { zh: '一组键值', en: 'a map' },
};

function wrongType(found: unknown, expected: string, path: Path): Finding {
	const wanted = things[expected] ?? types[expected] ?? things['value']!;
	return {
		code: 'wrong-type',
		path,
		message: { zh: `此处是${told(found).zh}，应为${wanted.zh}`, en: `Found ${told(found).en}, expected ${wanted.en}` },
	};
}
