import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { show } from '../settings/settings';
import { useLanguage } from './use-words';

/** Goes round the whole app: language and theme on the page, and the language of the accessible parts. */
export function LanguageFrame({ children }: { readonly children: ReactNode }) {
	const language = useLanguage();
	useEffect(show, []);
	return <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>{children}</I18nProvider>;
}
