import { createInstance, type i18n } from 'i18next';
import type { Values } from './catalog';
import { inLanguage } from './catalog';
import { catalogs, type Namespace } from './catalogs';
import { type Language, languages } from './text';

/** Says a sentence of one catalog; what the sentence leaves open must be given. */
export type Translate<N extends Namespace> = <K extends keyof (typeof catalogs)[N] & string>(
	key: K,
	...values: (typeof catalogs)[N][K] extends infer E extends { zh: string; en: string | { one: string; other: string } }
		? Values<E>
		: never
) => string;

let instance: i18n | undefined;

function translator(): i18n {
	if (instance) return instance;
	const resources = Object.fromEntries(
		languages.map((language) => [
			language,
			Object.fromEntries(Object.entries(catalogs).map(([name, catalog]) => [name, inLanguage(catalog, language)])),
		]),
	);
	instance = createInstance();
	// React escapes what it shows; escaping here as well would show the escapes.
	void instance.init({
		resources,
		lng: 'zh',
		fallbackLng: false,
		ns: Object.keys(catalogs),
		interpolation: { escapeValue: false },
		initAsync: false,
	});
	return instance;
}

/** The sentences of one catalog in one language. */
export function translate<N extends Namespace>(language: Language, namespace: N): Translate<N> {
	const fixed = translator().getFixedT(language, namespace);
	return ((key: string, values?: Record<string, string | number>) =>
		String(fixed(key, values ?? {}))) as unknown as Translate<N>;
}
