import { CST, Lexer } from 'yaml';
import type { Text } from '../../words/text';
import type { Code } from './codes';

/** One thing the format does not allow in YAML, found among the tokens. */
export interface Refusal {
	readonly code: Code;
	readonly offset: number;
	readonly message: Text;
}

/** Deeper nesting is refused before anything that recurses sees it. */
export const deepest = 64;
/** Several times the largest scenario; the reader's time grows with them. */
const mostTokens = 150_000;

const sayings: Readonly<Record<string, readonly [Code, Text]>> = {
	alias: [
		'yaml-alias',
		{ zh: '不允许 YAML 别名（*…）：请把内容写全', en: 'YAML aliases (*…) are not allowed: write the content out' },
	],
	anchor: [
		'yaml-alias',
		{
			zh: '不允许 YAML 锚点（&…）：请删去；文本以 & 开头时加引号',
			en: 'YAML anchors (&…) are not allowed: remove it, or quote a text that starts with &',
		},
	],
	tag: [
		'yaml-tag',
		{
			zh: '不允许 YAML 标签（!…）：请删去；文本以 ! 开头时加引号',
			en: 'YAML tags (!…) are not allowed: remove it, or quote a text that starts with !',
		},
	],
	'directive-line': [
		'yaml-directive',
		{ zh: '不允许 YAML 指令（%…）：请删去此行', en: 'YAML directives (%…) are not allowed: remove this line' },
	],
};

const tooDeep: Text = {
	zh: `嵌套超过 ${deepest} 层：请检查括号或缩进`,
	en: `Nested deeper than ${deepest} levels: check the brackets or the indentation`,
};

const tooMany: Text = {
	zh: '文件内容过多：请拆成几个情景',
	en: 'There is too much in this file: split it into several scenarios',
};

const quoted = new Set(['single-quoted-scalar', 'double-quoted-scalar']);

export interface Scan {
	readonly refusals: readonly Refusal[];
	/** False where the text must not be given to anything that recurses or takes its time. */
	readonly safe: boolean;
	/** Where a quoted text starts that nothing closes. */
	readonly unclosed: number | undefined;
}

/** Reads the tokens only, without recursion: what YAML may hold and a scenario may not, and what is too deep or too much (which ends it). */
export function scan(text: string): Scan {
	const refusals: Refusal[] = [];
	const columns: number[] = [];
	let offset = 0;
	let column = 0;
	let flow = 0;
	let count = 0;
	let unclosed: number | undefined;
	// True where the next token may open a block: at the start of a line, and after `-`, `?` and `:` there.
	let fresh = true;
	let scalar = false;
	for (const token of new Lexer().lex(text)) {
		const type: string | null = scalar ? 'text' : CST.tokenType(token);
		scalar = type === 'scalar';
		if (type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar') continue;
		if (++count > mostTokens)
			return { refusals: [...refusals, { code: 'file-too-large', offset, message: tooMany }], safe: false, unclosed };
		if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
		else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
		else if (fresh && flow === 0 && type !== 'space' && type !== 'comment' && type !== 'newline') {
			while (columns.length > 0 && columns[columns.length - 1]! >= column) columns.pop();
			columns.push(column);
			fresh = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
		}
		if (flow + columns.length > deepest)
			return { refusals: [...refusals, { code: 'too-deep', offset, message: tooDeep }], safe: false, unclosed };
		const saying = sayings[type ?? ''];
		if (saying && refusals.length < 50) refusals.push({ code: saying[0], offset, message: saying[1] });
		if (quoted.has(type ?? '') && (token.length === 1 || !token.endsWith(token[0]!))) unclosed = offset;
		const newline = token.lastIndexOf('\n');
		if (newline >= 0) fresh = true;
		column = newline < 0 ? column + token.length : token.length - newline - 1;
		offset += token.length;
	}
	return { refusals, safe: true, unclosed };
}
