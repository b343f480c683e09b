import { useEffect, useRef } from 'react';

/** What a single key does; the keys are listed on the help sheet. */
export interface Shortcuts {
	readonly reply: () => void;
	readonly order: (nth: number) => void;
	readonly pause: () => void;
	readonly skip: () => void;
	readonly speed: () => void;
	readonly mute: () => void;
	readonly palette: () => void;
	readonly desk: () => void;
	readonly locate: () => void;
	readonly rules: () => void;
	readonly help: () => void;
	readonly back: () => void;
	readonly region: (step: 1 | -1) => void;
}

const writes =
	'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';
const hasItsOwnKeys =
	'[role="listbox"], [role="menu"], [role="grid"], [role="slider"], [role="dialog"], [role="alertdialog"]';
const pressed = 'button, a, summary, [role="tab"], [role="radio"], [role="checkbox"], [role="button"], input, label';

/** Keys for the whole screen. Single ones can be switched off, and never act where keys mean something else. */
export function useShortcuts(shortcuts: Shortcuts, single: boolean): void {
	const latest = useRef(shortcuts);
	latest.current = shortcuts;
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const act = latest.current;
			const on = event.target instanceof Element ? event.target : null;
			if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
				event.preventDefault();
				act.palette();
				return;
			}
			if (event.key === 'F6' && !on?.closest(hasItsOwnKeys)) {
				event.preventDefault();
				act.region(event.shiftKey ? -1 : 1);
				return;
			}
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
			if (on?.closest(writes) || on?.closest(hasItsOwnKeys)) return;
			if (event.key === 'Escape') {
				act.back();
				return;
			}
			if (!single) return;
			const done = byKey(event, on, act);
			if (done) event.preventDefault();
		};
		addEventListener('keydown', onKey);
		return () => removeEventListener('keydown', onKey);
	}, [single]);
}

function byKey(event: KeyboardEvent, on: Element | null, act: Shortcuts): boolean {
	if (/^[1-9]$/.test(event.key)) {
		act.order(Number(event.key));
		return true;
	}
	// Space presses what has the focus; only where nothing has it does it stop the clock.
	if (event.key === ' ' && !on?.closest(pressed)) {
		act.pause();
		return true;
	}
	const actions: Readonly<Record<string, () => void>> = {
		r: act.reply,
		p: act.pause,
		n: act.skip,
		s: act.speed,
		m: act.mute,
		d: act.desk,
		l: act.locate,
		b: act.rules,
		'/': act.palette,
		'?': act.help,
	};
	const action = actions[event.key.toLowerCase()];
	action?.();
	return action !== undefined;
}
