import { parentPort, workerData } from 'node:worker_threads';
import { type CompiledLibrary, scenariosOf } from '../../api/library';
import { type Problem, problem } from '../../api/problem';
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

/** What a record claims about who played and how that no replay can tell. */
function claims({ role, mode }: DrillRecord, { scenario }: Program): Problem | undefined {
	if (!scenario.document.roles.some(({ id, plays }) => id === role && plays === 'playable')) {
		return problem(
			'unknown-role',
			`情景里没有可由人员扮演的岗位“${role}”`,
			`The scenario has no role “${role}” that a person can play`,
		);
	}
	if (mode === 'exam') {
		return problem(
			'not-an-exam',
			'考核须由服务器主持，不能事后提交',
			'An exam is held by the server; it cannot be handed in afterwards',
		);
	}
	return undefined;
}

function check(value: unknown): Verified {
	const read = readRecord(value);
	if (!read.ok) return read;
	const program = programOf(read.value);
	if (program === undefined) return fail(unknownScenario(read.value));
	const claimed = claims(read.value, program);
	if (claimed !== undefined) return fail(claimed);
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
