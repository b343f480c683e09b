import type { NeedView } from '../../../views/play-view';
import { left } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';

/** Every missing need on its own line, with what would cure it: how long yet, or which order. */
export function Missing({
	needs,
	numberOf,
}: {
	readonly needs: readonly NeedView[];
	numberOf(command: string, target: string | null): number | null;
}) {
	const t = useWords('play');
	const say = useSay();
	const { openForm, selection } = useDrill();
	const target = selection?.kind === 'entity' ? selection.id : null;
	return (
		<ul className="missing">
			{needs.map((need) => {
				const { cure } = need;
				const nth = cure && (numberOf(cure.command, target) ?? numberOf(cure.command, null));
				return (
					<li key={need.why.zh}>
						<Icon name="x" size={12} />
						<span>{say(need.why)}</span>
						{cure?.leftMs != null && <b className="num">{left(cure.leftMs)}</b>}
						{cure && cure.leftMs === null && (
							<button
								type="button"
								onClick={() =>
									openForm({
										command: cure.command,
										target: numberOf(cure.command, target) !== null ? target : null,
									})
								}
							>
								{nth != null ? t('seeOrder', { nth }) : t('seeNamed', { order: say(cure.label) })}
							</button>
						)}
					</li>
				);
			})}
		</ul>
	);
}
