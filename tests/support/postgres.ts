import { createServer, type Server, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';

/** `SSLRequest`, which is answered with a plain no. */
const asksForTls = (bytes: Buffer) => bytes.length === 8 && bytes.readInt32BE(4) === 80_877_103;

/** A PostgreSQL that speaks its protocol on a port, for what talks to a server and not to the embedded database. */
export class PostgresOnPort {
	private server: Server | undefined;
	private readonly database = PGlite.create();
	private line: Promise<unknown> = Promise.resolve();
	url = '';

	async start(): Promise<this> {
		const database = await this.database;
		const listen = (socket: Socket) => {
			socket.on('error', () => undefined);
			socket.on('data', (bytes) => {
				if (asksForTls(bytes)) return socket.write('N');
				this.line = this.line
					.then(async () => socket.write(await database.execProtocolRaw(new Uint8Array(bytes))))
					.catch(() => socket.destroy());
				return undefined;
			});
		};
		const server = createServer(listen);
		this.server = server;
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as { port: number };
		this.url = `postgres://postgres:none@127.0.0.1:${port}/postgres`;
		return this;
	}

	async stop(): Promise<void> {
		this.server?.close();
		await (await this.database).close();
	}
}
