import type { Look } from '../../../views/port-view';
import { Icon } from '../icon/icon';

/** Dress by post: body, band, head, and whether a helmet's brim or hair is seen from above. */
const dress: Partial<Record<Look, readonly [body: string, band: string, head: string, top?: 'brim' | 'hair']>> = {
	stevedore: ['#e2742c', '#fff1b8', '#f4c63d', 'brim'],
	guard: ['#2b3f57', '#9fb4c8', '#1e2e41', 'brim'],
	clerk: ['#4f86b8', '#bbd3e8', '#3a2c25', 'hair'],
	worker: ['#3f6fa3', '#c7dbef', '#3a2c25', 'hair'],
	crew: ['#66707a', '#a9b3bc', '#e8e8e4', 'brim'],
	cook: ['#f4f1ea', '#d5cfc2', '#ffffff'],
	driver: ['#5c7a56', '#c9d8c2', '#3a2c25', 'hair'],
	commander: ['#b92f3b', '#ffd9a0', '#ffffff', 'brim'],
	intruder: ['#4a4550', '#6d6775', '#2a2226', 'hair'],
};
const suited: ReadonlySet<string> = new Set(['sampler', 'disinfector', 'medic', 'escort']);
const vehicles: Readonly<Record<string, string>> = {
	ambulance: 'ambulance',
	truck: 'truck',
	car: 'truck',
	'patrol-car': 'truck',
	bus: 'truck',
	boat: 'ship',
	box: 'goods',
};

function Suit({ look }: { readonly look: string }) {
	const suit = { fill: 'var(--suit)', stroke: 'var(--suit-line)' };
	return (
		<>
			<path
				d="M-6.8 1.5Q-7.2-3-3-3.7 0-4.5 3-3.7 7.2-3 6.8 1.5 5.5 4.6 0 4.4-5.5 4.6-6.8 1.5z"
				strokeWidth="1.1"
				{...suit}
			/>
			<path d="M-6.2-.8-4.2-5.5M6.2-.8 4.2-5.5" stroke="var(--suit)" strokeWidth="2.8" strokeLinecap="round" />
			<path d="M-4.3-5.6l-.2-.9M4.3-5.6l.2-.9" stroke="#5b8fd0" strokeWidth="2.5" strokeLinecap="round" />
			{look === 'disinfector' && (
				<rect x="-3.6" y="1.8" width="7.2" height="4.4" rx="1.5" fill="#2e8f7c" stroke="#1b6253" strokeWidth=".7" />
			)}
			<circle r="3.7" strokeWidth="1" {...suit} />
			<path d="M-2.7-1.9Q0-4.2 2.7-1.9 0-.9-2.7-1.9z" fill="#4c86b5" />
			{look === 'sampler' && <path d="M4.3-6l3.4-3.6" stroke="#d7483a" strokeWidth="1.2" strokeLinecap="round" />}
		</>
	);
}

function Dressed({ look, mask }: { readonly look: string; readonly mask: boolean }) {
	const [body, band, head, top] = dress[look as Look] ?? dress.worker!;
	const edge = { stroke: '#10202d', strokeOpacity: 0.45, strokeWidth: 0.8 };
	return (
		<>
			<path
				d="M-6.6 1.3Q-6.8-2.6-3-3.2 0-3.8 3-3.2 6.8-2.6 6.6 1.3 5.4 3.9 0 3.8-5.4 3.9-6.6 1.3z"
				fill={body}
				{...edge}
			/>
			<path d="M-3.3-3V3.4M3.3-3V3.4" stroke={band} strokeWidth="1.2" />
			<circle r="3.4" fill={head} {...edge} />
			{top === 'brim' && (
				<>
					<path d="M-3-1.8Q0-5 3-1.8z" fill={head} {...edge} />
					<path d="M-.2-3V2.4" stroke="#fff" strokeOpacity=".45" strokeWidth=".9" />
				</>
			)}
			{top === 'hair' && <path d="M-2.4-2.2Q0-3.8 2.4-2.2L2-1Q0-2-2-1z" fill="var(--skin)" />}
			{mask && <path d="M-2-3.4Q0-4.6 2-3.4" stroke="#7ec3e6" strokeWidth="1.7" fill="none" strokeLinecap="round" />}
		</>
	);
}

/** A person as the map shows them, from above; vehicles and things by their icon. */
export function Figure({
	look,
	suit = false,
	mask = false,
	icon,
	size = 48,
}: {
	readonly look: string;
	readonly suit?: boolean;
	readonly mask?: boolean;
	/** For what has no body on the map. */
	readonly icon: string;
	readonly size?: number;
}) {
	const inSuit = suit || suited.has(look);
	if (!inSuit && !(look in dress)) {
		return (
			<span className="figure">
				<Icon name={vehicles[look] ?? icon} size={Math.round(size / 2)} />
			</span>
		);
	}
	return (
		<span className="figure">
			<svg width={size} height={size} viewBox="-11 -11 22 22" aria-hidden="true">
				<ellipse cx="2.4" cy="3.2" rx="6.6" ry="5" opacity=".22" />
				{inSuit ? <Suit look={look} /> : <Dressed look={look} mask={mask} />}
			</svg>
		</span>
	);
}
