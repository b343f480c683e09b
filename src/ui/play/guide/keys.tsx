import { useSay, useWords } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import { useDrill } from '../drill/drill-context';
import { oldestCall } from '../feed/read-messages';
import { nextSpeed } from '../top/clock';
import { useShortcuts } from './use-shortcuts';

const regions = ['messages', 'panel', 'dock'];

/** The play screen's keys at work. */
export function Keys({ onPalette, onRules, onHelp }: { onPalette(): void; onRules(): void; onHelp(): void }) {
	const t = useWords('play');
	const say = useSay();
	const [{ keys, sound }, set] = useSettings();
	const { live, select, selection, look, openForm, form, announce } = useDrill();
	const free = () => live.mode !== 'exam' && live.view().ended === null;
	useShortcuts(
		{
			reply: () => {
				const call = oldestCall(live.view().messages);
				if (!call) return announce(t('noCalls'));
				live.do({ kind: 'acknowledge', inject: call.inject });
				announce(t('answered', { from: say(call.from.label) }));
			},
			order: (nth) => document.querySelector<HTMLElement>(`[data-order-key="${nth}"]`)?.click(),
			pause: () => {
				if (!free()) return;
				if (live.running()) live.pause();
				else live.go();
				announce(live.running() ? t('goesOn') : t('paused'));
			},
			skip: () => free() && live.skip(),
			speed: () => free() && live.setSpeed(nextSpeed[live.speed()]),
			mute: () => set({ sound: !sound }),
			palette: onPalette,
			desk: () => {
				select(undefined);
				document.getElementById('panel')?.focus();
			},
			locate: () => selection && look({ id: selection.id }),
			rules: onRules,
			help: onHelp,
			back: () => (form ? openForm(null) : select(undefined)),
			region: (step) => {
				const now = regions.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
				const next = regions[(now + step + regions.length) % regions.length] ?? 'panel';
				document.getElementById(next)?.focus();
			},
		},
		keys,
	);
	return null;
}
