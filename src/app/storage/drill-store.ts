import type { DrillRecord } from '../../drill/record/record';
import type { DrillStore, SavedDrill } from '../../live/live';
import type { KnowledgeSheet } from '../../ui/play/pages/knowledge/sheet';
import type { StorageProblem } from '../../ui/play/pages/services';
import { change, type Kind, readAll, readOne } from './database';

/** Where a finished drill stands with the server. */
export interface HandInState {
	readonly id: string;
	readonly state: 'waiting' | 'done' | 'refused';
	readonly why?: { readonly zh: string; readonly en: string };
}

export interface BrowserStore extends DrillStore {
	record(id: string): Promise<DrillRecord | undefined>;
	handIns(): Promise<readonly HandInState[]>;
	setHandIn(state: HandInState): Promise<void>;
	/** What the browser refuses to keep, or null; whatever it refused is kept in memory until it takes it. */
	problem(): StorageProblem | null;
	subscribe(changed: () => void): () => void;
}

/** Answered questions, kept beside the drills. */
export interface SheetStore {
	sheets(): Promise<readonly KnowledgeSheet[]>;
	keepSheet(sheet: KnowledgeSheet): Promise<void>;
}

const nameOf = (error: unknown) => (error instanceof DOMException || error instanceof Error ? error.name : '');

/**
 * Drills in IndexedDB. Where it is full or blocked, nothing is lost while the page lives: what it did not take stays in
 * memory, is given out as if it were stored, and is offered again with the next write.
 */
export function browserStore(): BrowserStore & SheetStore {
	const kept = new Map<string, { kind: Kind; key: string; value: unknown }>();
	const listeners = new Set<() => void>();
	let problem: StorageProblem | null = null;

	const tell = (now: StorageProblem | null) => {
		if (now === problem) return;
		problem = now;
		for (const listener of listeners) listener();
	};

	async function put(kind: Kind, key: string, value: unknown): Promise<void> {
		kept.set(`${kind} ${key}`, { kind, key, value });
		const offered = [...kept.entries()];
		const within = [...new Set(offered.map(([, one]) => one.kind))];
		try {
			await change(within, (store) => {
				for (const [, one] of offered) store(one.kind).put(one.value, one.key);
			});
			for (const [name, one] of offered) if (kept.get(name) === one) kept.delete(name);
			tell(null);
		} catch (error) {
			tell(nameOf(error) === 'QuotaExceededError' ? 'full' : 'blocked');
		}
	}

	async function one<T>(kind: Kind, key: string): Promise<T | undefined> {
		const inMemory = kept.get(`${kind} ${key}`);
		if (inMemory !== undefined) return inMemory.value as T;
		try {
			return await readOne<T>(kind, key);
		} catch {
			tell('blocked');
			return undefined;
		}
	}

	async function all<T>(kind: Kind, keyOf: (value: T) => string): Promise<readonly T[]> {
		const inMemory = [...kept.values()].filter((held) => held.kind === kind).map((held) => held.value as T);
		const keys = new Set(inMemory.map(keyOf));
		try {
			return [...(await readAll<T>(kind)).filter((value) => !keys.has(keyOf(value))), ...inMemory];
		} catch {
			tell('blocked');
			return inMemory;
		}
	}

	async function remove(kind: Kind, key: string): Promise<void> {
		kept.delete(`${kind} ${key}`);
		try {
			await change([kind], (store) => store(kind).delete(key));
		} catch {
			tell('blocked');
		}
	}

	return {
		save: (drill) => put('drills', drill.record.id, drill),
		load: (id) => one<SavedDrill>('drills', id),
		list: () => all<SavedDrill>('drills', (drill) => drill.record.id),
		remove: (id) => remove('drills', id),
		keep: (record) => put('records', record.id, record),
		kept: () => all<DrillRecord>('records', (record) => record.id),
		record: (id) => one<DrillRecord>('records', id),
		handIns: () => all<HandInState>('handIns', (state) => state.id),
		setHandIn: (state) => put('handIns', state.id, state),
		sheets: () => all<KnowledgeSheet>('sheets', (sheet) => sheet.id),
		keepSheet: (sheet) => put('sheets', sheet.id, sheet),
		problem: () => problem,
		subscribe: (changed) => {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
	};
}
