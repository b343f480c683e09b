import { useMemo } from 'react';
import type { Namespace } from '../../../words/catalogs';
import type { Language, Text } from '../../../words/text';
import { type Translate, translate } from '../../../words/translator';
import { useSettings } from '../settings/use-settings';

/** The language the screens are in now. */
export function useLanguage(): Language {
	return useSettings()[0].language;
}

/** Sentences of one catalog: `const t = useWords('play'); t('pause')`. */
export function useWords<N extends Namespace>(namespace: N): Translate<N> {
	const language = useLanguage();
	return useMemo(() => translate(language, namespace), [language, namespace]);
}

/** Says a scenario's own text: `const say = useSay(); say(message.text)`. */
export function useSay(): (text: Text) => string {
	const language = useLanguage();
	return useMemo(() => (text: Text) => text[language], [language]);
}
