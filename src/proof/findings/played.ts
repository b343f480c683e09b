import { advance, begin, type Program } from '../../drill';
import type { Path } from '../../scenario/source/problem';
import type { Run } from '../finding';
import type { Relaxed, Variant } from '../relaxed';
import type { Answers, Played, VariantAnswers } from '../witness';
import { type Finder, spell } from './finder';
import { realTimeOf } from './real-time';

/** A par run that earns less (hundredths of a point) has lost something on the way. */
const full = 9_800;
/** Real time that a target must leave. */
const leastRealMs = 15_000;

/** What plays show. */
export function findByPlay(finder: Finder, answers: Answers, program: Program): void {
	if (answers.fault) {
		const { message, run } = answers.fault;
		finder.add(
			'does-not-rest',
			['procedure'],
			`有一种演法会使引擎停不下来：${message}`,
			`There is a play in which the engine never comes to rest: ${message}`,
			{ run },
		);
		// What plays would have shown beyond it is anybody's guess.
		return;
	}
	par(finder, answers, program);
	times(finder, answers, program);
	alone(finder, answers, program);
	disagreements(finder, answers, program);
	unavoidable(finder, answers, program);
	undecided(finder, answers, program);
}

/** The run that stands for a variant: the file's own par, else the one found. */
const standing = ({ par, found }: VariantAnswers): Played | undefined => par ?? found;

const violationName = (program: Program, violation: number): string => program.violations[violation]!.id;

function par(finder: Finder, { variants }: Answers, program: Program): void {
	const lanes = finder.scenario.document.par.length > 0;
	if (!lanes) {
		const clean = variants.filter(({ found }) => found?.clean);
		const without = variants.filter(({ found }) => !found?.clean).map(({ variant }) => variant);
		const [first] = clean;
		if (first?.found) {
			const least = Math.min(...clean.map(({ found }) => found!.mark.score));
			finder.add(
				'par-found',
				['par'],
				`没有写 par；已找到合规的跑法（${clean.length} 个变体，最低 ${points(least)} 分），可以看它，也可以照它写`,
				`There is no par; a clean run was found (${clean.length} variants, at least ${points(least)} points) to watch or to write it by`,
				{ run: first.found.run },
			);
		}
		if (without.length > 0)
			notDecided(
				finder,
				['par'],
				'没有写 par，也没有找到合规的跑法',
				'There is no par, and no clean run was found',
				without,
			);
		return;
	}
	const told = tasksAtFault(finder);
	const unclean = variants.filter(
		(one) => one.par !== undefined && !one.par.clean && (blemished(one.par) || told.size === 0),
	);
	const worst = unclean[0]?.par;
	if (worst) {
		const why =
			worst.violations.length > 0
				? {
						zh: `违规“${violationName(program, worst.violations[0]!)}”`,
						en: `it earns “${violationName(program, worst.violations[0]!)}”`,
					}
				: worst.ended !== 'endex'
					? { zh: '没有到达 ENDEX', en: 'it does not reach ENDEX' }
					: { zh: `只得 ${points(worst.mark.score)} 分`, en: `it scores ${points(worst.mark.score)}` };
		finder.add(
			'par-not-clean',
			['par'],
			`按 par 演下来不合格：${why.zh}；改 par 的步骤、次序或 when`,
			`The par run does not pass cleanly: ${why.en}; change its steps, their order or their “when”`,
			{ variants: unclean.map(({ variant }) => variant), run: worst.run },
		);
	}
	const lost = ({ mark }: Played): boolean =>
		mark.credits.some((credit, task) => credit >= 0 && credit < 10_000 && told.has(documentTask(program, task)));
	const short = variants.filter(
		({ par: own }) => own?.clean && own.mark.score < full && !own.tasks.some(late) && !lost(own),
	);
	const least = short.map(({ par: own }) => own!).sort((a, b) => a.mark.score - b.mark.score)[0];
	if (least) {
		const losing = least.mark.credits.findIndex((credit) => credit >= 0 && credit < 10_000);
		const task = losing < 0 ? '' : program.tasks[losing]!.id;
		finder.add(
			'par-not-full',
			['par'],
			`par 只得 ${points(least.mark.score)} 分${task ? `：任务“${task}”没有拿满` : ''}；标准处置应当得满分`,
			`The par run scores only ${points(least.mark.score)}${task ? `: the task “${task}” loses points` : ''}; the plan should score full marks`,
			{ variants: short.map(({ variant }) => variant), run: least.run },
		);
	}
}

/** More is wrong with it than points that it lacks. */
const blemished = ({ violations, ended }: Played): boolean => violations.length > 0 || ended !== 'endex';

/** Tasks of which it is told already that they cannot be done, or not so, or not in time. */
const tasksAtFault = ({ found }: Finder): ReadonlySet<unknown> =>
	new Set(found.flatMap(({ path, severity }) => (path[0] === 'tasks' && severity === 'error' ? [path[1]] : [])));

