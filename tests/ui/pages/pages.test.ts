import { describe, expect, test } from 'vitest';
import { personName } from '../../../src/api/text';
import type { DrillRecord } from '../../../src/drill/index';
import { makeShelf } from '../../../src/scenario/shelf';
import { bestRuns } from '../../../src/ui/play/pages/best-runs';
import { editionName } from '../../../src/ui/play/pages/edition-name';
import { cleanName } from '../../../src/ui/play/pages/remembered-name';
import { sceneOf } from '../../../src/ui/play/pages/scene-of';
import type { OwnDrill } from '../../../src/ui/play/pages/services';
import { library } from '../../support/library';
import { shipped } from '../../support/shipped';

test('editions are called by their number alone, and no two alike', () => {
	const { editions } = makeShelf([], library);
	expect(editions.map(({ title }) => editionName(title.zh))).toEqual(['第九版', '第十版']);
	expect(editions.map(({ title }) => editionName(title.en))).toEqual(['Ninth edition', 'Tenth edition']);
	expect(editionName('本港规则（试行）')).toBe('本港规则');
});

test('whatever is typed as a name can stand on a record', () => {
	for (const typed of ['王建国', ' O’Brien ', 'a\nb', 'x'.repeat(500), '😀'.repeat(40), '\ud800x']) {
		const name = cleanName(typed);
		expect(personName.safeParse(name).success).toBe(true);
	}
	expect(cleanName('  \t ')).toBe('');
});

describe('best runs', () => {
	const run = (scenario: string, score: number, passed: boolean): OwnDrill => ({
		record: { scenario: { id: scenario }, outcome: { score, passed } } as unknown as DrillRecord,
		handIn: 'done',
		why: null,
	});

	test('a pass beats a higher score that failed; among equals the score decides; the newest is the last', () => {
		const own = [run('a', 7_000, true), run('a', 9_000, false), run('a', 8_000, true), run('b', 1_000, false)];
		const best = bestRuns(own);
		expect(best.get('a')).toMatchObject({ score: 8_000, passed: true, runs: 3, last: own[0] });
		expect(best.get('b')).toMatchObject({ score: 1_000, passed: false, runs: 1 });
		expect(best.get('c')).toBeUndefined();
	});
});

test('every shipped scenario has a picture of a place inside its port', () => {
	for (const scenario of shipped()) {
		const { at, metres } = sceneOf(scenario);
		expect(at.x).toBeGreaterThan(0);
		expect(at.x).toBeLessThan(scenario.port.width);
		expect(at.y).toBeGreaterThan(0);
		expect(at.y).toBeLessThan(scenario.port.height);
		expect(metres).toBeGreaterThan(100);
	}
	const byId = new Map(shipped().map((scenario) => [scenario.document.id, sceneOf(scenario)]));
	expect(byId.get('perimeter-breach')?.night).toBe(true);
	expect(byId.get('terminal-disinfection')?.night).toBe(false);
});
