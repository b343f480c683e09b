import { useEffect, useRef } from 'react';
import type { CommandView } from '../../../views/play-view';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { isOver } from '../drill/use-commands';
import { ActivityRing } from './activity-ring';
import { CommandForm } from './command-form';
import { cost } from './cost';
import { Missing } from './missing';
import { Progress } from './progress';

export interface CommandItemProps {
	readonly command: CommandView;
	/** Its number key. */
	readonly nth: number | null;
	/** The number key of another order on this list. */
	numberOf(command: string, target: string | null): number | null;
	/** The form names the target, where the list is not about one. */
	readonly named?: boolean;
}

/** One order: what it is and what it costs; under way, with its ring; impossible, with every missing need; open, with its form. */
export function CommandItem({ command, nth, numberOf, named = false }: CommandItemProps) {
	const t = useWords('play');
	const say = useSay();
	const language = useLanguage();
	const { form, openForm, live } = useDrill();
	const row = useRef<HTMLButtonElement>(null);
	const open = form !== null && form.command === command.id && form.target === command.target;
	const possible = command.missing.length === 0;
	const running = command.running[0];
	const over = isOver(command);
	const wasOpen = useRef(false);
	useEffect(() => {
		// The focus goes back to the row it came from, unless it was taken elsewhere.
		if (wasOpen.current && !open && document.activeElement === document.body) row.current?.focus();
		if (open) row.current?.scrollIntoView({ block: 'nearest' });
		wasOpen.current = open;
	}, [open]);
	const state = !possible ? 'impossible' : running ? 'running' : '';
	const target = named && command.target ? live.view().entities.find((one) => one.id === command.target) : undefined;
	const label = target ? `${say(command.label)} · ${say(target.label)}` : say(command.label);
	return (
		<li className={`command ${state} ${open && possible ? 'open' : ''}`}>
			<button
				ref={row}
				type="button"
				className="command-row"
				aria-expanded={possible ? open : undefined}
				aria-disabled={!possible}
				aria-keyshortcuts={nth === null ? undefined : String(nth)}
				data-order-key={nth}
				data-command={command.id}
				data-target={command.target}
				onClick={() => possible && openForm(open ? null : { command: command.id, target: command.target })}
			>
				<span className={`command-icon ${running ? 'running' : ''}`}>
					<Icon name={command.icon} />
				</span>
				<span className="command-text">
					<b>{label}</b>
					{possible && !open && (
						<small>{running ? <Progress activity={running.id} /> : cost(command, t, say, language)}</small>
					)}
				</span>
				<span className="command-end">
					{!possible && !over && <span className="tag outlined">{t('notYet')}</span>}
					{(possible || over) && !running && command.times > 0 && (
						<span className="command-done num">
							<Icon name="check" size={12} />
							{command.times > 1 && `×${command.times}`}
							<span className="visually-hidden">{t('doneTimes', { count: command.times })}</span>
						</span>
					)}
					{running && <ActivityRing activity={running.id} />}
					{nth !== null && <kbd className="kbd num">{nth}</kbd>}
				</span>
			</button>
			{!possible && <Missing needs={command.missing} numberOf={numberOf} />}
			{open && possible && <CommandForm command={command} onClose={() => openForm(null)} />}
		</li>
	);
}
