import type { DrillRecord } from '../../src/drill/record/record';
import type { DrillStore, HandIn, SavedDrill } from '../../src/live/live';

/** A store that lasts as long as the test. */
export class MemoryStore implements DrillStore {
	readonly saved = new Map<string, SavedDrill>();
	readonly records: DrillRecord[] = [];

	async save(drill: SavedDrill): Promise<void> {
		this.saved.set(drill.record.id, structuredClone(drill));
	}
	async load(id: string): Promise<SavedDrill | undefined> {
		return this.saved.get(id);
	}
	async list(): Promise<readonly SavedDrill[]> {
		return [...this.saved.values()];
	}
	async remove(id: string): Promise<void> {
		this.saved.delete(id);
	}
	async keep(record: DrillRecord): Promise<void> {
		this.records.push(record);
	}
	async kept(): Promise<readonly DrillRecord[]> {
		return this.records;
	}
}

/** Takes every record in. */
export const openDoor: HandIn = { send: async (record) => ({ ok: true, value: { id: record.id } }) };
