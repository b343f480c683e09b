import type { CameraWindow } from '../../parts/port-surface';

const steps = [10, 20, 50, 100, 200, 500];

/** North, and how long so many metres are on the screen. */
export function ScaleBar({ camera }: { readonly camera: CameraWindow | null }) {
	const zoom = camera?.zoom ?? 1;
	const metres = steps.find((step) => step * zoom >= 40) ?? 500;
	const length = metres * zoom;
	return (
		<div className="scale-bar num" aria-hidden="true">
			<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
				<path d="M7 1l4 11-4-2.6L3 12z" fill="currentColor" />
			</svg>
			<svg width={length + 2} height="8" aria-hidden="true">
				<path d={`M1 1v5h${length}V1`} fill="none" stroke="currentColor" strokeWidth="1.5" />
			</svg>
			{metres} m
		</div>
	);
}
