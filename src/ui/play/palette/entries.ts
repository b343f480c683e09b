import type { LiveDrill } from '../../../live/live';
import { play } from '../../../words/play';
import type { Text } from '../../../words/text';
import { kindIcons } from '../panel/kinds';
import { found } from './search';

/** One thing the palette can lead to. */
export interface PaletteEntry {
	readonly id: string;
	readonly icon: string;
	readonly label: Text;
	/** Beside the name: a target, a place, a time. */
	readonly note: Text | null;
	readonly goes:
		| { readonly kind: 'order'; readonly command: string; readonly target: string | null }
		| { readonly kind: 'entity'; readonly id: string }
		| { readonly kind: 'place'; readonly id: string }
		| { readonly kind: 'message'; readonly inject: string }
		| { readonly kind: 'sheet'; readonly sheet: 'rules' | 'statechart' | 'help' };
	/** Other words it is found by. */
	readonly also?: Text;
	/** Not possible now. */
	readonly barred: boolean;
}

export interface PaletteSection {
	readonly id: 'paletteOrders' | 'palettePeople' | 'palettePlaces' | 'paletteMessages' | 'paletteSheets';
	readonly entries: readonly PaletteEntry[];
}

const most = 9;

/** What can be read beside the drill, found by the words of its name and by what is in it. */
const sheets: readonly PaletteEntry[] = (
	[
		['rules', 'book', play.rules, { zh: '规则 任务说明 规程', en: 'guide edition objectives' }],
		['statechart', 'branch', play.statechart, { zh: '状态图 流程', en: 'statechart' }],
		['help', 'keyboard', play.help, { zh: '帮助', en: 'help shortcuts' }],
	] as const
).map(([sheet, icon, label, also]) => ({
	id: `sheet ${sheet}`,
	icon,
	label,
	note: null,
	also,
	goes: { kind: 'sheet', sheet },
	barred: false,
}));

/** What can be reached by a few letters, as things stand now. */
export function sections(live: LiveDrill, query: string): readonly PaletteSection[] {
	const view = live.view();
	const names = new Map(view.entities.map((one) => [one.id, one.label]));
	const orders = live.allCommands().map((one): PaletteEntry => {
		const target = one.target === null ? undefined : names.get(one.target);
		return {
			id: `order ${one.id} ${one.target ?? ''}`,
			icon: one.icon,
			label: one.label,
			note: target ?? one.role.label,
			goes: { kind: 'order', command: one.id, target: one.target },
			barred: one.missing.length > 0,
		};
	});
	const entities = view.entities.map(
		(one): PaletteEntry => ({
			id: `entity ${one.id}`,
			icon: kindIcons[one.kind] ?? 'dot',
			label: one.label,
			note: one.place?.label ?? one.note,
			goes: { kind: 'entity', id: one.id },
			barred: false,
		}),
	);
	const places = live.scenario.port.places.map(
		(one): PaletteEntry => ({
			id: `place ${one.id}`,
			icon: one.icon,
			label: one.label,
			note: null,
			goes: { kind: 'place', id: one.id },
			barred: false,
		}),
	);
	const messages = [...view.messages].reverse().map(
		(one): PaletteEntry => ({
			id: `message ${one.inject} ${one.at}`,
			icon: one.by,
			label: one.text,
			note: one.from.label,
			goes: { kind: 'message', inject: one.inject },
			barred: false,
		}),
	);
	const fits = (one: PaletteEntry) =>
		found(
			query,
			one.label.zh,
			one.label.en,
			one.note?.zh ?? '',
			one.note?.en ?? '',
			one.also?.zh ?? '',
			one.also?.en ?? '',
			one.id,
		);
	// What is possible comes first; a name that begins as typed before one that only contains it.
	const start = query.trim().toLowerCase();
	const rank = (one: PaletteEntry) =>
		(one.barred ? 2 : 0) + (one.label.zh.startsWith(start) || one.label.en.toLowerCase().startsWith(start) ? 0 : 1);
	const pick = (all: readonly PaletteEntry[]) =>
		all
			.filter(fits)
			.map((one, nth) => ({ one, nth }))
			.sort((a, b) => rank(a.one) - rank(b.one) || a.nth - b.nth)
			.slice(0, most)
			.map(({ one }) => one);
	return (
		[
			{ id: 'paletteOrders', entries: pick(orders) },
			{ id: 'palettePeople', entries: pick(entities) },
			{ id: 'palettePlaces', entries: pick(places) },
			{ id: 'paletteSheets', entries: pick(sheets) },
			{ id: 'paletteMessages', entries: pick(messages) },
		] as const
	).filter((section) => section.entries.length > 0);
}
