import { Switch } from 'react-aria-components/Switch';
import { Button } from '../../parts/button/button';
import { Dialog } from '../../parts/dialog/dialog';
import { useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import './guide.css';

const keys = [
	['Ctrl K', 'keyPalette'],
	['/', 'keyPalette'],
	['R', 'keyReply'],
	['1 – 9', 'keyOrder'],
	['↵', 'keyGive'],
	['Esc', 'keyBack'],
	['Space', 'keyPause'],
	['P', 'keyPause'],
	['N', 'keySkip'],
	['S', 'keySpeed'],
	['D', 'keyDesk'],
	['L', 'keyLocate'],
	['B', 'keyRules'],
	['M', 'keyMute'],
	['F6', 'keyRegion'],
	['?', 'keyHelp'],
] as const;

/** Every key, the switch for the single ones, and the tour again. */
export function Help({ open, onClose, onTour }: { readonly open: boolean; onClose(): void; onTour(): void }) {
	const t = useWords('play');
	const p = useWords('parts');
	const [settings, set] = useSettings();
	return (
		<Dialog title={t('help')} open={open} onClose={onClose} className="help">
			<Switch className="switch" isSelected={settings.keys} onChange={(on) => set({ keys: on })}>
				<span className="switch-track" />
				{t('singleKeys')}
			</Switch>
			<dl className="help-keys">
				{keys.map(([key, word]) => (
					<div key={key}>
						<dt>
							<kbd className="kbd">{key}</kbd>
						</dt>
						<dd>{t(word)}</dd>
					</div>
				))}
			</dl>
			<Switch className="switch" isSelected={settings.sound} onChange={(on) => set({ sound: on })}>
				<span className="switch-track" />
				{t('soundsOn')}
			</Switch>
			<div className="dialog-actions">
				<Button onPress={onTour}>{t('tourAgain')}</Button>
				<Button kind="primary" onPress={onClose}>
					{p('close')}
				</Button>
			</div>
		</Dialog>
	);
}
