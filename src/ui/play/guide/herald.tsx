import { useEffect } from 'react';
import type { PlayView } from '../../../views/play-view';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { channelWords } from '../feed/channel';
import { allowSounds, play } from '../sounds/sounds';

/** What was last told of. */
interface Told {
	messages: number;
	late: ReadonlySet<string>;
	missed: ReadonlySet<string>;
	done: number;
	broken: number;
	ended: boolean;
}

const tasks = (view: PlayView, status: string): ReadonlySet<string> =>
	new Set(view.deadlines.filter((one) => one.status === status).map((one) => one.task));
const lines = (view: PlayView, kind: string): number => view.log.filter((line) => line.kind === kind).length;

const reckon = (view: PlayView): Told => ({
	messages: view.messages.length,
	late: tasks(view, 'past-target'),
	missed: tasks(view, 'missed'),
	done: lines(view, 'done'),
	broken: lines(view, 'violation'),
	ended: view.ended !== null,
});

/** Tells by sound and to screen readers what arrived, what was finished, what is late. */
export function Herald() {
	const t = useWords('play');
	const say = useSay();
	const { live, announce } = useDrill();
	useEffect(() => allowSounds(), []);
	useEffect(() => {
		let told = reckon(live.view());
		let logged = live.view().log.length;
		return live.subscribe(() => {
			const view = live.view();
			const fresh = view.messages.length !== told.messages || view.log.length !== logged;
			const turned = view.deadlines.some(
				(one) =>
					(one.status === 'past-target' && !told.late.has(one.task)) ||
					(one.status === 'missed' && !told.missed.has(one.task)),
			);
			if (!fresh && !turned) return;
			const now = reckon(view);
			logged = view.log.length;
			const newest = [...view.messages].sort((a, b) => a.at - b.at).slice(told.messages);
			for (const message of newest) {
				play(message.by);
				announce(
					t('heardMessage', {
						channel: t(channelWords[message.by]),
						from: say(message.from.label),
						text: say(message.text),
					}),
				);
			}
			for (const one of view.deadlines) {
				const late = now.late.has(one.task) && !told.late.has(one.task);
				const missed = now.missed.has(one.task) && !told.missed.has(one.task);
				if (!late && !missed) continue;
				play('late');
				announce(t(late ? 'heardLate' : 'heardMissed', { task: say(one.label) }), true);
			}
			if (now.done > told.done) {
				play('done');
				const line = view.log.findLast((one) => one.kind === 'done');
				if (line) announce(say(line.text));
			}
			if (now.broken > told.broken) {
				const line = view.log.findLast((one) => one.kind === 'violation');
				if (line) announce(say(line.text), true);
			}
			if (now.ended && !told.ended) play('end');
			told = now;
		});
	}, [live, announce, t, say]);
	return null;
}