const points = (score: number): string => (score / 100).toFixed(1);

const late = ({ openedAt, doneAt, target, applies }: Played['tasks'][number]): boolean =>
	applies && openedAt >= 0 && doneAt >= 0 && doneAt - openedAt > target;

/** Targets that the plan itself does not keep, and targets that leave nobody the time to read. */
function times(finder: Finder, { variants }: Answers, program: Program): void {
	const told = tasksAtFault(finder);
	const tight = new Map<number, { real: number; readonly variants: Variant[]; run: Run }>();
	const slow = new Map<number, { took: number; target: number; readonly variants: Variant[]; run: Run }>();
	for (const one of variants) {
		const run = standing(one);
		if (!run?.clean) continue;
		const real = realTimeOf(program, run.run);
		run.tasks.forEach((task, index) => {
			const of = documentTask(program, index);
			if (!task.applies || task.openedAt < 0) return;
			if (late(task) && !told.has(of)) {
				const known = slow.get(of) ?? { took: 0, target: 0, variants: [], run: run.run };
				const took = task.doneAt - task.openedAt;
				if (took > known.took) Object.assign(known, { took, target: task.target, run: run.run });
				if (!known.variants.includes(one.variant)) known.variants.push(one.variant);
				slow.set(of, known);
			}
			const left = real(task.openedAt, task.openedAt + task.target);
			if (left >= leastRealMs) return;
			const known = tight.get(of) ?? { real: left, variants: [], run: run.run };
			known.real = Math.min(known.real, left);
			if (!known.variants.includes(one.variant)) known.variants.push(one.variant);
			tight.set(of, known);
		});
	}
	for (const [of, { took, target, variants: some, run }] of slow) {
		const [need, have] = [spell(took), spell(target)];
		finder.add(
			'target-tighter-than-par',
			['tasks', of, 'target'],
			`标准处置自己也要 ${need.zh}，而任务“${name(finder, of)}”的 target 只有 ${have.zh}：放宽，或改进 par`,
			`The par run itself takes ${need.en}, but the target of the task “${name(finder, of)}” is ${have.en}: allow more, or better the par`,
			{ variants: some, run },
		);
	}
	for (const [of, { real, variants: some, run }] of tight)
		finder.add(
			'tight-target',
			['tasks', of, 'target'],
			`任务“${name(finder, of)}”的 target 按当时的倍速只有 ${Math.floor(real / 1000)} 秒真实时间，至少应有 15 秒`,
			`At the scale that then holds, the target of the task “${name(finder, of)}” leaves ${Math.floor(real / 1000)} real seconds; leave at least 15`,
			{ variants: some, run },
		);
}

const name = (finder: Finder, of: number): string => finder.scenario.document.tasks[of]!.id;

const documentTask = ({ tasks, scenario }: Program, index: number): number =>
	scenario.document.tasks.findIndex(({ id }) => id === tasks[index]!.id);

/** What comes about though nobody does anything. */
function alone(finder: Finder, { variants }: Answers, program: Program): void {
	const passing = variants.filter(({ passesByItself }) => passesByItself);
	if (passing[0]?.idle)
		finder.add(
			'passes-by-itself',
			['pass'],
			'什么都不做也能通过：提高 pass，或让任务需要人去做',
			'The drill passes though nobody does anything: raise “pass”, or make its tasks need somebody',
			{ variants: passing.map(({ variant }) => variant), run: passing[0].idle.run },
		);
	const byTask = new Map<number, VariantAnswers[]>();
	for (const one of variants)
		for (const task of one.byThemselves) {
			const of = documentTask(program, task);
			const all = byTask.get(of) ?? [];
			if (!all.includes(one)) byTask.set(of, [...all, one]);
		}
	for (const [of, all] of byTask)
		finder.add(
			'task-needs-no-action',
			['tasks', of],
			`任务“${name(finder, of)}”不用任何人动手就会完成：这一分白给，改它的条件或删去`,
			`The task “${name(finder, of)}” is done though nobody does anything: its points are given away; change its condition or remove it`,
			{ variants: all.map(({ variant }) => variant), ...(all[0]!.idle ? { run: all[0]!.idle.run } : {}) },
		);
}

