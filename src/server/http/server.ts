import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Health } from '../../api/drills';
import type { CompiledLibrary } from '../../api/library';
import { openApi } from '../../api/openapi';
import type { DrillsService } from '../services/drills';
import { drillRoutes } from './drills';
import { libraryRoute } from './library';
import { servePages } from './pages';
import { answer, bodyLimit } from './problems';
import { secure } from './security';

export interface Served {
	readonly drills: DrillsService;
	readonly library: CompiledLibrary;
	readonly health: () => Promise<Health>;
	readonly version: string;
	/** Folder of the built app. */
	readonly pages: string;
	/** Where failures are written: standard error, or nowhere in tests. */
	readonly log: boolean;
}

export async function makeServer(served: Served): Promise<FastifyInstance> {
	const app = fastify({
		bodyLimit,
		logger: served.log ? { level: 'error', stream: process.stderr } : false,
		routerOptions: { ignoreTrailingSlash: true },
		forceCloseConnections: 'idle',
		frameworkErrors: (error, request, reply) => void answer(error, request, reply as FastifyReply),
	});
	secure(app);
	app.setErrorHandler(answer);
	const document = openApi(served.version);
	app.get('/api/openapi.json', async () => document);
	app.get('/api/health', served.health);
	libraryRoute(app, served.library);
	drillRoutes(app, served.drills);
	await servePages(app, served.pages);
	return app;
}
