import { compile, ScenarioFault } from '../../drill';
import { type Code, type PlacedFinding, placed, proving } from '../../proof';
import type { Scenario } from '../../scenario/format/scenario';
import type { SourceText } from '../../scenario/library';
import { type Parsed, parseScenario } from '../../scenario/parse';
import type { Problem } from '../../scenario/source/problem';
import { readYaml } from '../../scenario/source/yaml';
import type { Text } from '../../words/text';
import { idOf, shippedLibrary } from '../scenarios';

/** A problem of the text, that it cannot be run, or what the proof found. */
export type Told = Omit<Problem, 'code'> & {
	readonly code: string;
	readonly variants?: PlacedFinding['variants'];
	readonly run?: PlacedFinding['run'];
};

export interface Proved {
	/** How many variants there are, and how many were looked at within the time. */
	readonly variants: number;
	readonly looked: number;
	/** How many of them were played. */
	readonly played: number;
	/** Whether everything was decided. */
	readonly whole: boolean;
	readonly ms: number;
}

export interface Checked {
	readonly id: string;
	readonly title: Text | undefined;
	readonly file: string;
	readonly errors: readonly Told[];
	readonly warnings: readonly Told[];
	readonly notes: readonly Told[];
	/** Absent where the scenario cannot be played, so that there is nothing to prove. */
	readonly proved: Proved | undefined;
}

/** What only compiling finds: references are whole, but the engine cannot run it. */
function faults(scenario: Scenario, { file }: SourceText): readonly Told[] {
	try {
		compile(scenario);
		return [];
	} catch (error) {
		if (!(error instanceof ScenarioFault)) throw error;
		const { message } = error;
		return [
			{
				code: 'not-playable',
				file,
				line: 1,
				column: 1,
				path: [],
				message: { zh: `情景无法运行：${message}`, en: `The scenario cannot run: ${message}` },
			},
		];
	}
}

/** Parses a scenario and proves it, telling how far it is. */
export async function checkOne(
	text: SourceText,
	timeLimitMs: number,
	tell: (far: string) => Promise<void>,
): Promise<Checked> {
	const parsed = parseScenario(text, shippedLibrary());
	const { scenario } = parsed;
	const base = { id: idOf(parsed, text), title: scenario?.document.title, file: text.file };
	const unplayable = scenario === undefined ? [] : faults(scenario, text);
	if (scenario === undefined || unplayable.length > 0)
		return {
			...base,
			errors: [...parsed.errors, ...unplayable],
			warnings: parsed.warnings,
			notes: [],
			proved: undefined,
		};
	const steps = proving(scenario, { timeLimitMs, clock: () => performance.now() });
	let told = performance.now();
	let step = steps.next();
	for (; !step.done; step = steps.next()) {
		if (performance.now() - told < 100) continue;
		await tell(`${base.id} ${step.value.done} / ${step.value.of}`);
		told = performance.now();
	}
	const { findings, variants, looked, played, whole, ms } = step.value;
	const found = placed(findings, readYaml(text));
	const of = (severity: PlacedFinding['severity']): readonly PlacedFinding[] =>
		found.filter((finding) => finding.severity === severity && !saidBefore(finding, parsed));
	return {
		...base,
		errors: of('error').map(asTold),
		warnings: [...parsed.warnings, ...of('warning').map(asTold)].sort((a, b) => a.line - b.line || a.column - b.column),
		notes: of('note').map(asTold),
		proved: { variants, looked, played, whole, ms: Math.round(ms) },
	};
}

/** Codes that the parser has too, by a coarser look. */
const shared: readonly Code[] = ['tight-target'];

const saidBefore = (finding: PlacedFinding, { warnings }: Parsed): boolean =>
	shared.includes(finding.code) && warnings.some(({ code, line }) => code === finding.code && line === finding.line);

const asTold = ({ code, file, line, column, message, path, variants, run }: PlacedFinding): Told => ({
	code,
	file,
	line,
	column,
	message,
	path: path.map((segment) => (typeof segment === 'object' ? segment.nth : segment)),
	...(variants === undefined ? {} : { variants }),
	...(run === undefined ? {} : { run }),
});
