import type { Scalar } from '../format/expressions';
import type { Path } from '../source/problem';
import type { Report } from './report';

/**
 * A fact's name: what any entity's fact of that name can hold. One `look` may serve all persons, though no single one of them
 * can ever be all that it tells of.
 */
export type FactName = string;

interface Domain {
	readonly words: Set<string>;
	numbers: boolean;
	booleans: boolean;
	/** It takes whatever these facts hold. */
	readonly from: Set<FactName>;
}

interface Compared {
	readonly fact: FactName;
	readonly wanted: Scalar;
	readonly path: Path;
	readonly report: Report;
}

/** What each fact can ever hold, gathered from its start and all that sets it, and what it is compared with. */
export class Domains {
	private readonly known = new Map<FactName, Domain>();
	private readonly comparisons: Compared[] = [];

	private of(fact: FactName): Domain {
		let domain = this.known.get(fact);
		if (!domain) {
			domain = { words: new Set(), numbers: false, booleans: false, from: new Set() };
			this.known.set(fact, domain);
		}
		return domain;
	}

	holds(fact: FactName, values: readonly Scalar[]): void {
		const domain = this.of(fact);
		for (const value of values) {
			if (typeof value === 'string') domain.words.add(value);
			else if (typeof value === 'number') domain.numbers = true;
			else domain.booleans = true;
		}
	}

	takesFrom(fact: FactName, source: FactName): void {
		this.of(fact).from.add(source);
	}

	compared(fact: FactName, wanted: Scalar, path: Path, report: Report): void {
		this.comparisons.push({ fact, wanted, path, report });
	}

	/** All that a fact can hold, through the facts it takes from. */
	all(fact: FactName): { readonly words: ReadonlySet<string>; readonly numbers: boolean; readonly booleans: boolean } {
		const seen = new Set<FactName>([fact]);
		const words = new Set<string>();
		let [numbers, booleans] = [false, false];
		for (const key of seen) {
			const domain = this.of(key);
			for (const word of domain.words) words.add(word);
			numbers ||= domain.numbers;
			booleans ||= domain.booleans;
			for (const source of domain.from) seen.add(source);
		}
		return { words, numbers, booleans };
	}

	/** Comparisons that can never hold, because nothing ever gives the fact such a value. */
	check(): void {
		for (const { fact, wanted, path, report } of this.comparisons) {
			const { words, numbers, booleans } = this.all(fact);
			const possible = typeof wanted === 'string' ? words.has(wanted) : typeof wanted === 'number' ? numbers : booleans;
			if (possible) continue;
			const kinds = [...words, ...(booleans ? ['true', 'false'] : [])];
			report.unknown('value', wanted, kinds, path, 'value', fact);
		}
	}
}
