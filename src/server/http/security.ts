import type { FastifyInstance } from 'fastify';

const policy = [
	"default-src 'self'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"font-src 'self' data:",
	"connect-src 'self' blob: data:",
	"worker-src 'self' blob:",
	"object-src 'none'",
	"base-uri 'self'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join('; ');

/** What every answer tells the browser to forbid. No transport headers: an intranet often has plain http. */
export function secure(app: FastifyInstance): void {
	app.addHook('onSend', async (request, reply) => {
		reply.header('x-content-type-options', 'nosniff');
		reply.header('referrer-policy', 'same-origin');
		reply.header('content-security-policy', policy);
		if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
	});
}
