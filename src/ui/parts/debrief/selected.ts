/** What is explained at the right: a task, a violation (by its place among all of them) or a near miss. */
export type Selected =
	| { readonly kind: 'task'; readonly key: string }
	| { readonly kind: 'violation'; readonly nth: number }
	| { readonly kind: 'near-miss'; readonly nth: number }
	| null;
