import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';

export interface RescoredChangeProps {
	readonly mark?: ReactNode;
	readonly label: string;
	readonly before: string;
	readonly after: string;
	readonly better: boolean;
	/** Explains what it was in this drill; undefined where it was not there. */
	readonly onPress: (() => void) | undefined;
}

/** One line of what another edition changes: from, to. */
export function RescoredChange({ mark, label, before, after, better, onPress }: RescoredChangeProps) {
	const t = useWords('debrief');
	const line = (
		<>
			{mark}
			<span>{label}</span>
			<span className="num" aria-hidden="true">
				{before} → <b className={better ? 'up' : 'down'}>{after}</b>
			</span>
			<span className="visually-hidden">{t('fromTo', { before, after })}</span>
		</>
	);
	return (
		<li>
			{onPress ? (
				<button type="button" className="other-rules-line" onClick={onPress}>
					{line}
				</button>
			) : (
				<div className="other-rules-line">{line}</div>
			)}
		</li>
	);
}
