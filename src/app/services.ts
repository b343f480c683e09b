import { makeClient } from '../api/client';
import type { Scenarios } from '../api/library';
import { fail, ok } from '../kernel/result';
import type { OwnDrill, PlayServices } from '../ui/play/pages/services';
import { handIns } from './hand-in';
import { mountPort } from './mount-port';
import { drillOpener, newSeed } from './open-drill';
import { portPictures } from './pictures/port-pictures';
import { browserStore } from './storage/drill-store';

/** Everything the pages need, from this browser and its server. */
export function makeServices(shelf: Scenarios) {
	const server = makeClient((input, init) => fetch(input, init));
	const store = browserStore();
	const handIn = handIns(server, store);

	const services: PlayServices = {
		shelf,
		server,
		mountPort,
		newSeed,
		...drillOpener(shelf, store, handIn),
		async saved() {
			const [drills, records] = await Promise.all([store.list(), store.kept()]);
			const finished = new Set(records.map(({ id }) => id));
			return drills.filter(({ record }) => !finished.has(record.id)).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
		},
		discard: (id) => store.remove(id),
		async own() {
			const [records, states] = await Promise.all([store.kept(), store.handIns()]);
			const byId = new Map(states.map((state) => [state.id, state]));
			return records
				.map((record): OwnDrill => {
					const state = byId.get(record.id);
					return { record, handIn: state?.state ?? 'waiting', why: state?.why ?? null };
				})
				.sort((a, b) => (a.record.startedAt < b.record.startedAt ? 1 : -1));
		},
		async sheets() {
			return [...(await store.sheets())].sort((a, b) => (a.at < b.at ? 1 : -1));
		},
		keepSheet: (sheet) => store.keepSheet(sheet),
		async record(id) {
			const own = await store.record(id);
			if (own !== undefined) return ok(own);
			const answer = await server.find(id);
			return answer.ok ? ok(answer.value.record) : fail(answer.error.message);
		},
		picture: portPictures(),
		storageProblem: () => store.problem(),
		onStorage: (changed) => store.subscribe(changed),
	};

	return {
		services,
		/** Hands in what waits for it, for as long as the app is open. */
		startHandIns: handIn.start,
	};
}
