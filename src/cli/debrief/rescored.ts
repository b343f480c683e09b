import type { Rescored } from '../../debrief';
import type { Language, Text } from '../../words/text';

const share = (bp: number): string => `${Math.round(bp / 100)}%`;
const points = (hundredths: number): number => hundredths / 100;

/** What other rules make of a record, as JSON: scores 0–100, credits 0–1. */
export const rescoredJson = ({ before, after, tasks, violations, refused }: Rescored): object => ({
	before: { rules: before.rules, score: points(before.score), passed: before.passed, end: before.end },
	after: { rules: after.rules, score: points(after.score), passed: after.passed, end: after.end },
	tasks: tasks.map((task) => ({
		id: task.id,
		before: { status: task.before.status, credit: task.before.credit / 10_000 },
		after: { status: task.after.status, credit: task.after.credit / 10_000 },
	})),
	violations: violations.map(({ id, before: was, after: is }) => ({ id, before: was, after: is })),
	refused,
});

/** The same as lines to read. */
export function rescoredText(rescored: Rescored, language: Language): string {
	const say = (text: Text): string => text[language];
	const { before, after, tasks, violations, refused } = rescored;
	const zh = language === 'zh';
	return [
		`${before.rules} → ${after.rules}: ${points(before.score)} → ${points(after.score)}`,
		...tasks.map((task) => `  ${say(task.label)}: ${share(task.before.credit)} → ${share(task.after.credit)}`),
		...violations.map((one) => `  ${say(one.why)}: ${one.before} → ${one.after}`),
		...(tasks.length + violations.length === 0 ? [zh ? '  没有差别' : '  No difference'] : []),
		...(refused === null
			? []
			: [
					zh
						? `  第 ${refused + 1} 条输入在该版规则下无法执行，其后未计`
						: `  Input ${refused + 1} cannot be taken under these rules; the rest is left out`,
				]),
	].join('\n');
}
