import type { Text } from '../../../words/text';

/** A procedure as a graph: what the chart shows, before any layout. Ids are dotted paths from the root. */
export interface ChartNode {
	readonly id: string;
	/** The state it stands in; null for those of the first level. */
	readonly parent: string | null;
	readonly kind: 'compound' | 'parallel' | 'atomic' | 'final' | 'history';
	readonly deep: boolean;
	/** Its parent starts in it. */
	readonly initial: boolean;
	readonly label: Text;
	readonly help: Text | null;
	/** Tasks that this state achieves; ms from their own start, null where a fact decides. */
	readonly tasks: readonly { readonly label: Text; readonly target: number | null }[];
	/** Violations that being here is. */
	readonly violations: readonly { readonly label: Text; readonly veto: boolean }[];
	/** What happens here without leaving. */
	readonly inside: readonly Way[];
}

/** One way along an arrow: by an event, when something holds, or after a time. */
export interface Way {
	readonly kind: 'event' | 'always' | 'after' | 'default';
	readonly icon: string | null;
	/** The event in words; null for `always` and `default`. */
	readonly words: Text | null;
	/** The event by name, as the engine sends it. */
	readonly event: string | null;
	readonly delay: number | null;
	readonly guard: Text | null;
}

/** An arrow; several ways between the same two states share one. */
export interface ChartEdge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly ways: readonly Way[];
}

export interface Chart {
	readonly nodes: readonly ChartNode[];
	readonly edges: readonly ChartEdge[];
	/** Regions side by side; a procedure that is not parallel is one lane without a node of its own. */
	readonly lanes: readonly { readonly id: string | null; readonly label: Text; readonly icon: string }[];
}