function disagreements(finder: Finder, { disagreements: all }: Answers, program: Program): void {
	const told = new Set<number>();
	for (const { task, state, says, run } of all) {
		const of = documentTask(program, task);
		if (told.has(of)) continue;
		told.add(of);
		const path = ['tasks', of, finder.scenario.document.tasks[of]!.step === undefined ? 'done' : 'step'];
		if (finder.found.some((one) => one.code === 'statechart-and-facts-disagree' && one.path[1] === of)) continue;
		const [zh, en] =
			says === 'task'
				? [
						`合规的跑法里任务“${name(finder, of)}”已完成，程序却从未进入它的步骤“${state}”`,
						`On clean runs the task “${name(finder, of)}” is done, but the procedure never enters its step “${state}”`,
					]
				: [
						`合规的跑法里程序进入了步骤“${state}”，任务“${name(finder, of)}”却没有完成`,
						`On clean runs the procedure enters the step “${state}”, but the task “${name(finder, of)}” is not done`,
					];
		finder.add(
			'statechart-and-facts-disagree',
			path,
			`${zh}：两边的条件不一致`,
			`${en}: facts and statechart disagree`,
			{ run },
		);
	}
}

/** What is on record at STARTEX, before anybody could do anything. */
function unavoidable(finder: Finder, { variants }: Answers, program: Program): void {
	const found = new Map<number, VariantAnswers[]>();
	for (const one of variants) {
		if (!one.idle) continue;
		for (const violation of atStartex(one.idle.run, program))
			found.set(violation, [...(found.get(violation) ?? []), one]);
	}
	for (const [violation, all] of found) {
		const { id, veto } = program.violations[violation]!;
		finder.add(
			veto ? 'veto-unavoidable' : 'violation-unavoidable',
			violationPath(finder, violation),
			`${veto ? '一票否决' : '违规'}“${id}”一开演就触发，谁也躲不开`,
			`The ${veto ? 'veto' : 'violation'} “${id}” is earned at STARTEX, before anybody can do anything`,
			{ variants: all.map(({ variant }) => variant), run: all[0]!.idle!.run },
		);
	}
}

/** Whatever is due at STARTEX comes before anything that anybody does. */
function atStartex({ seed, variant }: Run, program: Program): ReadonlySet<number> {
	const drill = begin(program, { seed, variant });
	advance(drill, 0);
	return new Set(drill.state.violations.map(({ violation }) => violation));
}

/** Where a violation stands, by its index in the program: duties first, command by command. */
export function violationPath(finder: Finder, violation: number): Path {
	let left = violation;
	for (const { id, should } of finder.scenario.document.commands) {
		if (left < should.length) return ['commands', id, 'should', left];
		left -= should.length;
	}
	return ['violations', left];
}

/** What neither was shown nor is impossible. */
function undecided(finder: Finder, { seen, whole, variants }: Answers, program: Program): void {
	const { document } = finder.scenario;
	const may = (so: (view: Relaxed) => boolean): boolean => finder.views.some(so);
	program.violations.forEach(({ id, veto }, violation) => {
		if (seen.violations[violation] === undefined && may((view) => view.reaches({ violation })))
			notDecided(
				finder,
				violationPath(finder, violation),
				`没有找到触发${veto ? '一票否决' : '违规'}“${id}”的演法，也没有证明它不会发生`,
				`No play was found that earns the ${veto ? 'veto' : 'violation'} “${id}”, nor is it impossible`,
			);
	});
	const tasks = new Set(
		program.tasks.flatMap((_, task) =>
			seen.tasks[task] === undefined && may((view) => view.reaches({ task })) ? [documentTask(program, task)] : [],
		),
	);
	for (const of of tasks)
		notDecided(
			finder,
			['tasks', of],
			`没有找到完成任务“${name(finder, of)}”的演法，也没有证明它完不成`,
			`No play was found that gets the task “${name(finder, of)}” done, nor is it impossible`,
		);
	program.injects.forEach(({ inject }, index) => {
		const waits = inject.at === undefined && inject.on === undefined && inject.when === undefined;
		if (!waits && seen.injects[index] === undefined && may((view) => view.reaches({ event: `inject ${inject.id}` })))
			notDecided(
				finder,
				['injects', index],
				`没有找到注入事件“${inject.id}”会到来的演法，也没有证明它不会来`,
				`No play was found in which the inject “${inject.id}” comes, nor is it impossible`,
			);
	});
	document.commands.forEach((command, index) => {
		if (seen.commands[index] === undefined && may((view) => view.reaches({ command: command.id })))
			notDecided(
				finder,
				['commands', command.id],
				`没有找到指令“${command.id}”能开始的演法，也没有证明它不能`,
				`No play was found in which the command “${command.id}” starts, nor is it impossible`,
			);
	});
	if (!whole)
		notDecided(
			finder,
			['id'],
			`时限已到，演了 ${variants.length} 个变体；没有找到的不等于没有，放宽时限再查`,
			`The time was up after ${variants.length} variants were played; what was not found may yet be there: allow more time`,
		);
}

function notDecided(finder: Finder, path: Path, zh: string, en: string, variants?: readonly Variant[]): void {
	finder.add('not-decided', path, `未判定：${zh}`, `Not decided: ${en}`, variants === undefined ? {} : { variants });
}
