import { describe, expect, it } from 'vitest';
import { advance, begin, playPar } from '../../src/drill/index';
import { viewerOf } from '../../src/views/index';
import { programOf } from '../support/shipped';

const program = programOf('perimeter-breach');

describe('the phases of a response', () => {
	it('tell what of them was never done, where nobody does anything', () => {
		const drill = begin(program, { seed: 5 });
		advance(drill, program.limit);
		const [detect] = viewerOf(drill).view().phases;
		expect(detect).toMatchObject({ id: 'detect', status: 'missed' });
		expect(detect!.missed).toBeGreaterThan(0);
		expect(detect!.ms).toBeGreaterThan(0);
	});

	it('are done where the plan is followed', () => {
		const { drill } = playPar(program, { seed: 5 });
		const phases = viewerOf(drill).view().phases;
		expect(phases.filter(({ status }) => status === 'missed')).toEqual([]);
		expect(phases[0]).toMatchObject({ id: 'detect', status: 'done', missed: 0 });
	});
});
