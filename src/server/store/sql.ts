/** SQL behind a port: PGlite in a worker thread, or PostgreSQL. Rows are arrays, in the order of the columns asked for. */
export interface Sql {
	query(text: string, parameters: readonly unknown[]): Promise<readonly (readonly unknown[])[]>;
	/** Several statements in one transaction: all or none. */
	script(text: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * full: the disk is full · lost: the connection or the database went away · failed: anything else.
 * Whatever it was, the statement left nothing behind.
 */
export class StoreError extends Error {
	constructor(
		readonly code: 'full' | 'lost' | 'failed',
		message: string,
	) {
		super(message);
	}
}

/** What a SQLSTATE or a system error code means here. */
export function storeCode(code: unknown): StoreError['code'] {
	if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return 'full';
	if (typeof code === 'string' && /^(08|57P0|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return 'lost';
	return 'failed';
}
