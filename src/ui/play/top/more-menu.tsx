import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import { useDrill } from '../drill/drill-context';
import { useSpeed } from '../drill/use-running';
import { nextSpeed } from './clock';
import type { TopBarActions } from './top-bar';

/** What is needed seldom, and on a small screen what has no room in the bar. */
export function MoreMenu({ onStatechart, onRules, onHelp, onLeave, onEnd }: TopBarActions) {
	const t = useWords('play');
	const p = useWords('parts');
	const [{ sound, language }, set] = useSettings();
	const { live } = useDrill();
	const speed = useSpeed();
	return (
		<MenuTrigger>
			<IconButton label={t('more')} icon="more" />
			<Popover className="popover" placement="bottom end">
				<Menu aria-label={t('more')}>
					<MenuItem className="option small-screens" onAction={onRules}>
						<Icon name="book" />
						{t('rules')}
						<small>B</small>
					</MenuItem>
					<MenuItem className="option small-screens" onAction={onStatechart}>
						<Icon name="branch" />
						{t('statechart')}
					</MenuItem>
					{live.mode !== 'exam' && (
						<>
							<MenuItem className="option small-bars" onAction={() => live.setSpeed(nextSpeed[live.speed()])}>
								<Icon name="ff" />
								{t('speedNow', { times: speed })}
								<small>S</small>
							</MenuItem>
							<MenuItem className="option small-bars" onAction={() => live.skip()}>
								<Icon name="skip" />
								{t('skip')}
								<small>N</small>
							</MenuItem>
						</>
					)}
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
