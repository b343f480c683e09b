import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import { useSettings } from '../../parts/settings/use-settings';
import { useServices } from './services';

export interface PortPictureProps {
	readonly scenario: Scenario;
	/** Metres shown from side to side. */
	readonly metres: number;
	readonly className?: string;
}

/** The port as the scenario finds it, drawn to fill its box; decoration, so it has no words. */
export function PortPicture({ scenario, metres, className = '' }: PortPictureProps) {
	const { picture } = useServices();
	const [{ theme }] = useSettings();
	const box = useRef<HTMLDivElement>(null);
	const [address, setAddress] = useState<string>();
	useEffect(() => {
		const { width, height } = box.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
		if (width === 0 || height === 0) return;
		let gone = false;
		const scale = (width / metres) * Math.min(2, window.devicePixelRatio);
		picture({ scenario, night: theme === 'night', width: metres, height: Math.round((metres * height) / width), scale })
			.then((drawn) => !gone && setAddress(drawn))
			// Without the picture the page still says everything.
			.catch((error: unknown) => console.error(error));
		return () => {
			gone = true;
		};
	}, [picture, scenario, metres, theme]);
	return (
		<div ref={box} className={`port-picture ${className}`} aria-hidden="true">
			{address !== undefined && <img src={address} alt="" />}
		</div>
	);
}
