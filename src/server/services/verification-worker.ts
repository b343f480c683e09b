import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledLibrary, scenariosOf } from '../../api/library';
import { problem } from '../../api/problem';
import { readRecord } from '../../api/read-record';
import { verify } from '../../debrief';
import { compile, type Program } from '../../drill';
import type { DrillRecord } from '../../drill/record/record';
import { fail, ok } from '../../kernel/result';
import type { Recomputed, VerificationAnswer, VerificationRequest, Verified } from './verifier';

const scenarios = scenariosOf(workerData as CompiledLibrary);
const programs = new Map<string, Program>();

function programOf({ scenario, rules }: DrillRecord): Program | undefined {
	const key = `${scenario.id} ${rules}`;
	const known = programs.get(key);
	if (known !== undefined) return known;
	const found = scenarios.scenario(scenario.id, rules);
	if (found === undefined) return undefined;
	const program = compile(found);
	programs.set(key, program);
	return program;
}

const unknownScenario = ({ scenario, rules }: DrillRecord) =>
	problem(
		'unknown-scenario',
		`本服务器没有情景“${scenario.id}”（规则包“${rules}”）`,
		`This server has no scenario “${scenario.id}” with the rule pack “${rules}”`,
	);

function check(value: unknown): Verified {
	const read = readRecord(value);
	if (!read.ok) return read;
	const program = programOf(read.value);
	if (program === undefined) return fail(unknownScenario(read.value));
	const verified = verify(read.value, program);
	return verified.ok ? ok(read.value) : fail({ code: verified.error.code, message: verified.error.message });
}

function recompute(record: DrillRecord): Recomputed {
	const program = programOf(record);
	if (program === undefined) return fail(unknownScenario(record).message);
	const verified = verify(record, program);
	return verified.ok ? ok(verified.value.debrief) : fail(verified.error.message);
}

parentPort!.on('message', (request: VerificationRequest) => {
	const result = request.kind === 'verify' ? check(request.value) : recompute(request.record);
	parentPort!.postMessage({ id: request.id, result } satisfies VerificationAnswer);
});
