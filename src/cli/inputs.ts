import { createReadStream } from 'node:fs';
import { inputSchema } from '../api/input';
import { readBy } from '../api/read-record';
import type { Input } from '../drill';
import { Failure } from './failure';

const largest = 8 * 1024 * 1024;
const most = 50_000;

/** A whole file, or standard input for `-`; refused while being read where it is too large. */
export async function readAll(path: string): Promise<string> {
	const parts: Buffer[] = [];
	let size = 0;
	try {
		for await (const part of path === '-' ? process.stdin : createReadStream(path)) {
			parts.push(part as Buffer);
			size += (part as Buffer).length;
			if (size > largest) throw new Failure(`${named(path).zh}超过 8 MiB`, `${named(path).en} is larger than 8 MiB`);
		}
	} catch (error) {
		if (error instanceof Failure) throw error;
		const { code } = error as NodeJS.ErrnoException;
		const why =
			code === 'ENOENT'
				? { zh: '不存在', en: 'does not exist' }
				: code === 'EISDIR'
					? { zh: '是文件夹', en: 'is a folder' }
					: { zh: `无法读取（${code}）`, en: `cannot be read (${code})` };
		throw new Failure(`${path} ${why.zh}`, `${path} ${why.en}`);
	}
	return Buffer.concat(parts)
		.toString('utf8')
		.replace(/^\uFEFF/, '');
}

const named = (path: string) => (path === '-' ? { zh: '标准输入', en: 'Standard input' } : { zh: path, en: path });

export async function readJson(path: string): Promise<unknown> {
	const text = await readAll(path);
	try {
		return JSON.parse(text);
	} catch (error) {
		const { message } = error as Error;
		const short = message.length > 200 ? `${message.slice(0, 200)}…` : message;
		throw new Failure(`${named(path).zh}不是有效的 JSON：${short}`, `${named(path).en} is not valid JSON: ${short}`);
	}
}

export interface InputsFile {
	readonly scenario: string | undefined;
	readonly seed: number | undefined;
	/** In the order of time; of one instant, as written. */
	readonly inputs: readonly Input[];
}

/** A list of inputs, bare or as `muster par` prints it. */
export async function readInputs(path: string): Promise<InputsFile> {
	const found = await readJson(path);
	const wrapped =
		typeof found === 'object' && found !== null && !Array.isArray(found)
			? (found as Record<string, unknown>)
			: undefined;
	const list = wrapped === undefined ? found : wrapped.inputs;
	if (!Array.isArray(list)) {
		throw new Failure(
			`${named(path).zh}里没有输入：应为数组，或含 inputs 数组的对象`,
			`There are no inputs in ${named(path).en}: a list, or an object with a list called inputs, was expected`,
		);
	}
	if (list.length > most)
		throw new Failure(
			`输入多达 ${list.length} 条，上限 ${most}`,
			`${list.length} inputs are too many: at most ${most}`,
		);
	const inputs = list.map((item: unknown, index) => {
		const read = readBy(inputSchema, item);
		if (read.ok) return read.value as Input;
		const { where, what } = read.error;
		const at = where === '' ? `[${index}]` : `[${index}].${where}`;
		throw new Failure(
			`第 ${index + 1} 条输入有误（${at}）：${what.zh}`,
			`Input ${index + 1} is wrong at ${at}: ${what.en}`,
		);
	});
	return {
		scenario: typeof wrapped?.scenario === 'string' ? wrapped.scenario : undefined,
		seed: typeof wrapped?.seed === 'number' ? wrapped.seed : undefined,
		inputs: inputs
			.map((input, index) => ({ input, index }))
			.sort((a, b) => a.input.at - b.input.at || a.index - b.index)
			.map(({ input }) => input),
	};
}
