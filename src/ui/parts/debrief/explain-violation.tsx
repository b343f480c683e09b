import type { Debrief, ViolationResult } from '../../../debrief/debrief';
import type { Scenario } from '../../../scenario/format/scenario';
import { conditionWords, eventWords } from '../../../views/sentence';
import { instant, lasts } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useLanguage, useSay, useWords } from '../language/use-words';
import { VetoMark } from './marks';
import { BasisStep, Step } from './steps';
import { useTagWords } from './tag-words';

/** What a violation is made of: the event or condition that the scenario names for it, or the duty a command broke. */
function ground(id: string, scenario: Scenario, language: 'zh' | 'en'): string | null {
	const { violations, commands } = scenario.document;
	const named = violations.find((one) => one.id === id);
	if (named) {
		const parts = [
			named.on === undefined ? null : eventWords(named.on, scenario)[language],
			named.if ? conditionWords(named.if, scenario)[language] : null,
			named.when ? conditionWords(named.when, scenario)[language] : null,
			named.for > 0 ? lasts(named.for, language) : null,
		];
		return parts.filter((part) => part !== null).join(language === 'zh' ? '，' : ', ');
	}
	for (const command of commands) {
		const duty = command.should.find((one) => one.id === id || `${command.id}.${one.id}` === id);
		if (!duty) continue;
		const broken = conditionWords({ not: duty.that }, scenario, command)[language];
		return `${eventWords(`${command.id}.started`, scenario)[language]}${language === 'zh' ? '，' : ', '}${broken}`;
	}
	return null;
}

export function ExplainViolation({
	violation,
	scenario,
}: {
	readonly violation: ViolationResult;
	readonly scenario: Scenario;
}) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	const tag = useTagWords(scenario);
	const made = ground(violation.id, scenario, language);
	const who = [tag('responsibility', violation.responsibility), tag('bearer', violation.bearer)]
		.filter(Boolean)
		.join(t('joint'));
	return (
		<>
			<div className="explain-head">
				{violation.veto ? <VetoMark size={30} /> : <span className="penalty-chip num">−{violation.points}</span>}
				<div>
					<h3>{say(violation.why)}</h3>
					<p>{who}</p>
				</div>
			</div>
			<p className="explain-sum">
				<strong className="minus">{violation.veto ? t('veto') : t('costs', { points: violation.points })}</strong>
				{violation.veto && <span>{t('vetoCosts')}</span>}
			</p>
			<div className="explain-steps">
				<Step icon="paper" title={t('event')}>
					<p>{t('happenedAt', { at: instant(violation.at) })}</p>
					{violation.target && <p>{t('onTarget', { target: say(violation.target.label) })}</p>}
					{made !== null && <p className="quiet">{made}</p>}
				</Step>
				<BasisStep basis={violation.basis} />
			</div>
		</>
	);
}

export function ExplainNearMiss({ miss }: { readonly miss: Debrief['nearMisses'][number] }) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	return (
		<>
			<div className="explain-head">
				<span className="verdict-icon near">
					<Icon name="alert" size={22} />
				</span>
				<div>
					<h3>{say(miss.why)}</h3>
					<p>{t('nearMisses')}</p>
				</div>
			</div>
			<p className="explain-sum">
				<strong>{t('nearMissBy', { time: lasts(miss.byMs, language) })}</strong>
				<span>{t('nearMissNote', { time: lasts(miss.byMs, language) })}</span>
			</p>
		</>
	);
}
