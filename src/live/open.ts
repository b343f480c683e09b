import { debriefOf, sealRecord } from '../debrief/index';
import {
	type Action,
	advance,
	begin,
	compile,
	type Drill,
	type DrillRecord,
	give,
	type Input,
	nextDue,
	nextSteps,
	type Program,
	type Refusal,
	ready,
	rightAnswers,
	type Start,
} from '../drill/index';
import type { Beside } from '../drill/record/record';
import { fail, ok, type Result } from '../kernel/result';
import { allCommandViews, bodyOwner, commandViews, type PlayView, viewerOf } from '../views/index';
import type { Hint, LiveDrill, LiveOptions } from './live';
import { longestTick, passReal } from './pace';
import { type ResumeFailure, resumeSaved, unfinished } from './saved';

/** How often a running drill is saved, real ms, beside after every input. */
const saveEvery = 4_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Begins a drill, or goes on with a saved one, paused until `go()`. */
export function openLive(options: LiveOptions): Result<LiveDrill, ResumeFailure> {
	const program = compile(options.scenario);
	const start: Start = {
		seed: options.seed,
		role: options.role,
		person: options.person,
		inspect: (step) => inspected(options, program, step),
	};
	const opened = options.resume === undefined ? ok(begin(program, start)) : resumeSaved(program, options.resume, start);
	if (!opened.ok) return opened;
	const drill = opened.value;
	if (options.resume === undefined) advance(drill, 0);
	return ok(run(options, program, drill));
}

function inspected(options: LiveOptions, program: Program, step: Parameters<NonNullable<Start['inspect']>>[0]): void {
	const ids = new Set(step.snapshot._nodes.map((node) => node.id));
	const states = program.states.filter((path) => ids.has(`p.${path}`));
	options.inspector?.event({
		at: step.at,
		event: step.event,
		states,
		snapshot: program.machine.machine.getPersistedSnapshot(step.snapshot as never),
	});
}

function run(options: LiveOptions, program: Program, drill: Drill): LiveDrill {
	const { clock, store, mode, role } = options;
	const inputs: Input[] = [...(options.resume?.record.inputs ?? [])];
	const told = options.resume?.record.beside;
	const beside: Writable<Beside> = {
		pauses: [...(told?.pauses ?? [])],
		skips: [...(told?.skips ?? [])],
		hints: [...(told?.hints ?? [])],
		gaps: [...(told?.gaps ?? [])],
	};
	const startedAt = options.resume?.record.startedAt ?? clock.date();
	if (options.resume !== undefined) {
		const away = Date.parse(clock.date()) - Date.parse(options.resume.savedAt);
		beside.gaps.push({ at: drill.state.at, realMs: Math.max(0, away) });
	}
	const viewer = viewerOf(drill);
	const listeners = new Set<() => void>();
	let view: PlayView | undefined;
	let going = false;
	let pausedAt = clock.now();
	let last = clock.now();
	let owed = 0;
	let speed: 1 | 2 | 4 = 1;
	let savedAt = clock.now();
	let stop: (() => void) | undefined;
	let finish: (record: DrillRecord) => void = () => {};
	const finished = new Promise<DrillRecord>((resolve) => {
		finish = resolve;
	});
	let ending = false;
	let saving: Promise<void> = Promise.resolve();

	const record = () =>
		unfinished(
			{
				id: options.id,
				scenario: { id: options.scenario.document.id, digest: options.scenario.digest },
				rules: options.scenario.rules.id,
				seed: options.seed,
				mode,
				role,
				person: options.person,
				startedAt,
				inputs,
				beside,
			},
			inputs,
		);
	const save = (): Promise<void> => {
		savedAt = clock.now();
		const saved = { record: record(), at: drill.state.at, savedAt: clock.date() };
		// One after the other, so that an older state never overwrites a newer one; a failed write must not end the drill.
		saving = saving.then(() => (ending ? undefined : store.save(saved))).catch(() => {});
		return saving;
	};
	const changed = (): void => {
		view = undefined;
		for (const listener of listeners) listener();
	};
	const end = async (): Promise<void> => {
		if (ending) return;
		ending = true;
		going = false;
		stop?.();
		stop = undefined;
		const debrief = debriefOf(drill, inputs);
		const sealed = sealRecord(record(), drill, debrief);
		await saving;
		await store.keep(sealed).catch(() => {});
		await store.remove(options.id).catch(() => {});
		await options.handIn.send(sealed).catch(() => undefined);
		finish(sealed);
		changed();
	};
	const settle = (): void => {
		changed();
		if (drill.state.ended !== null) void end();
	};
	const tick = (): void => {
		const now = clock.now();
		const real = now - last;
		last = now;
		if (!going || drill.state.ended !== null) return;
		if (real > longestTick) {
			beside.gaps.push({ at: drill.state.at, realMs: Math.round(real) });
			return;
		}
		owed = passReal(drill, real + owed, speed);
		if (now - savedAt > saveEvery) void save();
		settle();
	};
	const hints = (): readonly Hint[] => {
		if (drill.state.ended !== null) return [];
		return nextSteps(drill)
			.filter((next) => ready(drill, next))
			.map((next): Hint => {
				const name = `${next.lane}.${next.index}`;
				if (!beside.hints.some((hint) => hint.step === name)) beside.hints.push({ at: drill.state.at, step: name });
				return {
					command: next.step.do,
					target: next.step.on ?? null,
					label: next.command.command.label,
					say: next.step.say ?? null,
					with: rightAnswers(drill, next),
				};
			});
	};

	return {
		id: options.id,
		scenario: options.scenario,
		mode,
		view: () => (view ??= viewer.view()),
		commands: (selection) =>
			commandViews(drill, selection === undefined ? undefined : { ...selection, id: bodyOwner(selection.id) }),
		allCommands: () => allCommandViews(drill),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		running: () => going,
		pause: () => {
			if (!going || mode === 'exam') return;
			tick();
			going = false;
			pausedAt = clock.now();
			void save();
			changed();
		},
		go: () => {
			if (going || drill.state.ended !== null) return;
			const realMs = Math.round(clock.now() - pausedAt);
			if (realMs > 0 && drill.state.at > 0) beside.pauses.push({ at: drill.state.at, realMs });
			going = true;
			last = clock.now();
			stop ??= clock.every(tick);
			changed();
		},
		skip: () => {
			if (mode === 'exam' || drill.state.ended !== null) return;
			const from = drill.state.at;
			const logged = drill.state.log.length;
			// Entries that nothing comes of (a wait that was broken off) are passed over.
			for (let due = nextDue(drill); due !== undefined && drill.state.log.length === logged; due = nextDue(drill))
				advance(drill, due);
			beside.skips.push({ from, to: drill.state.at });
			void save();
			settle();
		},
		setSpeed: (times) => {
			if (mode === 'exam') return;
			tick();
			speed = times;
			changed();
		},
		speed: () => speed,
		do: (action: Action): Result<void, Refusal> => {
			tick();
			const input = { ...action, at: drill.state.at, role } as Input;
			const given = give(drill, input);
			if (!given.ok) return fail(given.error);
			inputs.push(input);
			// What is due at this very instant (an order taken up at once) is run now, so that the screen shows it.
			advance(drill, drill.state.at);
			void save();
			settle();
			return given;
		},
		hints: () => (mode === 'guided' ? hints() : []),
		states: () => program.states.filter((_, index) => drill.moment.active[index] === 1),
		finished,
		close: async () => {
			stop?.();
			stop = undefined;
			if (going) tick();
			going = false;
			if (!ending) await save();
		},
	};
}
