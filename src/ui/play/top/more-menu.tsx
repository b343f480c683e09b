import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import type { TopBarActions } from './top-bar';

/** What is needed seldom, and on a small screen what has no room in the bar. */
export function MoreMenu({ onStatechart, onHelp, onLeave, onEnd }: TopBarActions) {
	const t = useWords('play');
	const p = useWords('parts');
	const [{ sound, language }, set] = useSettings();
	return (
		<MenuTrigger>
			<IconButton label={t('more')} icon="more" />
			<Popover className="popover" placement="bottom end">
				<Menu aria-label={t('more')}>
					<MenuItem className="option small-screens" onAction={onStatechart}>
						<Icon name="branch" />
						{t('statechart')}
					</MenuItem>
					<MenuItem className="option" onAction={() => set({ sound: !sound })}>
						<Icon name={sound ? 'mute' : 'unmute'} />
						{sound ? t('mute') : t('unmute')}
						<small>M</small>
					</MenuItem>
					<MenuItem
						className="option small-screens"
						onAction={() => set({ language: language === 'zh' ? 'en' : 'zh' })}
					>
						<Icon name="globe" />
						{p('switchLanguage')}
					</MenuItem>
					<MenuItem className="option" onAction={onHelp}>
						<Icon name="keyboard" />
						{t('help')}
						<small>?</small>
					</MenuItem>
					<MenuItem className="option" onAction={onLeave}>
						<Icon name="exit" />
						{t('leave')}
					</MenuItem>
					<MenuItem className="option danger" onAction={onEnd}>
						<Icon name="stop" />
						{t('endDrill')}
					</MenuItem>
				</Menu>
			</Popover>
		</MenuTrigger>
	);
}
