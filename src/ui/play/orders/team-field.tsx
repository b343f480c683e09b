import type { CommandView } from '../../../views/play-view';
import { lasts, left } from '../../../words/format';
import { Pick } from '../../parts/choose/pick';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import './fields.css';

/** Which of several teams goes; each with what it would take to begin. */
export function TeamField({
	command,
	chosen,
	onChoose,
}: {
	readonly command: CommandView;
	readonly chosen: string | null;
	onChoose(team: string): void;
}) {
	const t = useWords('play');
	const say = useSay();
	const language = useLanguage();
	const note = (team: CommandView['teams'][number]) =>
		team.freeInMs > 0
			? t('freeIn', { time: left(team.freeInMs) })
			: team.travelMs > 0
				? t('idleAway', { time: lasts(team.travelMs, language) })
				: t('idleHere');
	return (
		<div className="field">
			<span className="field-label" aria-hidden="true">
				{t('team')}
			</span>
			<Pick
				label={t('team')}
				choices={command.teams.map((team) => ({ id: team.id, label: say(team.label), note: note(team) }))}
				value={chosen}
				onChange={onChoose}
			/>
		</div>
	);
}
