import { type Drill, engineVersion, type Program, type Refusal, replay, stateDigest } from '../drill/index';
import type { DrillRecord } from '../drill/record/record';
import { digest } from '../kernel/digest';
import { fail, ok, type Result } from '../kernel/result';
import type { Text } from '../words/text';
import type { Debrief } from './debrief';
import { debriefOf } from './debrief-of';

export interface Verified {
	readonly drill: Drill;
	readonly debrief: Debrief;
}

/** Why a record is not what it says. `index` names the input where one is at fault. */
export interface VerifyFailure {
	readonly code: 'newer-format' | 'other-engine' | 'other-scenario' | 'digest' | 'input-refused' | 'outcome';
	readonly message: Text;
	readonly index?: number;
	readonly refusal?: Refusal;
}

/** Completes a record with what the drill came to and a digest over all of it. */
export function sealRecord(
	record: Omit<DrillRecord, 'outcome' | 'digest'>,
	drill: Drill,
	debrief: Debrief,
): DrillRecord {
	const whole: Omit<DrillRecord, 'digest'> = { ...record, outcome: outcomeOf(drill, debrief) };
	return { ...whole, digest: digest(whole) };
}

const outcomeOf = (drill: Drill, debrief: Debrief): DrillRecord['outcome'] => ({
	at: debrief.end.at,
	reason: debrief.end.reason,
	score: debrief.score,
	passed: debrief.passed,
	vetoes: [...new Set(debrief.vetoes.map((veto) => veto.id))],
	state: stateDigest(drill),
});

/** Runs a record again and holds it against itself: nothing it claims is taken on trust. */
export function verify(record: DrillRecord, program: Program): Result<Verified, VerifyFailure> {
	const refuse = (
		code: VerifyFailure['code'],
		zh: string,
		en: string,
		more: Partial<VerifyFailure> = {},
	): Result<Verified, VerifyFailure> => fail({ code, message: { zh, en }, ...more });
	const { scenario } = program;
	if (record.format !== 1) {
		return refuse(
			'newer-format',
			`记录格式是 ${record.format}，本版只认 1：请用更新的演港打开。`,
			`The record has format ${record.format}; this build reads 1. Open it with a newer Muster.`,
		);
	}
	if (record.engine !== engineVersion) {
		return refuse(
			'other-engine',
			`记录出自引擎第 ${record.engine} 版，本机是第 ${engineVersion} 版，重放结果可能不同。`,
			`The record was made by engine ${record.engine}; this is ${engineVersion}, under which the same inputs may give another drill.`,
		);
	}
	const { digest: claimed, ...rest } = record;
	if (digest(rest) !== claimed) {
		return refuse(
			'digest',
			'记录内容与其摘要不符：交卷后有人改动过。',
			'The record does not match its own digest: something in it was changed after it was sealed.',
		);
	}
	if (record.scenario.id !== scenario.document.id || record.scenario.digest !== scenario.digest) {
		return refuse(
			'other-scenario',
			`记录对应的情景内容与现有的 ${scenario.document.id} 不同。`,
			`The record was played on other content than the ${scenario.document.id} that is here.`,
		);
	}
	const run = replay(program, { seed: record.seed, role: record.role, person: record.person }, record.inputs);
	if (!run.ok) {
		const { index, refusal } = run.error;
		return refuse(
			'input-refused',
			`第 ${index + 1} 条输入无法执行（${refusal.code}：${refusal.about}）。`,
			`Input ${index + 1} cannot be taken (${refusal.code}: ${refusal.about}).`,
			{ index, refusal },
		);
	}
	const debrief = debriefOf(run.value, record.inputs);
	const outcome = outcomeOf(run.value, debrief);
	if (digest(outcome) !== digest(record.outcome)) {
		return refuse(
			'outcome',
			`重放得 ${debrief.score / 100} 分，记录写的是 ${record.outcome.score / 100} 分，结果不一致。`,
			`Replayed, the drill comes to ${debrief.score / 100}; the record says ${record.outcome.score / 100}: the outcome is not what the inputs give.`,
		);
	}
	return ok({ drill: run.value, debrief });
}
