import type { Debrief, Group, TaskResult } from '../../debrief/debrief';
import type { Scenario } from '../../scenario/format/scenario';
import { minutesSeconds } from '../../words/format';
import type { Language } from '../../words/text';
import { columns, padEnd, padStart } from '../columns';
import { groupNames, words } from './words';

const marks: Readonly<Record<TaskResult['status'], string>> = { done: '✓', late: '◆', wrong: '▬', missed: '✕' };
const points = (hundredths: number) => (hundredths / 100).toFixed(1).replace(/\.0$/, '');
const percent = (basisPoints: number) => `${Math.floor(basisPoints / 100)}%`;
const time = (at: number) => (at < 0 ? '–' : minutesSeconds(at));

function table(rows: readonly (readonly string[])[], startAt: readonly number[]): string[] {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columns(row[column]!))));
	return rows.map((row) =>
		`  ${row.map((cell, column) => (startAt.includes(column) ? padEnd : padStart)(cell, widths[column]!)).join('  ')}`.trimEnd(),
	);
}

function taskRows(debrief: Debrief, language: Language): string[] {
	const say = words[language];
	const name = (task: TaskResult) =>
		task.member === undefined ? task.label[language] : `${task.label[language]} · ${task.member.label[language]}`;
	const rows = debrief.tasks
		.filter((task) => task.applies)
		.map((task) => [
			`${marks[task.status]} ${name(task)}`,
			`×${task.weight}`,
			say.status[task.status],
			time(task.doneAt),
			time(task.target),
			time(task.limit),
			percent(task.credit),
		]);
	return table([[say.task, '', '', say.at, say.target, say.limit, say.credit], ...rows], [0, 2]);
}

function groupLine(title: string, groups: readonly Group[], language: Language): string {
	const shown = groups
		.filter((group) => group.score !== null)
		.map((group) => `${groupNames[group.id]?.[language] ?? group.id} ${points(group.score!)}`);
	return `${title}${language === 'zh' ? '：' : ': '}${shown.join(language === 'zh' ? '　' : '  ')}`;
}

function breaches(debrief: Debrief, language: Language): string[] {
	const say = words[language];
	const all = [...debrief.vetoes, ...debrief.penalties].sort((a, b) => a.at - b.at);
	if (all.length === 0) return [say.noBreach];
	return all.map(
		(one) => `  ${minutesSeconds(one.at)}  ${one.veto ? say.veto : `−${one.points}`}  ${one.why[language]}`,
	);
}

function consequence(debrief: Debrief, language: Language): string[] {
	const say = words[language];
	const exposure = debrief.exposure.map((one) => {
		const estimate = one.estimate === null ? '' : `${say.estimate} ${(one.estimate / 1000).toFixed(1)}`;
		return `  ${one.label[language]}  ${Math.round(one.personMinutes / 1000)} ${say.personMinutes}  ${estimate}`.trimEnd();
	});
	const disruption = debrief.disruption.map(
		(one) =>
			`  ${one.label[language]}  ${one.stoppedMs === 0 ? say.neverStopped : `${say.stopped} ${minutesSeconds(one.stoppedMs)}`}`,
	);
	return [...exposure, ...disruption];
}

/** A debrief to read on a terminal. */
export function debriefText(debrief: Debrief, scenario: Scenario, language: Language): string {
	const say = words[language];
	const verdict = debrief.passed
		? say.passed
		: debrief.vetoes.length > 0
			? `${say.failed} ${say.vetoed(debrief.vetoes.length)}`
			: say.failed;
	const variant = Object.entries(debrief.variant)
		.map(([name, option]) => scenario.document.vary[name]?.[option]?.label?.[language] ?? option)
		.join(language === 'zh' ? '、' : ', ');
	return [
		`${scenario.document.title[language]} · ${scenario.rules.title[language]} · ${say.seed} ${debrief.seed}${variant === '' ? '' : ` · ${variant}`}`,
		`${say.score} ${points(debrief.score)} / 100   ${verdict}`,
		`${say.correctness} ${points(debrief.correctness)}   ${say.speed} ${points(debrief.speed)}   ${say.lost} ${points(debrief.lost)}   ${say.end[debrief.end.reason]} T+${minutesSeconds(debrief.end.at)}`,
		'',
		...taskRows(debrief, language),
		'',
		say.breaches,
		...breaches(debrief, language),
		'',
		groupLine(say.phases, debrief.phases, language),
		groupLine(say.domains, debrief.domains, language),
		groupLine(say.responsibilities, debrief.responsibilities, language),
		`${say.rating}${language === 'zh' ? '：' : ': '}${say.grade[debrief.ratings.grade]}  HSEEP ${debrief.ratings.hseep}`,
		...(debrief.exposure.length + debrief.disruption.length > 0
			? ['', say.consequence, ...consequence(debrief, language)]
			: []),
	].join('\n');
}
