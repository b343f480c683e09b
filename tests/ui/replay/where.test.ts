import { describe, expect, test } from 'vitest';
import { spotOf, whereOf } from '../../../src/ui/parts/replay/where';
import type { PlayView } from '../../../src/views/play-view';
import type { PortView } from '../../../src/views/port-view';

const port = {
	actors: [
		{ id: 'case', x: 5, y: 6, marks: ['index'] },
		{ id: 'team-a#1', x: 50, y: 60, marks: [] },
	],
	zones: [
		{
			id: 'room',
			place: 'canteen',
			area: [
				{ x: 0, y: 0 },
				{ x: 10, y: 0 },
				{ x: 10, y: 20 },
				{ x: 0, y: 20 },
			],
		},
	],
} as unknown as PortView;

const view = (...activities: { id: number; target: string | null; team: string | null }[]) =>
	({
		port,
		activities: activities.map(({ id, target, team }) => ({
			id,
			target: target && { id: target },
			team: team && { id: team },
		})),
	}) as unknown as PlayView;

describe('where something happened', () => {
	test('at its target, else where its team is; the last try first', () => {
		const now = view(
			{ id: 1, target: 'room', team: 'team-a' },
			{ id: 2, target: null, team: 'team-a' },
			{ id: 3, target: 'gone', team: null },
		);
		expect(whereOf(now, [1])).toEqual({ x: 5, y: 10 });
		expect(whereOf(now, [1, 2])).toEqual({ x: 50, y: 60 });
		expect(whereOf(now, [1, 3])).toEqual({ x: 5, y: 10 });
	});

	test('at the index case where nothing was tried, nowhere where there is none', () => {
		expect(whereOf(view(), [9])).toMatchObject({ x: 5, y: 6 });
		expect(whereOf({ ...view(), port: { ...port, actors: [] } }, [])).toBeNull();
	});

	test('a zone is found by its place as well', () => {
		expect(spotOf(port, 'canteen')).toEqual({ x: 5, y: 10 });
		expect(spotOf(port, undefined)).toBeNull();
	});
});
