import { memo } from 'react';
import type { LogLine, MessageView } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useSay, useWords } from '../language/use-words';

/** Messages so far, newest first. */
export const MessageList = memo(function MessageList({
	messages,
	onPlace,
}: {
	readonly messages: readonly MessageView[];
	onPlace(id: string): void;
}) {
	const t = useWords('replay');
	const say = useSay();
	if (messages.length === 0) return <p className="replay-none">{t('noMessages')}</p>;
	return (
		<ol className="replay-messages">
			{[...messages]
				.sort((a, b) => b.at - a.at)
				.map((message) => (
					<li key={message.inject} className={message.ack && message.ackedAt < 0 ? 'waiting' : ''}>
						<span className={`replay-plate ${message.by}`}>
							<Icon name={message.by} />
						</span>
						<div>
							<div className="replay-from">
								{say(message.from.label)}
								<time className="num">{minutesSeconds(message.at)}</time>
							</div>
							<p>{say(message.text)}</p>
							<p className="replay-note num">
								{message.ack && (
									<span className={message.ackedAt < 0 ? 'late' : ''}>
										{message.ackedAt < 0 ? t('notAcked') : t('acked', { at: minutesSeconds(message.ackedAt) })}
									</span>
								)}
								{message.place !== null && (
									<button type="button" className="link" onClick={() => message.place && onPlace(message.place)}>
										{t('locate')}
									</button>
								)}
							</p>
						</div>
					</li>
				))}
		</ol>
	);
});

const logIcons: Readonly<Record<LogLine['kind'], string>> = {
	inject: 'bell',
	acknowledged: 'check',
	ordered: 'flag',
	started: 'play',
	done: 'check',
	stopped: 'stop',
	cancelled: 'x',
	failed: 'block',
	revealed: 'eye',
	note: 'chat',
	end: 'exit',
	violation: 'octagon',
};

/** Everything so far, line by line, newest first. */
export const LogList = memo(function LogList({ log }: { readonly log: readonly LogLine[] }) {
	const t = useWords('replay');
	const say = useSay();
	if (log.length === 0) return <p className="replay-none">{t('noLog')}</p>;
	return (
		<ol className="replay-log">
			{log
				.map((line, nth) => ({ line, nth }))
				.reverse()
				.map(({ line, nth }) => (
					<li key={nth} className={line.kind}>
						<Icon name={logIcons[line.kind]} size={13} />
						<span>{say(line.text)}</span>
						<time className="num">{minutesSeconds(line.at)}</time>
					</li>
				))}
		</ol>
	);
});
