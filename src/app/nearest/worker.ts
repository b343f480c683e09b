import { compile } from '../../drill';
import { nearest } from '../../proof/nearest';
import type { Answered, Asked } from './asked';

/** Engine runs spent at most: some ten seconds. */
const steps = 4_000;

const answer = (answered: Answered): void => self.postMessage(answered);

/** The nearest run that passes, found away from the screen's thread. */
self.onmessage = ({ data }: MessageEvent<Asked>) => {
	const { scenario, seed, role, person, inputs } = data;
	const found = nearest(compile(scenario), { seed, role, person }, inputs, { steps }, (taken, fewest) => {
		if (taken % 20 === 0) answer({ kind: 'told', steps: taken, ...(fewest === undefined ? {} : { fewest }) });
	});
	if (found.kind !== 'found') return answer({ kind: 'found', found: { kind: found.kind } });
	const { changes, mark, tried } = found;
	answer({
		kind: 'found',
		found: { kind: 'found', changes, inputs: found.inputs, score: mark.score, fewest: tried >= changes.length },
	});
};
