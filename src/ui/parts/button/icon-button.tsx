import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Icon } from '../icon/icon';

export interface IconButtonProps extends Omit<AriaProps, 'className' | 'children' | 'aria-label'> {
	/** What it does, for screen readers and as its tooltip. */
	readonly label: string;
	readonly icon?: string;
	readonly small?: boolean;
	readonly className?: string;
	readonly children?: React.ReactNode;
}

/** A button that shows an icon (or a letter or two) and says the rest in its tooltip. */
export function IconButton({ label, icon, small = false, className = '', children, ...rest }: IconButtonProps) {
	return (
		<TooltipTrigger delay={500}>
			<AriaButton {...rest} aria-label={label} className={`icon-button ${small ? 'small' : ''} ${className}`}>
				{icon !== undefined && <Icon name={icon} size={small ? 15 : 17} />}
				{children}
			</AriaButton>
			<Tooltip className="tooltip" offset={6}>
				{label}
			</Tooltip>
		</TooltipTrigger>
	);
}
