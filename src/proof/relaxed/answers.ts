import type { Model } from './model';
import { membersOf } from './names';
import { anything, type Possible, unsaid } from './possible';

/** More regions than this tell nobody anything. */
const mostRegions = 64;

/** What may be answered to an ask, coarse where nothing tells the answers apart. */
export function answersOf(index: number, model: Model): readonly Possible[] {
	const { names } = model;
	const { ask, command } = names.asks[index]!;
	const { asks } = ask;
	const answers = ((): Possible[] => {
		switch (asks.kind) {
			case 'choice':
				return Object.keys(asks.options);
			case 'number':
			case 'duration':
				return [...shared(asks.from, asks.to, asks.step, model)];
			case 'time':
				return [...shared(0, 24 * 60 - 1, 1, model)];
			case 'entity':
				return membersOf(asks.of, names).map((entity) => names.entities[entity]!.id);
			case 'place':
				return [...asks.of];
			default:
				return [anything];
		}
	})();
	if (ask.start !== undefined) return answers;
	const { document } = names.scenario;
	const { id, by } = document.commands[command]!;
	const orders = Object.values(document.staff).flatMap(({ does }) => does.filter(({ order }) => order === id));
	// Who acts by the plan in another's stead leaves blank what the plan does not say.
	if (orders.some((one) => one.with[ask.id] === undefined)) answers.push('');
	// Staff who find no right answer leave it open.
	const byStaff = by.some((role) => document.staff[role] !== undefined);
	if (byStaff && (ask.right !== undefined || answers.length === 0)) answers.push(unsaid);
	return answers;
}

/** Asks of one range have the same regions. */
function shared(from: number, to: number, step: number, model: Model): readonly Possible[] {
	const key = `${from}/${to}/${step}`;
	let known = model.regions.get(key);
	if (known === undefined) {
		known = regions(from, to, step, model.numbers.all);
		model.regions.set(key, known);
	}
	return known;
}

/** The numbers from … to, each constant that something is compared with apart, and what lies between two of them together. */
function regions(from: number, to: number, step: number, constants: readonly number[]): Possible[] {
	const inside = constants.filter((one) => one >= from && one <= to);
	if (inside.length * 2 + 1 > mostRegions || !(step > 0)) return [{ from, to }];
	const found: Possible[] = [];
	const between = (first: number, last: number): void => {
		if (first > last) return;
		found.push(first === last ? first : { from: first, to: last });
	};
	// Steps are counted from `from`.
	let next = from;
	for (const one of inside) {
		const before = from + Math.floor((one - from) / step) * step;
		const onStep = before === one;
		between(next, onStep ? one - step : before);
		if (onStep) found.push(one);
		next = onStep ? one + step : before + step;
	}
	between(next, from + Math.floor((to - from) / step) * step);
	return found;
}
