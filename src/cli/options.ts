import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../scenario/source/nearest';
import { WrongUsage } from './failure';

/** What a command takes: options with a value or without, and how many names may stand beside them. */
export interface Takes {
	readonly options: Readonly<Record<string, 'value' | 'flag'>>;
	/** Least and most. */
	readonly names: readonly [number, number];
}

export interface Given {
	readonly names: readonly string[];
	value(option: string): string | undefined;
	flag(option: string): boolean;
}

/** Every command takes these. */
const everywhere = { lang: 'value', help: 'flag' } as const;

export function readOptions(takes: Takes, words: readonly string[]): Given {
	const known = { ...everywhere, ...takes.options };
	const options = Object.fromEntries(
		Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
	) as NonNullable<ParseArgsConfig['options']>;
	const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
	const values = new Map<string, string | true>();
	const names: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') names.push(token.value);
		if (token.kind !== 'option') continue;
		const kind = Object.hasOwn(known, token.name) ? known[token.name as keyof typeof known] : undefined;
		if (kind === undefined) throw unknownOption(token.rawName, token.name, Object.keys(known));
		if (values.has(token.name)) {
			throw new WrongUsage(`选项 --${token.name} 给了两次`, `The option --${token.name} is given twice`);
		}
		if (kind === 'flag') {
			if (token.value !== undefined) {
				throw new WrongUsage(`选项 --${token.name} 不带值`, `The option --${token.name} takes no value`);
			}
			values.set(token.name, true);
			continue;
		}
		if (token.value === undefined || token.value === '') {
			throw new WrongUsage(`选项 --${token.name} 需要一个值`, `The option --${token.name} needs a value`);
		}
		values.set(token.name, token.value);
	}
	if (values.get('help') !== true) countNames(takes.names, names);
	return {
		names,
		value: (option) => {
			const value = values.get(option);
			return typeof value === 'string' ? value : undefined;
		},
		flag: (option) => values.get(option) === true,
	};
}

function unknownOption(raw: string, name: string, known: readonly string[]): WrongUsage {
	const near = nearest(name, known);
	return new WrongUsage(
		`没有选项 ${raw}${near === undefined ? '' : `，是否想用 --${near}？`}`,
		`There is no option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`,
	);
}

function countNames([least, most]: readonly [number, number], names: readonly string[]): void {
	if (names.length < least) throw new WrongUsage('缺少参数', 'An argument is missing');
	if (names.length > most) throw new WrongUsage(`多余的参数：${names[most]}`, `One argument too many: ${names[most]}`);
}

/** A whole number in a range, or why not. */
export function wholeOption(given: Given, option: string, least: number, most: number): number | undefined {
	const text = given.value(option);
	if (text === undefined) return undefined;
	const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw new WrongUsage(
		`--${option} 应为 ${least} 到 ${most} 的整数，而不是“${text}”`,
		`--${option} takes a whole number from ${least} to ${most}, not “${text}”`,
	);
}

/** Seeds are unsigned 32-bit integers. */
export const seedOption = (given: Given): number => wholeOption(given, 'seed', 0, 0xffff_ffff) ?? 1;
