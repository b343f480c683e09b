import type { Mark } from '../../../views/port-view';
import { Icon } from '../../parts/icon/icon';
import { icons } from '../../parts/icon/icons';
import { useWords } from '../../parts/language/use-words';
import { markLooks, markWords } from './kinds';

/** What is told of a person or place: each mark by icon and word, then colour. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
	const t = useWords('play');
	return (
		<span className="marks">
			{marks.map((mark) => (
				<span key={mark} className={`tag large ${markLooks[mark].tone}`}>
					{mark === 'index' ? (
						<svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
							<path d={icons.hexagon} fill="currentColor" />
						</svg>
					) : (
						<Icon name={markLooks[mark].icon} size={13} />
					)}
					{t(markWords[mark])}
				</span>
			))}
		</span>
	);
}
