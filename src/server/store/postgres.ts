import pg from 'pg';
import { type Sql, StoreError, storeCode } from './sql';

const timestampWithZone = 1184;

const types = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		oid === timestampWithZone
			? (value: string) => value
			: pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

const asStoreError = (error: unknown): StoreError => {
	const { code, message } = error as { code?: unknown; message?: unknown };
	return new StoreError(storeCode(code), String(message));
};

/** PostgreSQL by address: for sites with more than one server process. */
export async function openPostgres(address: string): Promise<Sql> {
	const pool = new pg.Pool({ connectionString: address, types, connectionTimeoutMillis: 10_000 });
	// An idle connection that breaks is replaced at the next question; without a listener it would end the process.
	pool.on('error', () => undefined);
	try {
		await pool.query('select 1');
	} catch (error) {
		await pool.end();
		throw asStoreError(error);
	}
	return {
		async query(text, parameters) {
			try {
				return (await pool.query({ text, values: [...parameters], rowMode: 'array' })).rows;
			} catch (error) {
				throw asStoreError(error);
			}
		},
		async script(text) {
			try {
				// Several statements in one message are one transaction to PostgreSQL.
				await pool.query(text);
			} catch (error) {
				throw asStoreError(error);
			}
		},
		close: () => pool.end(),
	};
}
