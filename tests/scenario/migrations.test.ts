import { describe, expect, it } from 'vitest';
import { chained, currentFormat, type Migration, migrate, migrations } from '../../src/scenario/migrations';

const renamed: Migration = { from: 1, up: ({ summary, ...rest }) => ({ ...rest, about: summary }) };
const grown: Migration = { from: 2, up: (document) => ({ ...document, tone: 'calm' }) };

describe('migrations of the format', () => {
	it('lead from 1 to the current format without a gap', () => {
		expect(chained(migrations, currentFormat)).toBe(migrations);
		expect(() => chained([grown], 2)).toThrow('one by one');
		expect(() => chained([renamed], 3)).toThrow('one by one');
		expect(() => chained([grown, renamed], 3)).toThrow('one by one');
	});

	it('bring an old document up through every step after its own', () => {
		const steps = chained([renamed, grown], 3);
		expect(migrate({ format: 1, summary: 'x' }, steps, 3)).toEqual({
			ok: true,
			value: { format: 3, about: 'x', tone: 'calm' },
		});
		expect(migrate({ format: 2, about: 'x' }, steps, 3)).toEqual({
			ok: true,
			value: { format: 3, about: 'x', tone: 'calm' },
		});
		expect(migrate({ format: 3, about: 'x' }, steps, 3)).toEqual({ ok: true, value: { format: 3, about: 'x' } });
	});

	it('refuse a document of a newer build, and what is no format at all', () => {
		expect(migrate({ format: currentFormat + 1 })).toMatchObject({ ok: false, error: { code: 'newer-format' } });
		for (const format of [0, -1, 1.5, '1', null])
			expect(migrate({ format })).toMatchObject({ ok: false, error: { code: 'wrong-format' } });
	});

	it('leave to the schema what has no format', () => {
		for (const document of [undefined, null, 'x', [], {}])
			expect(migrate(document)).toEqual({ ok: true, value: document });
	});
});
