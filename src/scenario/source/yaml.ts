import { parseDocument, type YAMLParseError } from 'yaml';
import type { Code } from './codes';
import { lineIndex } from './lines';
import { locate } from './locate';
import { plainData } from './plain';
import type { Finding, Path, Position, Problem } from './problem';
import { scan } from './scan';
import { syntaxSaying } from './syntax';

/** A file as the caller read it. */
export interface SourceText {
	readonly file: string;
	readonly text: string;
}

/** A YAML file turned into plain data, and the way back from a path in it to a line and column. */
export interface Source {
	readonly file: string;
	readonly value: unknown;
	/** False where the file could not be read at all, so that nothing more can be said of it. */
	readonly readable: boolean;
	readonly problems: readonly Problem[];
	place(finding: Finding): Problem;
}

export const largest = 1024 * 1024;
const mostProblems = 100;

/** Reads YAML without its machinery (anchors, tags, merge keys, several documents). Never throws. */
export function readYaml({ file, text }: SourceText): Source {
	const start: Position = { line: 1, column: 1 };
	const refuse = (problems: readonly Problem[]): Source => ({
		file,
		value: undefined,
		readable: false,
		problems,
		place: (finding) => ({ code: finding.code, file, ...start, message: finding.message, path: [] }),
	});
	if (text.length > largest) {
		const mebibytes = (text.length / largest).toFixed(1);
		return refuse([
			{
				code: 'file-too-large',
				file,
				...start,
				path: [],
				message: {
					zh: `文件有 ${mebibytes} MiB，上限为 1 MiB：请拆成几个情景`,
					en: `The file has ${mebibytes} MiB, at most 1 MiB is read: split it into several scenarios`,
				},
			},
		]);
	}
	const where = lineIndex(text);
	const problems: Problem[] = [];
	const add = (code: Code, offset: number, message: Problem['message'], path: Problem['path'] = []) => {
		if (problems.length < mostProblems) problems.push({ code, file, ...where(offset), message, path });
	};
	const scanned = scan(text);
	for (const refusal of scanned.refusals) add(refusal.code, refusal.offset, refusal.message);
	if (!scanned.safe) return refuse(problems);

	const document = parseDocument(text, {
		uniqueKeys: false,
		prettyErrors: false,
		schema: 'core',
		version: '1.2',
		merge: false,
		logLevel: 'error',
	});
	for (const error of document.errors.slice(0, mostProblems)) {
		if (error.code === 'MULTIPLE_DOCS')
			add('several-documents', error.pos[0], {
				zh: '一个文件只写一个情景：请删去“---”及其后的内容',
				en: 'One file holds one document: remove “---” and what follows it',
			});
		else if (error.code !== 'BAD_ALIAS')
			add('yaml-syntax', startOf(error, scanned.unclosed), syntaxSaying(error.code, error.message));
	}

	const value = plainData(document.contents, add);
	const place = (finding: Finding): Problem => ({
		code: finding.code,
		file,
		...where(locate(document.contents, finding.path, finding.at ?? 'value')),
		message: finding.message,
		path: names(finding.path),
	});
	return { file, value, readable: document.errors.length === 0, problems, place };
}

/** A quote that nothing closes is noticed only at the end; its start is what helps. */
const startOf = ({ pos, message }: YAMLParseError, unclosed: number | undefined): number =>
	/closing .*quote/.test(message) ? (unclosed ?? pos[0]) : pos[0];

const names = (path: Path): (string | number)[] =>
	path.map((segment) => (typeof segment === 'object' ? segment.nth : segment));
