import { answerText, entityText } from '../../debrief/index';
import type { Input, Program } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';
import { instant } from '../../words/format';
import type { Language, Text } from '../../words/text';
import type { Translate } from '../../words/translator';
import type { Change } from './change';

/** A change as it is told. Times are drill ms. */
export type ChangeTold =
	| { readonly kind: 'leave-out' | 'keep' | 'add'; readonly at: number; readonly label: Text }
	| { readonly kind: 'stay'; readonly at: number }
	| { readonly kind: 'sooner' | 'later'; readonly at: number; readonly to: number; readonly label: Text }
	| {
			readonly kind: 'parameter';
			readonly at: number;
			readonly label: Text;
			readonly ask: Text;
			readonly given: Text | null;
			readonly right: Text | null;
	  };

/** Changes with the names of what they change; one line for each parameter. */
export function changesTold(
	changes: readonly Change[],
	inputs: readonly Input[],
	program: Program,
	numberOf: (activity: number) => string | undefined,
): readonly ChangeTold[] {
	return changes.flatMap((change): readonly ChangeTold[] => {
		if (change.kind === 'add') return [{ kind: 'add', at: change.input.at, label: labelOf(change.input, program) }];
		const input = inputs[change.index]!;
		const { at } = input;
		if (change.kind === 'remove') {
			if (input.kind === 'end') return [{ kind: 'stay', at }];
			if (input.kind === 'cancel') {
				const command = numberOf(input.activity);
				return [{ kind: 'keep', at, label: command === undefined ? nothing : commandLabel(command, program) }];
			}
			return [{ kind: 'leave-out', at, label: labelOf(input, program) }];
		}
		const label = labelOf(input, program);
		if (change.kind === 'move') return [{ kind: change.to < at ? 'sooner' : 'later', at, to: change.to, label }];
		return parametersTold(input, change.with, program).map((one) => ({ kind: 'parameter', at, label, ...one }));
	});
}

const nothing: Text = { zh: '', en: '' };

const commandOf = (id: string, program: Program) => program.scenario.document.commands.find((one) => one.id === id);
const commandLabel = (id: string, program: Program): Text => commandOf(id, program)?.label ?? { zh: id, en: id };

/** The order's name, and what it was ordered on where it could be ordered on several. */
function labelOf(input: Input, program: Program): Text {
	if (input.kind !== 'order') return nothing;
	const label = commandLabel(input.command, program);
	const compiled = program.commands[program.commandIndex.get(input.command) ?? -1];
	if (input.target === undefined || (compiled?.targets.length ?? 0) < 2) return label;
	const target = entityText(input.target, program);
	return { zh: `${label.zh}（${target.zh}）`, en: `${label.en} (${target.en})` };
}

function parametersTold(
	input: Input,
	wanted: Readonly<Record<string, Answer>>,
	program: Program,
): readonly { readonly ask: Text; readonly given: Text | null; readonly right: Text | null }[] {
	if (input.kind !== 'order') return [];
	const asks = commandOf(input.command, program)?.asks ?? [];
	return asks.flatMap((ask) => {
		const [given, right] = [input.with?.[ask.id], wanted[ask.id]];
		if (JSON.stringify(given) === JSON.stringify(right)) return [];
		const text = (answer: Answer | undefined): Text | null =>
			answer === undefined ? null : answerText(ask, answer, program);
		return [{ ask: ask.label, given: text(given), right: text(right) }];
	});
}

/** A change as a line to read. */
export function changeLine(told: ChangeTold, language: Language, t: Translate<'debrief'>): string {
	const say = (text: Text | null): string => (text === null ? t('leftOpen') : text[language]);
	switch (told.kind) {
		case 'leave-out':
			return t('nearestLeaveOut', { label: say(told.label) });
		case 'keep':
			return t('nearestKeep', { label: say(told.label) });
		case 'stay':
			return t('nearestStay');
		case 'add':
			return t('nearestAdd', { label: say(told.label) });
		case 'sooner':
			return t('nearestSooner', { label: say(told.label), at: instant(told.to) });
		case 'later':
			return t('nearestLater', { label: say(told.label), at: instant(told.to) });
		case 'parameter': {
			const [given, right] = [say(told.given), say(told.right)];
			return t('nearestParameter', { label: say(told.label), ask: say(told.ask), given, right });
		}
	}
}
