import type { Text } from '../../words/text';
import { among, meant, told } from '../schema/says';
import type { Code, ErrorCode, WarningCode } from '../source/codes';
import { nearest } from '../source/nearest';
import type { Path, Problem } from '../source/problem';
import type { Source } from '../source/yaml';

/** What a reference names, for the code (`unknown-<kind>`) and the sentence. */
export const kinds = {
	entity: { zh: '实体', en: 'entity' },
	group: { zh: '群组（many）', en: 'group (many)' },
	fact: { zh: '事实', en: 'fact' },
	place: { zh: '地点', en: 'place' },
	role: { zh: '角色', en: 'role' },
	rule: { zh: '规则', en: 'rule' },
	command: { zh: '指令', en: 'command' },
	inject: { zh: '注入事件', en: 'inject' },
	signal: { zh: '信号', en: 'signal' },
	state: { zh: '程序状态', en: 'state' },
	task: { zh: '任务', en: 'task' },
	ask: { zh: '参数', en: 'parameter' },
	option: { zh: '选项', en: 'option' },
	value: { zh: '取值', en: 'value' },
	vary: { zh: '变体', en: 'variant' },
	field: { zh: '变体字段', en: 'field' },
} as const satisfies Record<string, Text>;
export type Kind = keyof typeof kinds;

const most = 200;

/** Gathers what references turn up, each at its place in the file it stands in. */
export class Report {
	readonly errors: Problem[];
	readonly warnings: Problem[];

	constructor(
		private readonly source: Source,
		sinks: { errors: Problem[]; warnings: Problem[] } = { errors: [], warnings: [] },
		private readonly silent: readonly Code[] = [],
	) {
		this.errors = sinks.errors;
		this.warnings = sinks.warnings;
	}

	/** The same report for another file. */
	from(source: Source): Report {
		return new Report(source, this);
	}

	/** The same report, deaf to some codes. */
	muted(...codes: Code[]): Report {
		return new Report(this.source, this, codes);
	}

	error(code: ErrorCode, path: Path, zh: string, en: string, at: 'key' | 'value' = 'value'): void {
		if (this.errors.length < most && !this.silent.includes(code))
			this.errors.push(this.source.place({ code, path, at, message: { zh, en } }));
	}

	warn(code: WarningCode, path: Path, zh: string, en: string, at: 'key' | 'value' = 'key'): void {
		if (this.warnings.length < most && !this.silent.includes(code))
			this.warnings.push(this.source.place({ code, path, at, message: { zh, en } }));
	}

	/** A name that leads nowhere, with the nearest that does. `of`: whose it would be. */
	unknown(
		kind: Kind,
		found: unknown,
		valid: Iterable<string>,
		path: Path,
		at: 'key' | 'value' = 'value',
		of = '',
	): void {
		const { zh, en } = kinds[kind];
		const names = [...valid];
		const near = meant(nearest(String(found), names));
		const list = among(names, 8);
		const offer = near.zh
			? near
			: { zh: names.length > 0 ? `（现有：${list.zh}）` : '', en: names.length > 0 ? ` (there are: ${list.en})` : '' };
		const [ofZh, ofEn] = of === '' ? ['', ''] : [`“${of}”`, `“${of}” has`];
		const message = told(found);
		this.error(
			`unknown-${kind}`,
			path,
			`${ofZh}没有${zh}${message.zh}${offer.zh}`,
			`${ofEn === '' ? 'There is' : ofEn} no ${en} ${message.en}${offer.en}`,
			at,
		);
	}
}
