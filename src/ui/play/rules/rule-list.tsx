import { useMemo, useState } from 'react';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { isAbout, type RuleShown, rulesInForce } from './rules-in-force';

const marks = { A: 'official', B: 'press', C: 'weak', I: 'ours' } as const;

/** How well a rule is sourced: a letter that the legend explains, and the word for who cannot see that. */
function Mark({ mark, named = false }: { readonly mark: RuleShown['mark']; readonly named?: boolean }) {
	const t = useWords('ruleBook');
	return (
		<span className={`tag rule-mark of-${mark}`} title={t(marks[mark])}>
			<b>{mark}</b> <span className={named ? '' : 'visually-hidden'}>{t(marks[mark])}</span>
		</span>
	);
}

function Group({ title, rules }: { readonly title: string; readonly rules: readonly RuleShown[] }) {
	const say = useSay();
	if (rules.length === 0) return null;
	return (
		<section aria-label={title}>
			<h3 className="rules-head">
				{title} <span className="num">{rules.length}</span>
			</h3>
			<dl>
				{rules.map((rule) => (
					<div key={rule.id} className="rule" data-rule={rule.id}>
						<dt>{say(rule.label)}</dt>
						<dd className="rule-value num">{say(rule.value)}</dd>
						<dd className="rule-source">
							<Mark mark={rule.mark} />
							<span>{say(rule.source)}</span>
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

/** The edition in force, rule by rule: value, source, and how well that is sourced. */
export function RuleList() {
	const t = useWords('ruleBook');
	const say = useSay();
	const { scenario } = useDrill().live;
	const [query, setQuery] = useState('');
	const all = useMemo(() => rulesInForce(scenario), [scenario]);
	const used = all.used.filter((one) => isAbout(query, one));
	const others = all.others.filter((one) => isAbout(query, one));
	const count = used.length + others.length;
	return (
		<>
			<div className="rules-top">
				<p className="rules-edition">{t('edition', { title: say(scenario.rules.title) })}</p>
				<input
					className="text-field"
					type="search"
					aria-label={t('search')}
					placeholder={t('search')}
					value={query}
					onChange={(event) => setQuery(event.target.value)}
				/>
				<p className="visually-hidden" role="status">
					{query !== '' && (count === 0 ? t('nothing') : t('found', { count }))}
				</p>
				<ul className="rules-legend" aria-label={t('legend')}>
					{(['A', 'B', 'C', 'I'] as const).map((mark) => (
						<li key={mark}>
							<Mark named mark={mark} />
						</li>
					))}
				</ul>
			</div>
			<Group title={t('used')} rules={used} />
			<Group title={t('others')} rules={others} />
			{count === 0 && <p className="feed-empty">{t('nothing')}</p>}
		</>
	);
}
