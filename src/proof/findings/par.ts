import type { Program } from '../../drill';
import type { Run } from '../finding';
import type { Variant } from '../relaxed';
import type { Answers, Played, VariantAnswers } from '../witness';
import { type Finder, spell } from './finder';
import { documentTask, taskName } from './places';
import { realTimeOf } from './real-time';
import { notDecided } from './undecided';

/** A par run that earns less (hundredths of a point) has lost something on the way. */
const full = 9_800;

/** Real time that a target must leave. */
const leastRealMs = 15_000;

/** What the plan's own run shows: whether it passes cleanly, with full marks, within every target. */
export function findByPar(finder: Finder, answers: Answers, program: Program): void {
	par(finder, answers, program);
	times(finder, answers, program);
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
			`标准处置自己也要 ${need.zh}，而任务“${taskName(finder, of)}”的 target 只有 ${have.zh}：放宽，或改进 par`,
			`The par run itself takes ${need.en}, but the target of the task “${taskName(finder, of)}” is ${have.en}: allow more, or better the par`,
			{ variants: some, run },
		);
	}
	for (const [of, { real, variants: some, run }] of tight)
		finder.add(
			'tight-target',
			['tasks', of, 'target'],
			`任务“${taskName(finder, of)}”的 target 按当时的倍速只有 ${Math.floor(real / 1000)} 秒真实时间，至少应有 15 秒`,
			`At the scale that then holds, the target of the task “${taskName(finder, of)}” leaves ${Math.floor(real / 1000)} real seconds; leave at least 15`,
			{ variants: some, run },
		);
}
