import { useWords } from '../../parts/language/use-words';
import { Teams } from './teams';
import { Timeline } from './timeline';
import './dock.css';

/** The teams over the timeline. */
export function Dock() {
	const t = useWords('play');
	return (
		<section className="dock card" id="dock" data-tour="dock" aria-label={t('dock')} tabIndex={-1}>
			<Teams />
			<Timeline />
		</section>
	);
}
