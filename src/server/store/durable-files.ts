import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's node file system that is used here. */
interface NodeFiles {
	realPath(node: unknown): string;
	stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
}

/**
 * PGlite's files in a folder, with `fsync` reaching the disk. As PGlite ships them it does nothing, so a commit would
 * survive the death of the process but not of the machine.
 */
export class DurableFiles extends NodeFS {
	override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
		const { emscriptenOpts } = await super.init(pg, options);
		const makeDurable = (module: unknown) => {
			const files = (module as { NODEFS: NodeFiles }).NODEFS;
			files.stream_ops.fsync = (stream) => {
				if (stream.nfd !== undefined) fsyncSync(stream.nfd);
				else syncFolder(files.realPath(stream.node));
				return 0;
			};
		};
		return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), makeDurable] } };
	}
}

/** Makes the names in a folder durable. Windows cannot open folders, and needs no such thing. */
export function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const fd = openSync(folder, 'r');
	try {
		fsyncSync(fd);
	} finally {
		closeSync(fd);
	}
}
