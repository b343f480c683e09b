import { setTimeout as pause } from 'node:timers/promises';
import type { DrillList } from '../../src/api/drills';
import type { DrillRecord } from '../../src/drill/index';
import type { RunningApp } from './app';
import { recordOf } from './records';

export interface Killed {
	readonly acknowledged: number;
	/** Acknowledged before a kill and not there after it. */
	readonly lost: readonly string[];
	/** Not acknowledged, and refused when handed in again. */
	readonly refusedAgain: readonly string[];
}

/** Moments drawn from a number, so that a run that fails can be run again. */
function moments(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 0x1_0000_0000;
	};
}

const post = (app: RunningApp, record: DrillRecord) =>
	fetch(app.at('/api/drills'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(record),
	});

/** Every id that the server lists. */
async function keptIds(app: RunningApp): Promise<Set<string>> {
	const ids = new Set<string>();
	for (let page = 1; ; page++) {
		const list = (await (await fetch(app.at(`/api/drills?page=${page}`))).json()) as DrillList;
		for (const { id } of list.drills) ids.add(id);
		if (page >= list.pages) return ids;
	}
}

/** Hands records in without a pause, three at a time, and kills the server at random moments; then counts. */
export async function killAndCount(app: RunningApp, times: number, seed: number): Promise<Killed> {
	const draw = moments(seed);
	const acknowledged = new Set<string>();
	const unanswered = new Map<string, DrillRecord>();
	const lost: string[] = [];
	let next = 0;
	await app.start();
	for (let round = 0; round < times; round++) {
		let alive = true;
		const hand = async () => {
			while (alive) {
				const record = recordOf({
					id: `kill-${String(next++).padStart(6, '0')}`,
					seed: next % 5,
					inputs: 3 + (next % 4),
				});
				unanswered.set(record.id, record);
				const answer = await post(app, record).catch(() => undefined);
				if (answer?.status !== 201) return;
				acknowledged.add(record.id);
				unanswered.delete(record.id);
			}
		};
		const hands = [hand(), hand(), hand()];
		await pause(20 + draw() * 1_500);
		await app.stop('SIGKILL');
		alive = false;
		await Promise.all(hands);
		await app.start();
		const kept = await keptIds(app);
		lost.push(...[...acknowledged].filter((id) => !kept.has(id)));
	}
	const refusedAgain: string[] = [];
	for (const [id, record] of unanswered) {
		const { status } = await post(app, record);
		if (status !== 200 && status !== 201) refusedAgain.push(id);
	}
	return { acknowledged: acknowledged.size, lost, refusedAgain };
}
