import { Button } from 'react-aria-components/Button';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { Logo } from '../../parts/icon/logo';
import { useSay, useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import { useDrill } from '../drill/drill-context';
import { Clock } from './clock';
import { MoreMenu } from './more-menu';
import { Phases } from './phases';
import './top.css';

export interface TopBarActions {
	onPalette(): void;
	onStatechart(): void;
	/** The rules in force and the briefing again. */
	onRules(): void;
	onHelp(): void;
	/** Goes away; the drill waits. */
	onLeave(): void;
	/** Ends the drill for good. */
	onEnd(): void;
}

const modes = { guided: 'modeGuided', practice: 'modePractice', exam: 'modeExam' } as const;

/** The key that opens the palette, as this machine's keyboards call it. */
const shortcut = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform) ? '⌘ K' : 'Ctrl K';

/** Where I am, how far the response is, what the clock says; and the way to everything else. */
export function TopBar(actions: TopBarActions) {
	const t = useWords('play');
	const p = useWords('parts');
	const say = useSay();
	const { live } = useDrill();
	const [{ theme, language }, set] = useSettings();
	const { document, rules } = live.scenario;
	const role = document.roles.find((one) => one.plays === 'playable');
	return (
		<header className="top">
			<div className="brand">
				<Logo />
				<span className="brand-name">{t('brand')}</span>
			</div>
			<i className="top-rule" />
			<div className="top-title">
				<h1>{say(document.title)}</h1>
				<p>
					<span>{t(modes[live.mode])}</span>
					{role && <span>{say(role.label)}</span>}
					<span className="wide-screens">{say(rules.title).split(/[（(]/)[0]}</span>
				</p>
			</div>
			<span className="grow" />
			<Phases />
			<span className="grow" />
			<Clock />
			<span className="grow" />
			<Button className="palette-button" data-tour="palette" onPress={actions.onPalette}>
				<Icon name="search" size={15} />
				<span className="palette-hint">{t('paletteHint')}</span> <kbd className="kbd">{shortcut}</kbd>
			</Button>
			<span className="top-icons">
				<span className="wide-screens">
					<IconButton label={t('rules')} icon="book" onPress={actions.onRules} />
					<IconButton label={t('statechart')} icon="branch" onPress={actions.onStatechart} />
				</span>
				<IconButton
					label={theme === 'day' ? p('switchToNight') : p('switchToDay')}
					icon={theme === 'day' ? 'moon' : 'sun'}
					onPress={() => set({ theme: theme === 'day' ? 'night' : 'day' })}
				/>
				<span className="wide-screens">
					<IconButton
						label={`${p('otherLanguage')} · ${p('switchLanguage')}`}
						onPress={() => set({ language: language === 'zh' ? 'en' : 'zh' })}
					>
						{p('otherLanguage')}
					</IconButton>
				</span>
				<MoreMenu {...actions} />
			</span>
		</header>
	);
}
