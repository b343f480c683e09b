import type { TaskResult } from '../../../debrief/debrief';

/** Status told by shape first: disc with tick, diamond with clock, square with bar, broken ring with cross. */
export function StatusGlyph({ status, size = 20 }: { readonly status: TaskResult['status']; readonly size?: number }) {
	return (
		<svg className={`status-glyph ${status}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
			{status === 'done' && (
				<>
					<circle cx="10" cy="10" r="8.200" />
					<path d="M6 10.300l2.700 2.700L14 7.400" />
				</>
			)}
			{status === 'late' && (
				<>
					<path className="face" d="M10 .6 19.400 10 10 19.400.6 10z" />
					<path d="M10 14.200a4.200 4.200 0 1 0 0-8.400 4.200 4.200 0 0 0 0 8.400zM10 7.800V10l1.500 1" />
				</>
			)}
			{status === 'wrong' && (
				<>
					<rect x="2.400" y="2.400" width="15.200" height="15.200" rx="4" />
					<path d="M6.200 10h7.600" />
				</>
			)}
			{status === 'missed' && (
				<>
					<circle className="ring" cx="10" cy="10" r="8" />
					<path d="M7.300 7.300l5.400 5.400M12.700 7.300l-5.400 5.400" />
				</>
			)}
		</svg>
	);
}

/** Hollow triangle: the target. */
export const targetPath = 'M-5-11h10l-5 7z';
/** Red flag: the limit. */
export const limitPath = 'M0 8V-10h7.500l-2 3.200 2 3.200H0';
/** Green diamond: when the par run did it. */
export const parPath = 'M0-5.500 5.500 0 0 5.500-5.500 0z';

/** The same three for legends. */
export function LegendMark({ kind }: { readonly kind: 'target' | 'limit' | 'par' }) {
	const path = { target: targetPath, limit: limitPath, par: parPath }[kind];
	const box = { target: '-6 -12 12 9.500', limit: '-1 -11 10 20', par: '-7 -7 14 14' }[kind];
	return (
		<svg className={`legend-mark ${kind}`} viewBox={box} width="12" height="12" aria-hidden="true">
			<path d={path} />
		</svg>
	);
}

export function VetoMark({ size = 40 }: { readonly size?: number }) {
	return (
		<svg className="veto-mark" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
			<path className="face" d="M5.500 2h5L14 5.500v5L10.500 14h-5L2 10.500v-5z" />
			<path d="M8 5v3.700M8 10.800v.1" />
		</svg>
	);
}
