const stored = 'muster.name';

/** The name this browser's person last drilled under. */
export function rememberedName(): string {
	try {
		return localStorage.getItem(stored) ?? '';
	} catch {
		return '';
	}
}

export function rememberName(name: string): void {
	try {
		localStorage.setItem(stored, name);
	} catch {
		// Storage may be blocked; the name is then typed again.
	}
}

/** As a record can carry it: one line without control characters, not too long. */
export const cleanName = (typed: string): string =>
	[...typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()].slice(0, 30).join('');
