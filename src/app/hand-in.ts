import type { Client } from '../api/client';
import { fail, ok } from '../kernel/result';
import type { HandIn } from '../live/live';
import type { BrowserStore } from './storage/drill-store';

const pauseBetween = 30_000;

/** Hands records in, and again until the server has decided: now, when the connection comes back, and every half minute. */
export function handIns(client: Client, store: BrowserStore): HandIn & { start(): () => void } {
	const send: HandIn['send'] = async (record) => {
		const answer = await client.handIn(record);
		if (answer.ok) {
			await store.setHandIn({ id: record.id, state: 'done' });
			return ok({ id: answer.value.id });
		}
		const { code, message } = answer.error;
		const waits = code === 'offline';
		await store.setHandIn({ id: record.id, state: waits ? 'waiting' : 'refused', ...(waits ? {} : { why: message }) });
		return fail({ code: waits ? 'offline' : 'refused', why: message });
	};

	let sending = false;
	/** Every kept record of which the server has not decided yet, oldest first; stops at the first that finds nobody there. */
	const sendWaiting = async () => {
		if (sending) return;
		sending = true;
		try {
			const decided = new Set((await store.handIns()).filter(({ state }) => state !== 'waiting').map(({ id }) => id));
			const waiting = (await store.kept()).filter(({ id }) => !decided.has(id));
			waiting.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
			for (const record of waiting) {
				const sent = await send(record);
				if (!sent.ok && sent.error.code === 'offline') return;
			}
		} finally {
			sending = false;
		}
	};

	return {
		send,
		start() {
			const attempt = () => void sendWaiting();
			attempt();
			const timer = setInterval(attempt, pauseBetween);
			window.addEventListener('online', attempt);
			return () => {
				clearInterval(timer);
				window.removeEventListener('online', attempt);
			};
		},
	};
}
