import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';

export const points = (hundredths: number): string => (hundredths / 100).toFixed(1).replace(/\.0$/, '');

/** The score with a quarter-filled disc, so that it reads without its colour. */
export function ScoreMark({ score }: { readonly score: number }) {
	const share = Math.max(0, Math.min(1, score / 10_000));
	const around = 2 * Math.PI * 3;
	const step = score < 7_000 ? 1 : score < 8_000 ? 2 : score < 9_000 ? 3 : 4;
	return (
		<span className={`score-mark step-${step} num`}>
			<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
				<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.2" />
				<circle
					cx="7"
					cy="7"
					r="3"
					fill="none"
					stroke="currentColor"
					strokeWidth="6"
					strokeDasharray={`${around * share} ${around}`}
					transform="rotate(-90 7 7)"
				/>
			</svg>
			{points(score)}
		</span>
	);
}

/** Passed, failed, and how many vetoes: word and icon. */
export function Verdict({ passed, vetoes }: { readonly passed: boolean; readonly vetoes: number }) {
	const t = useWords('pages');
	if (passed) {
		return (
			<span className="tag green">
				<Icon name="check" size={12} />
				{t('passed')}
			</span>
		);
	}
	return (
		<span className="verdict">
			<span className="tag red">
				<Icon name={vetoes > 0 ? 'octagon' : 'x'} size={12} />
				{t('failed')}
			</span>
			{vetoes > 0 && <span className="tag outlined">{t('vetoed', { count: vetoes })}</span>}
		</span>
	);
}
