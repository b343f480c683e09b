import type { Text } from '../../words/text';

const sayings: Readonly<Record<string, Text>> = {
	BAD_INDENT: { zh: '缩进不对：同一层的行要对齐', en: 'The indentation is off: lines of one level must align' },
	TAB_AS_INDENT: { zh: '缩进用了制表符：请改用空格', en: 'A tab indents this line: use spaces' },
	MISSING_CHAR: { zh: '少了一个符号（引号、括号或逗号）', en: 'A character is missing here (quote, bracket or comma)' },
	BAD_DQ_ESCAPE: {
		zh: '双引号里的转义写法不对：反斜杠要写成 \\\\',
		en: 'A bad escape in double quotes: write a backslash as \\\\',
	},
	BAD_SCALAR_START: {
		zh: '文本不能以此符号开头：请加引号',
		en: 'A text cannot start with this character: put it in quotes',
	},
	BLOCK_IN_FLOW: {
		zh: '括号 { } [ ] 里不能再用缩进写法：请检查括号是否闭合',
		en: 'No indented block inside { } or [ ]: check that the bracket is closed',
	},
	BLOCK_AS_IMPLICIT_KEY: {
		zh: '一行里有两个“: ”：含冒号的文本请加引号',
		en: 'Two “: ” in one line: put text that holds a colon in quotes',
	},
	MULTILINE_IMPLICIT_KEY: {
		zh: '键跨了行：请检查上一行的引号和冒号',
		en: 'A key runs over the line: check quotes and colons of the line above',
	},
	UNEXPECTED_TOKEN: { zh: '此处的符号多余或位置不对', en: 'Something here is not expected' },
	KEY_OVER_1024_CHARS: { zh: '键太长', en: 'The key is too long' },
};

/** A syntax error of the YAML reader, in both languages; its own words follow for those who know YAML. */
export function syntaxSaying(code: string, detail: string): Text {
	const saying = sayings[code] ?? { zh: 'YAML 语法错误', en: 'Not valid YAML' };
	const short = detail.split('\n')[0]!.slice(0, 160);
	return { zh: `${saying.zh}（${short}）`, en: `${saying.en} (${short})` };
}
