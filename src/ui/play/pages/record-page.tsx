import { useCallback, useMemo } from 'react';
import { type Verified, verify } from '../../../debrief';
import { compile, type Program } from '../../../drill';
import type { DrillRecord } from '../../../drill/record/record';
import { fail, ok, type Result } from '../../../kernel/result';
import type { Text } from '../../../words/text';
import { useSay, useWords } from '../../parts/language/use-words';
import { LinkButton } from './link-button';
import { NoticePage } from './notice-page';
import { useServices } from './services';
import { useLoaded } from './use-loaded';

/** A record that was run again here and agrees with itself. */
export interface Recomputed extends Verified {
	readonly record: DrillRecord;
	readonly program: Program;
}

/** Fetches a record and runs it again: what the screens show of it is never taken on trust. */
function useRecomputed(id: string): Result<Recomputed, Text> | undefined {
	const { record, shelf } = useServices();
	const { value: found } = useLoaded(useCallback(() => record(id), [record, id]));
	return useMemo(() => {
		if (found === undefined || !found.ok) return found;
		const scenario = shelf.scenario(found.value.scenario.id, found.value.rules);
		if (scenario === undefined) {
			return fail({
				zh: `这里没有情景“${found.value.scenario.id}”`,
				en: `There is no scenario “${found.value.scenario.id}” here`,
			});
		}
		const program = compile(scenario);
		const verified = verify(found.value, program);
		return verified.ok ? ok({ ...verified.value, record: found.value, program }) : fail(verified.error.message);
	}, [found, shelf]);
}

/** A page about one record; until it is there, or where it cannot be shown, it says so. */
export function RecordPage({
	id,
	children,
}: {
	readonly id: string;
	readonly children: (recomputed: Recomputed) => React.ReactNode;
}) {
	const t = useWords('pages');
	const say = useSay();
	const found = useRecomputed(id);
	if (found === undefined) return <NoticePage icon="hold" title={t('loading')} text="" />;
	if (!found.ok) {
		return (
			<NoticePage icon="search" title={t('noRecord')} text={say(found.error)}>
				<LinkButton to="/history">{t('navHistory')}</LinkButton>
				<LinkButton to="/" kind="primary">
					{t('toHome')}
				</LinkButton>
			</NoticePage>
		);
	}
	return children(found.value);
}
