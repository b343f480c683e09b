const radius = 8.5;
const round = 2 * Math.PI * radius;

/** The drawn arc as a dash pattern: a sliver even at the start, so that it is seen to run. */
export const arc = (done: number): string => `${Math.max(0.04, Math.min(1, done)) * round} ${round}`;

export interface RingProps {
	readonly size?: number;
	readonly done: number;
	/** For whoever moves the arc on without drawing the ring anew. */
	readonly arcRef?: React.Ref<SVGCircleElement>;
}

/** How far something under way has come. */
export function Ring({ size = 22, done, arcRef }: RingProps) {
	return (
		<svg className="ring" width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
			<circle cx="11" cy="11" r={radius} fill="none" stroke="var(--panel-3)" strokeWidth="3.5" />
			<circle
				ref={arcRef}
				cx="11"
				cy="11"
				r={radius}
				fill="none"
				stroke="var(--accent)"
				strokeWidth="3.5"
				strokeLinecap="round"
				strokeDasharray={arc(done)}
				transform="rotate(-90 11 11)"
			/>
		</svg>
	);
}
