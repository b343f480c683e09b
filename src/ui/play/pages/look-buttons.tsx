import { IconButton } from '../../parts/button/icon-button';
import { useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';

/** Day or night, Chinese or English: on every page. */
export function LookButtons() {
	const p = useWords('parts');
	const [{ theme, language }, set] = useSettings();
	return (
		<>
			<IconButton
				label={theme === 'day' ? p('switchToNight') : p('switchToDay')}
				icon={theme === 'day' ? 'moon' : 'sun'}
				onPress={() => set({ theme: theme === 'day' ? 'night' : 'day' })}
			/>
			<IconButton label={p('switchLanguage')} onPress={() => set({ language: language === 'zh' ? 'en' : 'zh' })}>
				{p('otherLanguage')}
			</IconButton>
		</>
	);
}
