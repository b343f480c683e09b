import { memo } from 'react';
import { icons } from '../../parts/icon/icons';
import { useSay } from '../../parts/language/use-words';
import { useView } from '../drill/use-view';
import { type LaneProps, lanes } from './lanes';

/** Every message at the instant it came: filled while it waits for an answer. */
export const InjectMarks = memo(
	function InjectMarks({ across, from, to }: LaneProps) {
		const say = useSay();
		const messages = useView((view) => view.messages);
		return messages
			.filter((one) => one.at >= from && one.at <= to)
			.map((one) => (
				<g
					key={`${one.inject}@${one.at}`}
					className={`timeline-inject ${one.ack && one.ackedAt < 0 ? 'waiting' : ''}`}
					transform={`translate(${across(one.at).toFixed(1)} ${lanes.injects})`}
				>
					<title>{`${say(one.from.label)}: ${say(one.text)}`}</title>
					<circle r="8" />
					<path transform="translate(-5 -5) scale(.625)" d={icons[one.by]} />
				</g>
			));
	},
	(a, b) => a.from === b.from && a.to === b.to && a.across(a.to) === b.across(b.to),
);
