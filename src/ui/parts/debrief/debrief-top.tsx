import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Debrief } from '../../../debrief/debrief';
import type { DrillRecord } from '../../../drill/record/record';
import type { Scenario } from '../../../scenario/format/scenario';
import { minutesSeconds, wallDate } from '../../../words/format';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { Icon } from '../icon/icon';
import { Logo } from '../icon/logo';
import { useLanguage, useSay, useWords } from '../language/use-words';
import { editionName } from './edition-name';

const modes = { guided: 'modeGuided', practice: 'modePractice', exam: 'modeExam' } as const;

export interface DebriefTopProps {
	readonly debrief: Debrief;
	readonly record: DrillRecord;
	readonly scenario: Scenario;
	readonly verified: boolean;
	/** The way home, where the logo leads. */
	readonly home: (() => void) | undefined;
	/** More for the right end: language, theme. */
	readonly tools: ReactNode;
	openReplay(at: number): void;
	again(which: Again): void;
}

export type Again = 'same-seed' | 'new-variant';

/** What was drilled, by whom, under which rules; and what to do next. */
export function DebriefTop({ debrief, record, scenario, verified, home, tools, openReplay, again }: DebriefTopProps) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	const role = scenario.document.roles.find((one) => one.id === record.role);
	const brand = language === 'zh' ? '演港' : 'Muster';
	const title = t('title', { scenario: say(scenario.document.title) });
	const details = [
		wallDate(record.startedAt, language),
		t(modes[record.mode]),
		...(role ? [say(role.label)] : []),
		editionName(say(scenario.rules.title)),
		t('took', { time: minutesSeconds(debrief.end.at) }),
	];
	return (
		<header className="debrief-top">
			{/* Where there is little room the name is not shown, but still said. */}
			<AriaButton className="brand" aria-label={brand} {...(home ? { onPress: home } : { isDisabled: true })}>
				<Logo />
				<span>{brand}</span>
			</AriaButton>
			<i className="debrief-rule" />
			<div className="debrief-title">
				<h1>{title}</h1>
				<p className="num" title={say(scenario.rules.title)}>
					{details.map((one) => (
						<span key={one}>{one}</span>
					))}
					{record.person !== '' && <span>{t('person', { person: record.person })}</span>}
				</p>
			</div>
			{verified && (
				<span className="tag green large">
					<Icon name="proof" size={13} />
					{t('verified')}
				</span>
			)}
			<span className="grow" />
			<div className="debrief-actions">
				{tools}
				<IconButton label={t('print')} icon="paper" onPress={() => window.print()} />
				<MenuTrigger>
					<Button large icon="undo">
						{t('again')}
					</Button>
					<Popover className="popover" placement="bottom end">
						<Menu onAction={(key) => again(key as Again)}>
							<MenuItem id="same-seed" className="option" textValue={t('againSame')}>
								{t('againSame')}
								<small>{t('againSameNote')}</small>
							</MenuItem>
							<MenuItem id="new-variant" className="option" textValue={t('againOther')}>
								{t('againOther')}
								<small>{t('againOtherNote')}</small>
							</MenuItem>
						</Menu>
					</Popover>
				</MenuTrigger>
				<Button large kind="primary" icon="play" onPress={() => openReplay(0)}>
					{t('openReplay')}
				</Button>
			</div>
		</header>
	);
}
