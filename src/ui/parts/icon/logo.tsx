/** Muster's mark: an M over a wave. */
export function Logo({ size = 26 }: { readonly size?: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="logo">
			<rect width="28" height="28" rx="8" fill="var(--accent)" />
			<g fill="none" stroke="var(--on-accent)" strokeLinecap="round" strokeLinejoin="round">
				<path d="M5.5 19.5c2 1.3 3.8 1.3 5.7 0s3.7-1.3 5.6 0 3.7 1.3 5.7 0" strokeWidth="2" />
				<path d="M8 15.8V8.2l6 4.6 6-4.6v7.6" strokeWidth="2.2" />
			</g>
		</svg>
	);
}
