import { useEffect, useMemo, useRef, useState } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import { Icon } from '../../parts/icon/icon';
import { useSay } from '../../parts/language/use-words';
import { useSettings } from '../../parts/settings/use-settings';
import { sceneOf } from './scene-of';
import { useServices } from './services';

export interface PortPictureProps {
	readonly scenario: Scenario;
	/** How much wider than its scene. */
	readonly wider?: number;
	readonly className?: string;
}

/** The port as the scenario finds it, drawn to fill its box; decoration, so it has no words. */
export function PortPicture({ scenario, wider = 1, className = '' }: PortPictureProps) {
	const { picture } = useServices();
	const say = useSay();
	const [{ theme }] = useSettings();
	const scene = useMemo(() => sceneOf(scenario), [scenario]);
	const night = theme === 'night' || scene.night;
	const box = useRef<HTMLDivElement>(null);
	const [address, setAddress] = useState<string>();
	const near = useNear(box);
	useEffect(() => {
		const { width, height } = box.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
		if (!near || width === 0 || height === 0) return;
		let gone = false;
		const metres = scene.metres * wider;
		const scale = (width / metres) * Math.min(2, window.devicePixelRatio);
		const size = { width: metres, height: (metres * height) / width, scale };
		picture({ id: scenario.document.id, drawing: scenario.port.drawing, at: scene.at, night, ...size })
			.then((drawn) => !gone && setAddress(drawn))
			// Without the picture the page still says everything.
			.catch((error: unknown) => console.error(error));
		return () => {
			gone = true;
		};
	}, [picture, scenario, scene, wider, night, near]);
	return (
		<div ref={box} className={`port-picture ${className}`} aria-hidden="true">
			{address !== undefined && <img src={address} alt="" />}
			{scene.label && (
				<span className="port-picture-label">
					<Icon name="pin" size={13} />
					{say(scene.label)}
				</span>
			)}
		</div>
	);
}

/** Whether a box has ever come near what is seen of the page. */
function useNear(box: React.RefObject<HTMLDivElement | null>): boolean {
	const [near, setNear] = useState(false);
	useEffect(() => {
		if (box.current === null) return;
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				setNear(true);
				observer.disconnect();
			},
			{ rootMargin: '200px' },
		);
		observer.observe(box.current);
		return () => observer.disconnect();
	}, [box]);
	return near;
}
