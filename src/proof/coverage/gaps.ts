import type { Entity, Scenario } from '../../scenario/format/scenario';
import type { Text } from '../../words/text';

export const gapCodes = [
	'no-safety-watch',
	'task-without-step',
	'too-few-questions',
	'too-many-questions',
	'high-risk-unwatched',
	'violation-without-bearer',
] as const;
export type GapCode = (typeof gapCodes)[number];

/** What a scenario of a shipped library must have and lacks. */
export interface Gap {
	readonly scenario: string;
	readonly code: GapCode;
	/** A task, violation or entity. */
	readonly about: string;
	readonly message: Text;
}

const [fewest, most] = [8, 15];

export function gapsOf(scenario: Scenario): readonly Gap[] {
	const { document } = scenario;
	const gap = (code: GapCode, about: string, zh: string, en: string): Gap => ({
		scenario: document.id,
		code,
		about,
		message: { zh, en },
	});
	const watched = [...document.tasks.map(({ tags }) => tags), ...document.violations].some(
		({ serves }) => serves === 'safety',
	);
	const questions = document.questions?.length ?? 0;
	return [
		...(watched
			? []
			: [
					gap(
						'no-safety-watch',
						document.id,
						'没有一个任务或违规标 serves: safety：每场演练都要盯安全生产',
						'No task or violation says serves: safety; work safety is watched in every drill',
					),
				]),
		...document.tasks
			.filter((task) => task.step === undefined)
			.map(({ id }) =>
				gap(
					'task-without-step',
					id,
					`任务“${id}”没有写 step：它练的是预案的哪一步`,
					`The task “${id}” names no step: which step of the plan does it exercise`,
				),
			),
		...document.violations
			.filter(({ bearer }) => bearer === undefined)
			.map(({ id }) =>
				gap('violation-without-bearer', id, `违规“${id}”没有写 bearer`, `The violation “${id}” names no bearer`),
			),
		...(questions < fewest
			? [
					gap(
						'too-few-questions',
						document.id,
						`知识题 ${questions} 道，至少 ${fewest} 道`,
						`${questions} questions; at least ${fewest} are wanted`,
					),
				]
			: []),
		...(questions > most
			? [
					gap(
						'too-many-questions',
						document.id,
						`知识题 ${questions} 道，至多 ${most} 道`,
						`${questions} questions; at most ${most} are wanted`,
					),
				]
			: []),
		...document.cast
			.filter((entity) => entity.post === 'high-risk' && !loopRead(entity, scenario))
			.map(({ id }) =>
				gap(
					'high-risk-unwatched',
					id,
					`“${id}”在高风险岗位，但没有任务、违规、义务或暴露看它的 loop 或 ppe`,
					`“${id}” is on a high-risk post, but no task, violation, duty or exposure reads its loop or ppe`,
				),
			),
	];
}

/** Whether what is scored reads who is in the loop or what is worn, of this entity or of whoever stands for it. */
function loopRead({ id }: Entity, { document }: Scenario): boolean {
	const own = new RegExp(`^(?:${id}(?:-\\d+)?|it|team|target|ask\\.[a-z0-9-]+)\\.(?:loop|loop-since|ppe)$`);
	const scored = [
		...document.tasks.map(({ done, if: only, keep }) => [done, only, keep]),
		...document.violations.map(({ if: only, when, unless }) => [only, when, unless]),
		...document.commands.map(({ should, asks }) => [should.map(({ that }) => that), asks.map(({ right }) => right)]),
		...document.exposure.map((one) => [one.while, one.weigh]),
	];
	return factsIn(scored).some((fact) => own.test(fact));
}

/** Facts named by `fact`, `sameAs` and `knows` anywhere in what is written. */
function factsIn(written: unknown, found: string[] = []): readonly string[] {
	if (typeof written !== 'object' || written === null) return found;
	for (const [key, value] of Object.entries(written)) {
		if ((key === 'fact' || key === 'sameAs' || key === 'knows') && typeof value === 'string') found.push(value);
		else factsIn(value, found);
	}
	return found;
}
