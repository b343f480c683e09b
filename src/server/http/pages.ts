import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from '../../api/problem';
import { say } from './problems';

const unknown = problem('not-found', '没有这个地址', 'There is no such address');
const notBuilt = problem('not-built', '界面尚未构建，请运行 npm run build', 'The app is not built: run npm run build');

/** Whether an address is a screen's: the app answers it. Files and API routes that do not exist stay unknown. */
const isScreen = (method: string, path: string) =>
	(method === 'GET' || method === 'HEAD') && !/^\/(api|assets)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);

/** The built app. Files of /assets carry their digest in the name and never change; everything else is asked for again. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
	const built = existsSync(join(folder, 'index.html'));
	if (built) {
		await app.register(fastifyStatic, {
			root: folder,
			preCompressed: true,
			cacheControl: false,
			setHeaders: (reply, path) => {
				const fixed = /^[\\/]assets[\\/]/.test(path.slice(folder.length));
				reply.header('cache-control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
			},
		});
	}
	app.setNotFoundHandler((request, reply) => {
		if (!isScreen(request.method, request.url.split('?')[0]!)) return say(reply, 404, unknown);
		if (!built) return say(reply, 503, notBuilt);
		return reply.header('cache-control', 'no-cache').sendFile('index.html');
	});
}
