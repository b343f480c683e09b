import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../parts/icon/icon';

export interface LinkButtonProps {
	readonly to: string;
	readonly kind?: 'plain' | 'primary' | 'quiet';
	readonly large?: boolean;
	readonly icon?: string;
	/** For screen readers, where the words alone do not say of what. */
	readonly label?: string;
	readonly children: React.ReactNode;
}

/** A way to another page that looks like a button, and opens in a new tab like any link. */
export function LinkButton({ to, kind = 'plain', large = false, icon, label, children }: LinkButtonProps) {
	const [hovered, hover] = useState(false);
	return (
		<Link
			href={to}
			className={`button ${kind} ${large ? 'large' : ''}`}
			aria-label={label}
			data-hovered={hovered || undefined}
			onMouseEnter={() => hover(true)}
			onMouseLeave={() => hover(false)}
		>
			{icon !== undefined && <Icon name={icon} size={large ? 15 : 13} />}
			{children}
		</Link>
	);
}
