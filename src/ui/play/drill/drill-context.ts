import { createContext, type RefObject, useContext } from 'react';
import type { LiveDrill } from '../../../live/live';
import type { Answer } from '../../../scenario/format/command';
import type { Selection } from '../../../views/port-view';
import type { PortSurface } from '../../parts/port-surface';

/** The one order whose form is open, and what it was opened with. */
export interface OpenForm {
	readonly command: string;
	readonly target: string | null;
	/** Answers that stand filled in (guided mode shows the plan's). */
	readonly with?: Readonly<Record<string, Answer>>;
}

export type DeskTab = 'desk' | 'orders' | 'directory';

/** What the parts of the play screen share. */
export interface DrillDesk {
	readonly live: LiveDrill;
	readonly selection: Selection;
	/** Selects; with `look`, the map also goes there. */
	select(selection: Selection, look?: boolean): void;
	/** Selects an entity or place by its id, and goes there. */
	locate(id: string): void;
	/** Brings an entity, place or point into view without selecting it. */
	look(on: { readonly x: number; readonly y: number } | { readonly id: string }): void;
	readonly form: OpenForm | null;
	openForm(form: OpenForm | null): void;
	/** What the panel shows while nothing is selected. */
	readonly deskTab: DeskTab;
	showDesk(tab: DeskTab): void;
	/** Tells screen readers; urgent interrupts. */
	announce(sentence: string, urgent?: boolean): void;
	readonly map: RefObject<PortSurface | null>;
}

export const DrillContext = createContext<DrillDesk | null>(null);

export function useDrill(): DrillDesk {
	const desk = useContext(DrillContext);
	if (!desk) throw new Error('no drill round this part');
	return desk;
}
