import { describe, expect, test } from 'vitest';
import { knownBesideTrue } from '../../../src/ui/parts/replay/known';
import type { EntityView, FactView, PlayView } from '../../../src/views/play-view';

const label = (id: string) => ({ zh: id, en: id });
const fact = (id: string, raw: FactView['raw'], knownAt = -1, live = false): FactView => ({
	id,
	label: label(id),
	value: raw === null ? null : label(String(raw)),
	raw,
	knownAt,
	live,
});
const entity = (id: string, place: string | null, facts: readonly FactView[]): EntityView => ({
	id,
	kind: 'person',
	label: label(id),
	note: null,
	role: null,
	place: place === null ? null : { id: place, label: label(place) },
	marks: [],
	facts,
	look: 'worker',
	group: null,
});
const view = (...entities: EntityView[]) => ({ entities }) as unknown as PlayView;

describe('known beside true', () => {
	test('what differs comes first: unknown facts, stale ones, and where somebody really is', () => {
		const known = view(
			entity('case', 'canteen', [fact('ward', 'a', 60_000), fact('result', null)]),
			entity('man', 'road', [fact('mask', true)]),
		);
		const truth = view(
			entity('case', 'canteen', [fact('ward', 'a', 60_000), fact('result', 'positive')]),
			entity('man', 'fence', [fact('mask', true)]),
		);
		expect(knownBesideTrue(known, truth).map(({ id, differs }) => [id, differs])).toEqual([
			['case.result', true],
			['man.place', true],
			['case.ward', false],
		]);
		expect(knownBesideTrue(known, truth)[0]).toMatchObject({ known: null, truth: label('positive') });
	});

	test('what was never hidden and is the same is left out', () => {
		const same = view(entity('man', 'road', [fact('mask', true)]));
		expect(knownBesideTrue(same, same)).toEqual([]);
	});

	test('what is seen at this moment has no date', () => {
		const known = view(entity('man', null, [fact('kind', 'crew', 5_000, true)]));
		expect(knownBesideTrue(known, known)).toMatchObject([{ knownAt: -1, differs: false }]);
	});

	test('an entity that only one view has is left out', () => {
		expect(knownBesideTrue(view(entity('a', 'x', [])), view())).toEqual([]);
	});
});
