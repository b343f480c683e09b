import type { ELK } from 'elkjs/lib/elk-api';
import worker from 'elkjs/lib/elk-worker.min.js?url';

let engine: Promise<ELK> | undefined;

/** The layout engine, loaded when a chart is first shown, at work beside the main thread. */
export function elk(): Promise<ELK> {
	engine ??= import('elkjs/lib/elk-api').then(({ default: Elk }) => new Elk({ workerUrl: worker }));
	return engine;
}
