import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problem } from '../../api/problem';
import { Busy } from '../services/verifier';
import { StoreError } from '../store/sql';

export const bodyLimit = 4 * 1024 * 1024;

const tooLarge = problem(
	'too-large',
	'内容超过 4 MiB，未被接受',
	'The content is larger than 4 MiB: it was not accepted',
);
const badJson = problem('bad-json', '内容不是有效的 JSON', 'The content is not valid JSON');
const notJson = problem('not-json', '请以 application/json 发送', 'Send the content as application/json');
const busy = problem('busy', '服务器正忙，请稍后再试', 'The server is busy: try again shortly');
const full = problem(
	'disk-full',
	'服务器磁盘已满，记录未保存。腾出空间后可再次提交',
	'The server disk is full: nothing was stored. It can be handed in again once there is room',
);
const lost = problem(
	'database-lost',
	'数据库暂时中断，未保存，可再次提交',
	'The database was interrupted: nothing was stored. It can be handed in again',
);
const broken = problem('internal', '服务器内部错误', 'The server failed');
const badRequest = problem('bad-request', '请求有误', 'The request is wrong');

export const say = (reply: FastifyReply, status: number, { code, message }: Problem) =>
	reply.status(status).type('application/json; charset=utf-8').send({ error: { code, message } });

const byCode: Record<string, readonly [number, Problem]> = {
	FST_ERR_CTP_BODY_TOO_LARGE: [413, tooLarge],
	FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, notJson],
	FST_ERR_CTP_EMPTY_JSON_BODY: [400, badJson],
	FST_ERR_CTP_INVALID_JSON_BODY: [400, badJson],
	FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, badRequest],
	FST_ERR_BAD_URL: [400, badRequest],
};

function told(error: unknown): readonly [number, Problem] {
	if (error instanceof Busy) return [503, busy];
	if (error instanceof StoreError)
		return error.code === 'full' ? [507, full] : error.code === 'lost' ? [503, lost] : [500, broken];
	const { code, statusCode } = error as FastifyError;
	const known = byCode[code];
	if (known !== undefined) return known;
	if (error instanceof SyntaxError) return [400, badJson];
	return statusCode !== undefined && statusCode < 500 ? [statusCode, badRequest] : [500, broken];
}

/** How long a client may go on sending what was refused already. */
const patience = 5_000;

/** Reads and drops what is still on its way: a client that is cut off while it sends never hears why. */
const dropRest = ({ raw }: FastifyRequest) =>
	new Promise<void>((done) => {
		const timer = setTimeout(done, patience);
		const stop = () => {
			clearTimeout(timer);
			done();
		};
		raw.once('end', stop).once('close', stop).once('error', stop).resume();
	});

/** Every error is `{ error: { code, message } }` in both languages; what the client cannot help is logged, never shown. */
export async function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
	const [status, what] = told(error);
	if (status >= 500) request.log.error(error);
	if (status === 503) reply.header('retry-after', '2');
	if (status === 413) await dropRest(request);
	return say(reply, status, what);
}
