import { advance, begin, type Drill, give, nextDue, type Program } from '../../../src/drill/index';
import { anyAnswer } from '../../support/bots';
import { pick, randomOf } from '../../support/random';

/** The earliest instant at which anything was seen in a play, by name. */
export type Seen = Map<string, number>;

/** What has come about by now. */
export function look({ state, program, moment }: Drill, seen: Seen, cleanly?: Seen): void {
	const clean =
		state.violations.length === 0 &&
		!state.activities.some((one) => !one.byPlan && program.commands[one.command]!.command.mistake);
	const see = (name: string, at: number): void => {
		if (at < (seen.get(name) ?? Number.POSITIVE_INFINITY)) seen.set(name, at);
		if (clean && at < (cleanly?.get(name) ?? Number.POSITIVE_INFINITY)) cleanly?.set(name, at);
	};
	program.states.forEach((path, index) => {
		if (moment.active[index] === 1) see(`state ${path}`, state.at);
	});
	state.lasts.forEach((last, event) => {
		if (last >= 0) see(`event ${program.events[event]}`, last);
	});
	state.tasks.forEach((task, index) => {
		if (task.openedAt >= 0) see(`opened ${index}`, task.openedAt);
		if (task.doneAt >= 0) see(`task ${index}`, task.doneAt);
	});
	for (const { violation, at } of state.violations) see(`violation ${violation}`, at);
	state.facts.forEach((value, fact) => see(`fact ${program.facts[fact]!.key}=${typeof value}:${value}`, state.at));
	if (state.ended === 'endex') see('end', state.at);
}

/**
 * One play by somebody who orders, calls back and waits at random, looking at everything that comes about on the way. The
 * controller sends only what waits for him. `cleanly` is told what was seen while nothing was on record and no mistake ordered.
 */
export function randomPlay(
	program: Program,
	seed: number,
	variant: Readonly<Record<string, string>>,
	step: number,
	cleanly?: Seen,
): Seen {
	const random = randomOf(seed);
	const { document } = program.scenario;
	const playable = document.roles.filter(({ plays }) => plays === 'playable').map(({ id }) => id);
	const role = pick(random, playable);
	const drill = begin(program, { seed, variant, role });
	const seen: Seen = new Map();
	look(drill, seen, cleanly);
	const waiting = document.injects.filter(
		(one) => one.at === undefined && one.on === undefined && one.when === undefined,
	);
	const eager = random() * 0.85;
	// Staff who set themselves off without end would keep a play from its end.
	let left = 400;
	const runTo = (to: number): void => {
		for (let due = nextDue(drill); due !== undefined && due <= to && left > 0; due = nextDue(drill)) {
			left--;
			advance(drill, due);
			look(drill, seen, cleanly);
		}
		if (left === 0) return;
		advance(drill, to);
		look(drill, seen, cleanly);
	};
	runTo(0);
	while (drill.state.ended === null && left > 0) {
		for (let more = random() < eager; more && drill.state.ended === null && left > 0; more = random() < eager) {
			const { at } = drill.state;
			const roll = random();
			if (roll < 0.8) {
				const command = pick(random, program.commands);
				const target =
					command.targets.length === 0 ? {} : { target: program.entities[pick(random, command.targets)]!.id };
				const answers = Object.fromEntries(
					command.asks.filter(() => random() < 0.9).map(({ ask }) => [ask.id, anyAnswer(random, ask, program)]),
				);
				give(drill, { kind: 'order', command: command.command.id, ...target, with: answers, at, role });
			} else if (roll < 0.92 && drill.state.activities.length > 0)
				give(drill, { kind: 'cancel', activity: Math.floor(random() * drill.state.activities.length), at, role });
			else if (waiting.length > 0)
				give(drill, { kind: 'inject', inject: pick(random, waiting).id, at, role: 'controller' });
			else if (playable.length > 1) give(drill, { kind: 'take', plays: pick(random, playable), at, role });
			look(drill, seen, cleanly);
			runTo(at);
		}
		const due = nextDue(drill);
		if (due === undefined) break;
		runTo(random() < 0.5 ? due : Math.min(program.limit, drill.state.at + step * (1 + Math.floor(random() * 3))));
	}
	return seen;
}
