import type { Command } from '../scenario/format/command';
import type { Effect, FactRef, Scalar } from '../scenario/format/expressions';
import type { Inject } from '../scenario/format/scenario';
import type { Saying } from './sentence-names';

/** What brings something about: a stage of a command, or an inject. */
export type Cause =
	| { readonly kind: 'command'; readonly command: Command; readonly stage: 'started' | 'done' | 'stopped' }
	| { readonly kind: 'inject'; readonly inject: Inject };

/** Commands and injects that set a fact to a value. Facts without a name of their own are told by these. */
export function settersOf(ref: FactRef, value: Scalar, saying: Saying): readonly Cause[] {
	const cut = ref.lastIndexOf('.');
	const [entity, fact] = [ref.slice(0, cut), ref.slice(cut + 1)];
	const group = entity.replace(/-\d+$/, '');
	return causes(saying, (effect, command) => {
		if (!('set' in effect)) return false;
		return Object.entries(effect.set).some(([key, set]) => {
			if (set !== value || key.slice(key.lastIndexOf('.') + 1) !== fact) return false;
			const owner = key.slice(0, key.lastIndexOf('.'));
			if (owner === entity || owner === group) return true;
			if (owner === 'it') return true;
			return owner === 'target' && command !== undefined && command.on.some((one) => one === entity || one === group);
		});
	});
}

/** Commands and injects that give a signal. */
export const emittersOf = (signal: string, saying: Saying): readonly Cause[] =>
	causes(saying, (effect) => 'emit' in effect && effect.emit === signal);

function causes(
	{ scenario }: Saying,
	test: (effect: Effect, command: Command | undefined) => boolean,
): readonly Cause[] {
	const { commands, injects } = scenario.document;
	const stages = { started: 'start', done: 'done', stopped: 'stopped' } as const;
	return [
		...commands.flatMap((command) =>
			(Object.keys(stages) as (keyof typeof stages)[]).flatMap((stage): Cause[] =>
				inAny(command[stages[stage]], (effect) => test(effect, command)) ? [{ kind: 'command', command, stage }] : [],
			),
		),
		...injects.flatMap((inject): Cause[] =>
			inAny(inject.then, (effect) => test(effect, undefined)) ? [{ kind: 'inject', inject }] : [],
		),
	];
}

/** Any of the effects, or of those inside them. */
function inAny(effects: readonly Effect[], test: (effect: Effect) => boolean): boolean {
	return effects.some((effect) => {
		if ('if' in effect) return inAny(effect.then, test) || inAny(effect.else ?? [], test);
		if ('each' in effect) return inAny(effect.do, test);
		return test(effect);
	});
}
