import type { Language } from '../words/text';

/** The language of a person's terminal: Chinese where the locale says so, else English. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	return /^zh/i.test(locale) ? 'zh' : 'en';
}
