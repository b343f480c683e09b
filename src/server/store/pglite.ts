import { Worker } from 'node:worker_threads';
import { workerFile } from '../root';
import { type Sql, StoreError } from './sql';

/** What the database's worker thread is asked. */
export type DatabaseRequest = { readonly id: number } & (
	| { readonly kind: 'query'; readonly text: string; readonly parameters: readonly unknown[] }
	| { readonly kind: 'script'; readonly text: string }
	| { readonly kind: 'close' }
);

/** Answer 0 says that the database is open, or why not. */
export type DatabaseAnswer =
	| { readonly id: number; readonly rows: readonly (readonly unknown[])[] }
	| { readonly id: number; readonly error: { readonly code: StoreError['code']; readonly message: string } };

type Ask = DatabaseRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type Rows = readonly (readonly unknown[])[];

/** One life of the worker thread. */
class Connection {
	private readonly waiting = new Map<number, { resolve: (rows: Rows) => void; reject: (error: StoreError) => void }>();
	private readonly worker: Worker;
	private next = 1;
	readonly opened: Promise<Rows>;
	readonly ended: Promise<void>;
	over = false;

	constructor(folder: string) {
		this.worker = new Worker(workerFile('database'), { workerData: { folder } });
		this.opened = new Promise((resolve, reject) => this.waiting.set(0, { resolve, reject }));
		this.worker.on('message', (answer: DatabaseAnswer) => {
			const asked = this.waiting.get(answer.id);
			this.waiting.delete(answer.id);
			if ('error' in answer) asked?.reject(new StoreError(answer.error.code, answer.error.message));
			else asked?.resolve(answer.rows);
		});
		this.worker.on('error', (error) => this.lose(error.message));
		this.ended = new Promise((resolve) =>
			this.worker.on('exit', () => {
				this.lose('The database stopped');
				resolve();
			}),
		);
	}

	ask(request: Ask): Promise<Rows> {
		if (this.over) return Promise.reject(new StoreError('lost', 'The database stopped'));
		const id = this.next++;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			this.worker.postMessage({ id, ...request });
		});
	}

	async end(): Promise<void> {
		await this.worker.terminate();
	}

	private lose(message: string): void {
		this.over = true;
		for (const asked of this.waiting.values()) asked.reject(new StoreError('lost', message));
		this.waiting.clear();
	}
}

/** The embedded database of one folder. Should it come down, the next question opens it anew; its log has what was committed. */
export async function openPglite(folder: string): Promise<Sql> {
	let current = new Connection(folder);
	let opening: Promise<Connection> | undefined;
	await current.opened.catch(async (error) => {
		await current.end();
		throw error;
	});

	const reopen = async (): Promise<Connection> => {
		await current.ended;
		const next = new Connection(folder);
		try {
			await next.opened;
		} catch (error) {
			await next.end();
			throw error;
		}
		current = next;
		return next;
	};

	const live = (): Promise<Connection> => {
		if (!current.over) return Promise.resolve(current);
		opening ??= reopen().finally(() => {
			opening = undefined;
		});
		return opening;
	};

	return {
		query: async (text, parameters) => (await live()).ask({ kind: 'query', text, parameters }),
		script: async (text) => {
			await (await live()).ask({ kind: 'script', text });
		},
		close: async () => {
			if (!current.over) await current.ask({ kind: 'close' }).catch(() => undefined);
			await current.end();
		},
	};
}
