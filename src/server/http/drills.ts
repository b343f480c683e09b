import type { FastifyInstance } from 'fastify';
import { drillsQuerySchema } from '../../api/drills';
import { problem } from '../../api/problem';
import { readBy } from '../../api/read-record';
import { drillId } from '../../api/record';
import type { DrillsService } from '../services/drills';
import { say } from './problems';

/** Codes of records that could not be read at all; every other refusal is of a readable record. */
const unread = new Set(['bad-record']);

export function drillRoutes(app: FastifyInstance, drills: DrillsService): void {
	app.post('/api/drills', async (request, reply) => {
		const result = await drills.handIn(request.body);
		if (result.ok) {
			const { fresh, ...accepted } = result.value;
			return reply
				.status(fresh ? 201 : 200)
				.header('location', `/api/drills/${accepted.id}`)
				.send(accepted);
		}
		const { code } = result.error;
		return say(reply, code === 'id-taken' ? 409 : unread.has(code) ? 400 : 422, result.error);
	});

	app.get('/api/drills', async (request, reply) => {
		const query = readBy(drillsQuerySchema, request.query);
		if (!query.ok) {
			const { where, what } = query.error;
			const zh = `查询条件有误：${where || '名称'}（${what.zh}）`;
			return say(reply, 400, problem('bad-query', zh, `The query is wrong at ${where || 'its names'}: ${what.en}`));
		}
		return drills.list(query.value);
	});

	app.get<{ Params: { id: string } }>('/api/drills/:id', async (request, reply) => {
		const id = drillId.safeParse(request.params.id);
		const found = id.success ? await drills.find(id.data) : undefined;
		return found ?? say(reply, 404, problem('unknown-drill', '这里没有保存这次演练', 'No such drill is kept here'));
	});
}
