import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Scenario } from '../../../scenario/format/scenario';
import type { PlayView } from '../../../views/play-view';
import { drillClock, portTime } from '../../../words/format';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { Segmented } from '../choose/segmented';
import { Icon } from '../icon/icon';
import { Logo } from '../icon/logo';
import { useLanguage, useSay, useWords } from '../language/use-words';

export interface ReplayTopProps {
	readonly scenario: Scenario;
	readonly view: PlayView;
	readonly running: boolean;
	readonly truth: boolean;
	/** Null where there is no par run. */
	readonly par: boolean | null;
	/** It is not the par run that stands beside it, but the nearest that passes. */
	readonly nearest: boolean;
	readonly home: (() => void) | undefined;
	readonly tools: ReactNode;
	onToggle(): void;
	onTruth(truth: boolean): void;
	onPar(par: boolean): void;
	readonly onProcedure: (() => void) | undefined;
	readonly onDebrief: (() => void) | undefined;
}

/** What is replayed, the clock, and which side of it is shown. */
export function ReplayTop(props: ReplayTopProps) {
	const { scenario, view, running, truth, par, home, tools, onToggle, onTruth, onPar, onProcedure, onDebrief } = props;
	const t = useWords('replay');
	const say = useSay();
	const language = useLanguage();
	const brand = language === 'zh' ? '演港' : 'Muster';
	return (
		<header className="replay-top">
			{/* Where there is little room the name is not shown, but still said. */}
			<AriaButton className="brand" aria-label={brand} {...(home ? { onPress: home } : { isDisabled: true })}>
				<Logo />
				<span>{brand}</span>
			</AriaButton>
			<i className="replay-rule" />
			<div className="replay-title">
				<h1>{t('title', { scenario: say(scenario.document.title) })}</h1>
				<p>{say(scenario.rules.title)}</p>
			</div>
			<span className="grow" />
			<div className="replay-clock">
				<AriaButton className="replay-play" aria-label={t(running ? 'pause' : 'play')} onPress={onToggle}>
					<Icon name={running ? 'pause' : 'play'} size={18} />
				</AriaButton>
				<time className="num" aria-live="off">
					<i>T+</i>
					{drillClock(view.at)}
				</time>
				<p className="num">
					{t('portTime', { time: portTime(view.clock.portMinutes) })}
					{view.ended && <b>{t('ended')}</b>}
				</p>
			</div>
			<span className="grow" />
			<Segmented
				label={t('sight')}
				choices={[
					{ id: 'known', label: t('knownOn') },
					{ id: 'truth', label: t('truthOn') },
				]}
				value={truth ? 'truth' : 'known'}
				onChange={(id) => onTruth(id === 'truth')}
			/>
			{par !== null && (
				<AriaButton className={`button plain ${par ? 'pressed' : ''}`} aria-pressed={par} onPress={() => onPar(!par)}>
					<svg className="icon" width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
						<path d="M2 3h5v10H2zM9 3h5v10H9z" />
					</svg>
					{t(props.nearest ? 'nearest' : 'par')}
				</AriaButton>
			)}
			<span className="replay-tools">
				{onProcedure && <IconButton icon="branch" label={t('procedure')} onPress={onProcedure} />}
				{tools}
			</span>
			{onDebrief && (
				<Button large onPress={onDebrief} icon="list">
					{t('toDebrief')}
				</Button>
			)}
		</header>
	);
}
