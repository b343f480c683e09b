import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Scenarios } from '../api/library';
import { engineVersion } from '../drill/record/record';
import { fail, ok } from '../kernel/result';
import { type HandIn, openLive } from '../live';
import { chartStore } from '../ui/parts/statechart/chart-store';
import type { PlayServices } from '../ui/play/pages/services';
import { claimDrill } from './drill-claim';
import { procedureInspector } from './inspector';
import type { BrowserStore } from './storage/drill-store';
import { wallClock } from './wall-clock';

/** Ids without crypto.randomUUID, which does not exist on plain-http pages. */
const newId = () => bytesToHex(randomBytes(12));

export const newSeed = () => new DataView(randomBytes(4).buffer).getUint32(0);

/** Making drills and opening them: always from what is stored, so that a reload is nothing special. */
export function drillOpener(
	shelf: Scenarios,
	store: BrowserStore,
	handIn: HandIn,
): Pick<PlayServices, 'start' | 'open'> {
	/** Drills that this tab is giving back: opened again at once, it waits for itself. */
	const closing = new Map<string, Promise<void>>();
	return {
		async start({ scenario, mode, role, person, seed }) {
			const id = newId();
			const now = wallClock.date();
			await store.save({
				record: {
					format: 1,
					engine: engineVersion,
					id,
					scenario: { id: scenario.document.id, digest: scenario.digest },
					rules: scenario.rules.id,
					seed,
					mode,
					role,
					person,
					startedAt: now,
					inputs: [],
					beside: { pauses: [], skips: [], hints: [], gaps: [] },
				},
				at: 0,
				savedAt: now,
			});
			return id;
		},

		async open(id) {
			await closing.get(id);
			const claim = await claimDrill(id);
			if (claim === undefined) return fail({ code: 'elsewhere' });
			const saved = await store.load(id);
			const scenario = saved && shelf.scenario(saved.record.scenario.id, saved.record.rules);
			if (saved === undefined || scenario === undefined) {
				claim.release();
				return fail({ code: 'unknown' });
			}
			const chart = chartStore();
			const { seed, mode, role, person } = saved.record;
			const opened = openLive({
				scenario,
				seed,
				mode,
				role,
				person,
				id,
				clock: wallClock,
				store,
				handIn,
				inspector: procedureInspector(id, scenario.procedure, chart),
				resume: saved,
			});
			if (!opened.ok) {
				claim.release();
				return fail({ code: 'stale', message: opened.error.message, scenario: scenario.document.id });
			}
			const live = opened.value;
			return ok({
				live,
				fresh: saved.at === 0 && saved.record.inputs.length === 0,
				chart,
				close() {
					const closed = live.close().finally(claim.release);
					closing.set(id, closed);
					return closed;
				},
			});
		},
	};
}
