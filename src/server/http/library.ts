import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { CompiledLibrary } from '../../api/library';

/** The library as it is sent: made once, in every form a browser may ask for. */
export function libraryRoute(app: FastifyInstance, library: CompiledLibrary): void {
	const plain = Buffer.from(JSON.stringify(library));
	const forms = {
		br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
		gzip: gzipSync(plain),
	};
	const etag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 32)}"`;
	app.get('/api/library', async (request, reply) => {
		reply.header('etag', etag).header('vary', 'accept-encoding').header('cache-control', 'no-cache');
		if (request.headers['if-none-match'] === etag) return reply.status(304).send();
		reply.type('application/json; charset=utf-8');
		const accepted = request.headers['accept-encoding'] ?? '';
		for (const encoding of ['br', 'gzip'] as const) {
			if (new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\b)`).test(accepted)) {
				return reply.header('content-encoding', encoding).send(forms[encoding]);
			}
		}
		return reply.send(plain);
	});
}
