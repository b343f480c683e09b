import type { MessageView } from '../../../views/play-view';
import { portTime } from '../../../words/format';
import { useSay } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';

const person = 'M110 55q-1-14 2-18 5-4 10 0 3 4 2 18l-4 1-2-10-3 10z';

/** The picture a camera sent: a doorway as cameras see it, with the place and the port's time burnt in. */
export function CameraStill({ message }: { readonly message: MessageView }) {
	const say = useSay();
	const { live } = useDrill();
	const view = live.view();
	const place = live.scenario.port.places.find((one) => one.id === message.place);
	const { injects, cast } = live.scenario.document;
	const about = injects.find(({ id }) => id === message.inject)?.place;
	// Whom it was sent for, who may have gone since; else only who is known to be there.
	const seen =
		cast.some(({ id, is }) => id === about && is === 'person') ||
		view.entities.some((one) => one.kind === 'person' && one.place?.id === message.place);
	const minutes = view.clock.portMinutes - (view.at - message.at) / 60_000;
	return (
		<svg className="camera-still" viewBox="0 0 224 74" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
			<rect width="224" height="74" fill="#27323b" />
			<path d="M0 74V40l66-14h92l66 14v34z" fill="#3c4954" />
			<path d="M66 26h92v-26H66z" fill="#4c5a66" />
			<path d="M0 40 66 26V0H0zM224 40 158 26V0h66z" fill="#36424d" />
			<path d="M92 26V4h34v22z" fill="#1d262e" />
			<path d="M92 26V4h15v22z" fill="#6c7c89" />
			<path d="M78 31l-22 43M146 31l26 43" stroke="#55636f" strokeWidth="1" />
			{seen && (
				<>
					<ellipse cx="118" cy="56" rx="10" ry="2.5" fill="#10171d" opacity=".5" />
					<path d={person} fill="#c9702f" />
					<path d="M113 40l-1 9M121 40l1 9" stroke="#f3e3a4" strokeWidth="1.4" />
					<circle cx="117" cy="31.5" r="4.3" fill="#d9b03b" />
					<path d="M104 30v-6h6M125 24h6v6M131 52v6h-6M110 58h-6v-6" fill="none" stroke="#ffd166" strokeWidth="1.2" />
				</>
			)}
			<text x="8" y="14" fontSize="9.5" fontWeight="600" fill="#e8eef3">
				{place ? say(place.label) : say(message.from.label)}
			</text>
			<circle cx="205" cy="11" r="3" fill="#ff5a4a" />
			<text x="216" y="66" textAnchor="end" fontSize="9.5" fill="#e8eef3" className="num">
				{portTime(minutes)}
			</text>
		</svg>
	);
}
