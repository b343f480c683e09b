import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import { Icon } from '../icon/icon';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'children'> {
	readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet';
	readonly large?: boolean;
	readonly icon?: string;
	readonly className?: string;
	readonly children?: React.ReactNode;
}

/** The button of every screen. */
export function Button({ kind = 'plain', large = false, icon, className = '', children, ...rest }: ButtonProps) {
	const size = large ? 'large' : '';
	return (
		<AriaButton {...rest} className={`button ${kind} ${size} ${className}`}>
			{icon !== undefined && <Icon name={icon} size={large ? 15 : 13} />}
			{children}
		</AriaButton>
	);
}
