import { fail, ok, type Result } from '../kernel/result';
import type { Accepted, DrillAnswer, DrillList } from './drills';
import type { Text } from './text';

/** Why a request gave nothing. `offline`: no answer, or one that may come later; `refused`: the server has decided. */
export interface Unanswered {
	readonly code: 'offline' | 'refused' | 'unknown';
	readonly message: Text;
}

export interface ListQuery {
	readonly person?: string;
	readonly scenario?: string;
	readonly from?: string;
	readonly to?: string;
	readonly page?: number;
}

type Answered<T> = Promise<Result<T, Unanswered>>;

export interface Client {
	handIn(record: unknown): Answered<Accepted>;
	list(query: ListQuery, signal?: AbortSignal): Answered<DrillList>;
	find(id: string): Answered<DrillAnswer>;
}

const noAnswer: Unanswered = { code: 'offline', message: { zh: '服务器没有应答', en: 'The server does not answer' } };
/** Not decided: another attempt may succeed. */
const later = new Set([408, 425, 429, 500, 502, 503, 504, 507]);

function messageOf(body: unknown): Text | undefined {
	const message = (body as { error?: { message?: Partial<Text> } } | null)?.error?.message;
	return typeof message?.zh === 'string' && typeof message.en === 'string'
		? { zh: message.zh, en: message.en }
		: undefined;
}

/** The API of a Muster server, by the fetch of whoever calls. */
export function makeClient(ask: typeof fetch, base = ''): Client {
	async function answer<T>(path: string, read: (body: unknown) => T | undefined, init: RequestInit = {}): Answered<T> {
		let status: number;
		let body: unknown;
		try {
			const response = await ask(`${base}${path}`, init);
			status = response.status;
			body = await response.json();
		} catch {
			return fail(noAnswer);
		}
		const value = status < 300 ? read(body) : undefined;
		if (value !== undefined) return ok(value);
		const message = messageOf(body) ?? noAnswer.message;
		const code = later.has(status) || status < 400 ? 'offline' : status === 404 ? 'unknown' : 'refused';
		return fail({ code, message });
	}
	// From our own server, which checks what it stores: looking for the field that tells the answer apart is enough, and keeps
	// the schemas out of the browser.
	const having =
		<T extends object>(field: keyof T & string) =>
		(body: unknown) =>
			typeof body === 'object' && body !== null && field in body ? (body as T) : undefined;
	const words = (query: ListQuery) =>
		new URLSearchParams(
			Object.entries(query)
				.filter(([, value]) => value !== undefined && value !== '')
				.map(([key, value]) => [key, String(value)]),
		).toString();
	return {
		handIn: (record) =>
			answer('/api/drills', having<Accepted>('id'), {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(record),
			}),
		list: (query, signal) =>
			answer(`/api/drills?${words(query)}`, having<DrillList>('drills'), signal === undefined ? {} : { signal }),
		find: (id) => answer(`/api/drills/${encodeURIComponent(id)}`, having<DrillAnswer>('record')),
	};
}
