import type { AttentionView } from '../../../views/play-view';
import { left } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { waitsWords } from '../feed/channel';
import { useDrill } from './drill-context';
import { Ticking } from './ticking';
import { useRunning } from './use-running';
import { useView } from './use-view';
import './attention.css';

const idOf = (one: AttentionView): string => (one.kind === 'call' ? `call ${one.inject}` : `deadline ${one.task}`);

/** Without what changes with every tick. */
const still = (one: AttentionView): AttentionView =>
	one.kind === 'call' ? { ...one, sinceMs: 0 } : { ...one, leftMs: 0 };

function Chip({ one }: { readonly one: AttentionView }) {
	const t = useWords('play');
	const say = useSay();
	const { locate, select } = useDrill();
	const id = idOf(one);
	const goes = () => {
		const to = one.kind === 'call' ? one.place : one.about;
		if (to) locate(to);
		else select(undefined);
		if (one.kind !== 'call') return;
		const message = document.querySelector<HTMLElement>(`[data-inject="${CSS.escape(one.inject)}"] button`);
		message?.scrollIntoView({ block: 'nearest' });
		message?.focus();
	};
	return (
		<button
			type="button"
			className={`attention of-${one.kind} ${one.kind === 'deadline' && one.late ? 'late' : ''}`}
			onClick={goes}
		>
			<span className="attention-icon">
				<Icon name={one.kind === 'call' ? one.by : 'clock'} size={14} />
			</span>
			<span>{one.kind === 'call' ? t(waitsWords[one.by], { from: say(one.label) }) : say(one.label)}</span>
			<Ticking
				className="attention-time"
				text={(view) => {
					const now = view.attention.find((other) => idOf(other) === id);
					if (!now) return '';
					if (now.kind === 'call') return left(now.sinceMs);
					return now.late ? t('limitIn', { time: left(now.leftMs) }) : t('dueIn', { time: left(now.leftMs) });
				}}
			/>
		</button>
	);
}

/** What calls for attention, most urgent first: at most two, and how many more. */
export function Attention() {
	const t = useWords('play');
	const { live, select } = useDrill();
	const running = useRunning();
	const ended = useView((view) => view.ended !== null);
	const urgent = useView((view) => view.attention.slice(0, 2).map(still));
	const count = useView((view) => view.attention.length);
	return (
		<fieldset className="attentions" data-tour="attention" aria-label={t('attention')}>
			{!running && !ended && (
				<button type="button" className="attention paused" onClick={() => live.go()}>
					<span className="attention-icon">
						<Icon name="pause" size={14} />
					</span>
					<span>{t('pausedChip')}</span>
				</button>
			)}
			{urgent.map((one) => (
				<Chip key={idOf(one)} one={one} />
			))}
			{count > urgent.length && (
				<button type="button" className="attention more" onClick={() => select(undefined)}>
					{t('moreAttention', { count: count - urgent.length })}
				</button>
			)}
		</fieldset>
	);
}
