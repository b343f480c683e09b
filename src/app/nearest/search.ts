import type { NearestFound, NearestSearch } from '../../ui/parts/debrief/nearest-search';
import type { Answered, Asked } from './asked';

/** Looks for the nearest run that passes in a worker of its own; stopping it ends the worker. */
export function nearestSearch(): NearestSearch {
	const known = new Map<string, NearestFound>();
	return {
		known: (id) => known.get(id),
		find(record, scenario, told) {
			const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
			const found = new Promise<NearestFound>((resolve, reject) => {
				worker.onmessage = ({ data }: MessageEvent<Answered>) => {
					if (data.kind === 'told') return told(data);
					known.set(record.id, data.found);
					resolve(data.found);
					worker.terminate();
				};
				worker.onerror = (event) => {
					reject(new Error(event.message));
					worker.terminate();
				};
			});
			const { seed, role, person, inputs } = record;
			const asked: Asked = { scenario, seed, role, person, inputs };
			worker.postMessage(asked);
			return { found, cancel: () => worker.terminate() };
		},
	};
}
