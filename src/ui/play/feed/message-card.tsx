import { memo } from 'react';
import type { MessageView } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { Button } from '../../parts/button/button';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { CameraStill } from './camera-still';
import { answeredWords, answerWords, channelWords } from './channel';

export interface MessageCardProps {
	readonly message: MessageView;
	readonly unread: boolean;
	/** New enough that what a camera saw is shown with it. */
	readonly recent: boolean;
	/** The one that R answers. */
	readonly next: boolean;
	onRead(message: MessageView): void;
}

/** One message: its channel by icon and plate, who, when, what; and the answer to it inside. */
export const MessageCard = memo(function MessageCard({ message, unread, recent, next, onRead }: MessageCardProps) {
	const t = useWords('play');
	const say = useSay();
	const { live, locate, announce } = useDrill();
	const waits = message.ack && message.ackedAt < 0;
	const answer = () => {
		live.do({ kind: 'acknowledge', inject: message.inject });
		onRead(message);
		announce(t('answered', { from: say(message.from.label) }));
	};
	return (
		<article
			className={`message ${unread ? 'unread' : ''}`}
			aria-label={t('messageFrom', { channel: t(channelWords[message.by]), from: say(message.from.label) })}
			data-inject={message.inject}
			onPointerDown={() => onRead(message)}
		>
			<span className={`channel-plate ${message.by}`}>
				<Icon name={message.by} />
			</span>
			<div className="message-text">
				<h3>
					{say(message.from.label)}
					{unread && (
						<>
							<i className="message-new" />
							<span className="visually-hidden">{t('unread')}</span>
						</>
					)}
					<time className="num">{minutesSeconds(message.at)}</time>
				</h3>
				<p>{say(message.text)}</p>
			</div>
			{message.by === 'camera' && recent && <CameraStill message={message} />}
			{(waits || (unread && message.place)) && (
				<div className="message-actions">
					{waits && (
						<Button kind="primary" onPress={answer}>
							{t(answerWords[message.by])}
							{next && <kbd className="kbd">R</kbd>}
						</Button>
					)}
					{message.place && (
						<Button
							icon="target"
							onPress={() => {
								onRead(message);
								if (message.place) locate(message.place);
							}}
						>
							{t('locate')}
						</Button>
					)}
				</div>
			)}
			{message.ack && !waits && (
				<p className="message-answered num">
					<Icon name="check" size={12} />
					{t(answeredWords[message.by])} {minutesSeconds(message.ackedAt)}
				</p>
			)}
		</article>
	);
});
