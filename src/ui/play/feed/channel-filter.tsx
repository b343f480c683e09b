import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { type Channel, channels } from '../../../views/port-view';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { channelWords } from './channel';

export type ChannelChoice = Channel | 'all';

/** All channels or one, each with how much in it is new. */
export function ChannelFilter({
	chosen,
	unread,
	onChoose,
}: {
	readonly chosen: ChannelChoice;
	readonly unread: Readonly<Record<Channel, number>>;
	onChoose(channel: ChannelChoice): void;
}) {
	const t = useWords('play');
	return (
		<ToggleButtonGroup
			className="channel-filter"
			aria-label={t('filter')}
			disallowEmptySelection
			selectedKeys={[chosen]}
			onSelectionChange={([key]) => key && onChoose(key as ChannelChoice)}
		>
			<ToggleButton id="all">{t('allChannels')}</ToggleButton>
			{channels.map((channel) => (
				<ToggleButton
					key={channel}
					id={channel}
					aria-label={t('channelUnread', { channel: t(channelWords[channel]), count: unread[channel] })}
				>
					<Icon name={channel} size={14} />
					<span className={`num ${unread[channel] === 0 ? 'none' : ''}`}>{unread[channel]}</span>
				</ToggleButton>
			))}
		</ToggleButtonGroup>
	);
}
