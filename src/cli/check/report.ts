import type { Language } from '../../words/text';
import type { Terminal } from '../terminal';
import type { Checked, Told } from './checked';

const asJson =
	(language: Language) =>
	({ code, file, line, column, message, variants, run }: Told) => ({
		code,
		file,
		line,
		column,
		message: message[language],
		text: message,
		...(variants === undefined ? {} : { variants }),
		...(run === undefined ? {} : { run }),
	});

/** Everything as one document. */
export function reportJson(checked: readonly Checked[], { language, print }: Terminal): void {
	const problem = asJson(language);
	const scenarios = checked.map(({ id, file, errors, warnings, notes, proved }) => ({
		id,
		file,
		errors: errors.map(problem),
		warnings: warnings.map(problem),
		notes: notes.map(problem),
		...(proved === undefined ? {} : { proved }),
	}));
	print(JSON.stringify({ scenarios }, null, '\t'));
}

const words = {
	zh: { error: '错误', warning: '提醒', note: '说明', fine: '没有问题', variants: '个变体', undecided: '未全部判定' },
	en: {
		error: 'error',
		warning: 'warning',
		note: 'note',
		fine: 'fine',
		variants: 'variants',
		undecided: 'not all decided',
	},
} as const;

/** A line for each scenario, and under it one for each thing found. */
export function reportTable(checked: readonly Checked[], { language, print }: Terminal): void {
	const word = words[language];
	for (const one of checked) {
		const { errors, warnings, notes, proved } = one;
		const name = one.title === undefined ? one.id : `${one.id} ${one.title[language]}`;
		const counts = [
			errors.length > 0 ? `${errors.length} ${word.error}` : '',
			warnings.length > 0 ? `${warnings.length} ${word.warning}` : '',
			notes.length > 0 ? `${notes.length} ${word.note}` : '',
		].filter((part) => part !== '');
		const looked =
			proved === undefined
				? ''
				: ` (${proved.looked}${proved.looked < proved.variants ? ` / ${proved.variants}` : ''} ${word.variants}, ${(proved.ms / 1000).toFixed(1)} s${proved.whole ? '' : `, ${word.undecided}`})`;
		print(`${errors.length > 0 ? '✕' : '✓'} ${name}: ${counts.join(', ') || word.fine}${looked}`);
		for (const [kind, list] of [
			[word.error, errors],
			[word.warning, warnings],
			[word.note, notes],
		] as const)
			for (const { file, line, column, code, message } of list)
				print(`  ${file}:${line}:${column} ${kind} ${code}: ${message[language]}`);
	}
}
