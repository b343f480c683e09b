import { describe, expect, it } from 'vitest';
import { advance, begin, type Program } from '../../src/drill/index';
import { allCommandViews, commandViews, viewerOf } from '../../src/views/index';
import { programOf } from '../support/shipped';

/** Every order that pressing something on the map offers: a body, or the ground of a place. */
function fromTheMap(program: Program): ReadonlySet<string> {
	const drill = begin(program, { seed: 1 });
	advance(drill, 0);
	const bodies = viewerOf(drill).view(true).port.actors;
	const places = program.scenario.port.places;
	return new Set(
		[
			...bodies.flatMap(({ id }) => commandViews(drill, { kind: 'entity', id })),
			...places.flatMap(({ id }) => commandViews(drill, { kind: 'place', id })),
			...commandViews(drill, undefined),
		].map(({ id, target }) => `${id} ${target ?? ''}`),
	);
}

describe.each(['positive-case-at-a-berth', 'perimeter-breach', 'terminal-disinfection'])('orders of %s', (id) => {
	it('can all be given without looking for them in a list of everything', () => {
		const program = programOf(id);
		const offered = fromTheMap(program);
		const drill = begin(program, { seed: 1 });
		const all = allCommandViews(drill).map((one) => `${one.id} ${one.target ?? ''}`);
		expect(all.filter((one) => !offered.has(one))).toEqual([]);
	});
});

describe('somebody on the map', () => {
	it('offers what is done wherever he is', () => {
		const drill = begin(programOf('perimeter-breach'), { seed: 1 });
		const about = commandViews(drill, { kind: 'entity', id: 'intruder' }).map(({ id }) => id);
		expect(about).toContain('ask-him');
		expect(about).toContain('escort');
		expect(about).not.toContain('save-footage');
	});
});

describe('a place on the map', () => {
	it('offers what is ordered on its zone and on things that have no body there', () => {
		const drill = begin(programOf('positive-case-at-a-berth'), { seed: 1 });
		const there = (place: string) =>
			commandViews(drill, { kind: 'place', id: place }).map((one) => `${one.id} ${one.target ?? ''}`);
		expect(there('canteen')).toContain('seal-zone canteen-zone');
		expect(there('gate-1')).toContain('clear-route gates');
		expect(there('canteen')).not.toContain('clear-route gates');
	});
});
