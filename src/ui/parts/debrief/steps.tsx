import type { ReactNode } from 'react';
import type { BasisShown } from '../../../debrief/debrief';
import { Icon } from '../icon/icon';
import { useSay, useWords } from '../language/use-words';

/** One step of an explanation, joined to the next by a line. */
export function Step({
	icon,
	title,
	children,
}: {
	readonly icon: string;
	readonly title: string;
	readonly children: ReactNode;
}) {
	return (
		<section className="explain-step">
			<span className="explain-icon">
				<Icon name={icon} size={14} />
			</span>
			<div>
				<h4>{title}</h4>
				{children}
			</div>
		</section>
	);
}

const marks = { A: 'markA', B: 'markB', C: 'markC', I: 'markI' } as const;

/** The rule behind a point, with where it comes from and how well that is sourced. */
export function BasisStep({ basis }: { readonly basis: BasisShown | null }) {
	const t = useWords('debrief');
	const say = useSay();
	return (
		<Step icon="book" title={t('rule')}>
			{basis === null ? (
				<p>{t('noRule')}</p>
			) : (
				<>
					<p>
						{say(basis.text)}
						{basis.value !== null && <b className="num"> {say(basis.value)}</b>}
					</p>
					<div className="source">
						<span className={`tag mark-${basis.mark}`}>{t(marks[basis.mark])}</span>
						<span>
							{say(basis.source)}
							{basis.rule !== null && <code>{basis.rule}</code>}
						</span>
					</div>
				</>
			)}
		</Step>
	);
}
