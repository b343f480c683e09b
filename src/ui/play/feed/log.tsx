import { memo } from 'react';
import type { LogLine } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';

const icons: Readonly<Record<LogLine['kind'], string>> = {
	inject: 'bell',
	acknowledged: 'chat',
	ordered: 'arrow',
	started: 'play',
	done: 'check',
	stopped: 'stop',
	cancelled: 'x',
	failed: 'alert',
	revealed: 'eye',
	note: 'paper',
	end: 'flag',
	violation: 'octagon',
};

const Line = memo(function Line({ line }: { readonly line: LogLine }) {
	const t = useWords('play');
	const say = useSay();
	const { locate } = useDrill();
	const { about } = line;
	return (
		<li className={`log-line ${line.kind}`}>
			<time className="num">{minutesSeconds(line.at)}</time>
			<Icon name={icons[line.kind]} size={14} />
			<span>{say(line.text)}</span>
			{about !== null && <IconButton small label={t('locate')} icon="target" onPress={() => locate(about)} />}
		</li>
	);
});

/** Everything that happened, newest first. */
export function Log() {
	const t = useWords('play');
	const lines = useView((view) => view.log);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
		<ol className="log" aria-label={t('log')} tabIndex={0}>
			{lines
				.map((line, nth) => ({ line, nth }))
				.reverse()
				.map(({ line, nth }) => (
					<Line key={nth} line={line} />
				))}
		</ol>
	);
}
