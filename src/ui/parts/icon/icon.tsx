import { icons } from './icons';

/** One of our icons; decoration only, its meaning stands in words beside it. A scenario may name one that we don't have. */
export function Icon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
	return (
		<svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
			<path d={icons[name] ?? icons.dot} />
		</svg>
	);
}
