import type { Language } from '../../../words/text';

/** What a person sets once for this browser. */
export interface Settings {
	readonly language: Language;
	readonly theme: 'day' | 'night';
	readonly sound: boolean;
	/** Single-key shortcuts. */
	readonly keys: boolean;
	/** The tour of the play screen was seen or skipped. */
	readonly toured: boolean;
}

const stored = 'muster.settings';
const listeners = new Set<() => void>();
let current: Settings | undefined;

function fromBrowser(): Settings {
	const english = typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith('en');
	const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches;
	return { language: english ? 'en' : 'zh', theme: dark ? 'night' : 'day', sound: true, keys: true, toured: false };
}

/** Takes from what was stored only what has the right shape: it may be old, or edited by hand. */
function read(text: string | null, otherwise: Settings): Settings {
	if (text === null) return otherwise;
	try {
		const found = JSON.parse(text) as Partial<Record<keyof Settings, unknown>> | null;
		if (typeof found !== 'object' || found === null) return otherwise;
		const flag = (key: 'sound' | 'keys' | 'toured') =>
			typeof found[key] === 'boolean' ? (found[key] as boolean) : otherwise[key];
		return {
			language: found.language === 'zh' || found.language === 'en' ? found.language : otherwise.language,
			theme: found.theme === 'day' || found.theme === 'night' ? found.theme : otherwise.theme,
			sound: flag('sound'),
			keys: flag('keys'),
			toured: flag('toured'),
		};
	} catch {
		return otherwise;
	}
}

export function settings(): Settings {
	if (!current) {
		let text: string | null = null;
		try {
			text = localStorage.getItem(stored);
		} catch {
			// Storage may be blocked; the settings then last as long as the page.
		}
		current = read(text, fromBrowser());
	}
	return current;
}

export function set(change: Partial<Settings>): void {
	current = { ...settings(), ...change };
	try {
		localStorage.setItem(stored, JSON.stringify(current));
	} catch {
		// As above.
	}
	show();
	for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Puts language and theme on the page itself, where styles and screen readers look for them. */
export function show(): void {
	if (typeof document === 'undefined') return;
	const { language, theme } = settings();
	document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
	document.documentElement.dataset.theme = theme;
	document.documentElement.style.colorScheme = theme === 'night' ? 'dark' : 'light';
}
