import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Health } from '../api/drills';
import type { CompiledLibrary } from '../api/library';
import { engineVersion } from '../drill/record/record';
import { makeServer } from './http/server';
import { root } from './root';
import { drillsService } from './services/drills';
import { startVerifier } from './services/verifier';
import { type OpenStore, openStore, StartProblem } from './store/open';
import { version } from './version';

export interface ServeOptions {
	readonly port: number;
	readonly host?: string;
	readonly data: string;
	readonly databaseUrl?: string | undefined;
	/** What can be played and verified here. Asked for when the folder is ours: reading it takes a moment. */
	readonly library: () => CompiledLibrary;
	readonly log?: boolean;
}

export interface Serving {
	readonly port: number;
	/** Finishes what is being answered, writes the database out and gives the folder free. */
	close(): Promise<void>;
}

const everywhere = '::';
const noIpv6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL']);

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
	if (error.code === 'EADDRINUSE')
		return new StartProblem(
			`端口 ${port} 已被其他程序占用。请用 --port 换一个`,
			`Port ${port} is taken by another program. Choose another with --port`,
		);
	if (error.code === 'EACCES')
		return new StartProblem(
			`当前用户不能使用端口 ${port}。请用 --port 指定 1023 以上的端口`,
			`Port ${port} may not be used by this user. Choose one above 1023 with --port`,
		);
	return error;
}

/** The address to listen at: every interface by IPv6 and IPv4, or by IPv4 alone where the machine has no other. */
async function freeAddress(port: number, host: string | undefined): Promise<string> {
	const wanted = host ?? everywhere;
	const attempt = (address: string) =>
		new Promise<void>((done, failed) => {
			const probe = createServer();
			probe.once('error', failed);
			probe.listen({ port, host: address }, () => probe.close(() => done()));
		});
	try {
		await attempt(wanted);
		return wanted;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (host !== undefined || !noIpv6.has(code ?? '')) throw portProblem(error as NodeJS.ErrnoException, port);
		await attempt('0.0.0.0').catch((other) => {
			throw portProblem(other, port);
		});
		return '0.0.0.0';
	}
}

const namesOf = ({ scenarios }: CompiledLibrary): Health['scenarios'] =>
	Object.entries(scenarios).map(([id, { document, digests }]) => ({
		id,
		digest: digests[document.rules] ?? '',
		title: document.title,
	}));

async function start(options: ServeOptions, store: OpenStore): Promise<Serving> {
	const host = await freeAddress(options.port, options.host);
	const library = options.library();
	const verifier = startVerifier(library);
	const app: FastifyInstance = await makeServer({
		drills: drillsService(store, verifier),
		library,
		version,
		pages: join(root, 'dist', 'app'),
		log: options.log ?? true,
		health: async () => {
			await store.ping();
			return { status: 'ok', version, engine: engineVersion, scenarios: namesOf(library) };
		},
	});
	try {
		await app.listen({ port: options.port, host });
	} catch (error) {
		await verifier.close();
		throw portProblem(error as NodeJS.ErrnoException, options.port);
	}
	const address = app.server.address();
	return {
		port: typeof address === 'object' && address !== null ? address.port : options.port,
		async close() {
			await app.close();
			await verifier.close();
			await store.close();
		},
	};
}

/** What `npm start` runs: app, API and database in one process. */
export async function serve(options: ServeOptions): Promise<Serving> {
	const store = await openStore({ data: resolve(options.data), databaseUrl: options.databaseUrl });
	try {
		return await start(options, store);
	} catch (error) {
		await store.close();
		throw error;
	}
}
