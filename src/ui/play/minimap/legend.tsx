import { useWords } from '../../parts/language/use-words';

const entries = ['sealed', 'index', 'contaminated', 'contact', 'treated', 'ambulance'] as const;
const words = {
	sealed: 'markSealed',
	index: 'legendIndex',
	contaminated: 'markContaminated',
	contact: 'markContact',
	treated: 'markTreated',
	ambulance: 'legendAmbulance',
} as const;

function Swatch({ of }: { readonly of: (typeof entries)[number] }) {
	const edge = { x: 1, y: 1, width: 18, height: 12, strokeWidth: 1.8 };
	return (
		<svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
			{of === 'sealed' && (
				<>
					<path
						d="M2 8l5-6M3 12.5 12 2M9 12.5 17.5 3M15 12.500l3-3.5"
						stroke="var(--sealed)"
						strokeWidth="1.3"
						opacity=".7"
					/>
					<rect {...edge} fill="none" stroke="var(--sealed)" />
				</>
			)}
			{of === 'contaminated' && (
				<>
					{[5, 10, 15].map((x) => (
						<g key={x} fill="var(--contaminated)">
							<circle cx={x} cy="5" r="1.1" />
							<circle cx={x} cy="9.5" r="1.1" />
						</g>
					))}
					<rect {...edge} fill="none" stroke="var(--contaminated)" strokeDasharray="4 2.5" />
				</>
			)}
			{of === 'treated' && (
				<>
					<rect x="1.5" y="1.5" width="17" height="11" fill="none" stroke="var(--treated)" strokeWidth="3" />
					<rect x="1.5" y="1.5" width="17" height="11" fill="none" stroke="var(--panel)" strokeWidth="1" />
					<path d="M7 7l2 2 4-4" fill="none" stroke="var(--treated)" strokeWidth="1.6" />
				</>
			)}
			{of === 'index' && <path d="M10 .8l5.6 3.1v6.2L10 13.2l-5.6-3.1V3.9z" fill="var(--index)" />}
			{of === 'contact' && (
				<circle cx="10" cy="7" r="5.3" fill="none" stroke="var(--contact)" strokeWidth="2" strokeDasharray="3 1.7" />
			)}
			{of === 'ambulance' && (
				<>
					<path d="M1 7h18" stroke="var(--ambulance)" strokeWidth="5" />
					<path d="M1 7h18" stroke="var(--panel)" strokeWidth="2" />
					<path d="M10 3v8M6 7h8" stroke="var(--ambulance)" strokeWidth="2.4" />
				</>
			)}
		</svg>
	);
}

/** What lines and patterns on the map mean. */
export function Legend() {
	const t = useWords('play');
	return (
		<ul className="legend" aria-label={t('legend')}>
			{entries.map((entry) => (
				<li key={entry}>
					<Swatch of={entry} />
					{t(words[entry])}
				</li>
			))}
		</ul>
	);
}
