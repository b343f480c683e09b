import { useEffect, useLayoutEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../parts/button/button';
import { useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { besides, type Spot } from './tour-place';
import './guide.css';

/** Each step: the part of the screen it is about, and its words. */
const steps = [
	{ at: 'map', title: 'tourMap', text: 'tourMapText' },
	{ at: 'feed', title: 'tourFeed', text: 'tourFeedText' },
	{ at: 'panel', title: 'tourPanel', text: 'tourPanelText' },
	{ at: 'dock', title: 'tourDock', text: 'tourDockText' },
	{ at: 'attention', title: 'tourAttention', text: 'tourAttentionText' },
	{ at: 'clock', title: 'tourClock', text: 'tourClockText' },
	{ at: 'palette', title: 'tourPalette', text: 'tourPaletteText' },
] as const;

/** Where a step's part lies on the screen, and again whenever the screen changes its size. */
function useSpot(part: string, open: boolean): Spot | null {
	const [spot, setSpot] = useState<Spot | null>(null);
	useLayoutEffect(() => {
		if (!open) return;
		const measure = () => {
			// The map fills the screen; what is meant is the part of it that is free.
			const found = document.querySelector(part === 'map' ? '.free' : `[data-tour="${part}"]`);
			found?.scrollIntoView({ block: 'nearest' });
			const box = found?.getBoundingClientRect();
			setSpot(box && box.width > 0 ? { x: box.x, y: box.y, width: box.width, height: Math.max(34, box.height) } : null);
		};
		measure();
		addEventListener('resize', measure);
		return () => removeEventListener('resize', measure);
	}, [part, open]);
	return spot;
}

/** A walk round the screen, once, with the clock standing: part by part, each shown in its place. */
export function Tour({ open, onClose }: { readonly open: boolean; onClose(): void }) {
	const t = useWords('play');
	const { live } = useDrill();
	const [nth, setNth] = useState(0);
	const step = steps[nth] ?? steps[0];
	const spot = useSpot(step.at, open);
	useEffect(() => {
		if (!open) return;
		setNth(0);
		if (live.running()) live.pause();
	}, [open, live]);
	const last = nth === steps.length - 1;
	return (
		<ModalOverlay className="tour" isOpen={open} onOpenChange={(now) => !now && onClose()}>
			{spot && (
				<div
					className="tour-spot"
					style={{ left: spot.x - 4, top: spot.y - 4, width: spot.width + 8, height: spot.height + 8 }}
				/>
			)}
			<Modal className="tour-card" style={besides(spot)}>
				<Dialog aria-live="polite">
					<p className="tour-count num">{t('tourCount', { nth: nth + 1, all: steps.length })}</p>
					<Heading slot="title" level={2}>
						{t(step.title)}
					</Heading>
					<p className="tour-text">{t(step.text)}</p>
					<div className="dialog-actions">
						<Button kind="quiet" onPress={onClose}>
							{t('tourSkip')}
						</Button>
						<span className="grow" />
						{nth > 0 && <Button onPress={() => setNth(nth - 1)}>{t('tourBack')}</Button>}
						<Button kind="primary" autoFocus onPress={() => (last ? onClose() : setNth(nth + 1))}>
							{last ? t('tourStart') : t('tourNext')}
						</Button>
					</div>
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
