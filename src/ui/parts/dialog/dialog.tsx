import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface DialogProps {
	readonly title: string;
	readonly open: boolean;
	onClose(): void;
	/** A decision that must be made: no way out by pressing beside it or by Escape. */
	readonly held?: boolean;
	/** Interrupts: read out at once. */
	readonly alert?: boolean;
	readonly className?: string;
	readonly children: React.ReactNode;
}

/** A card over everything else; keeps the focus inside and gives it back. */
export function Dialog({ title, open, onClose, held = false, alert = false, className = '', children }: DialogProps) {
	return (
		<ModalOverlay
			className="scrim"
			isOpen={open}
			onOpenChange={(now) => !now && onClose()}
			isDismissable={!held}
			isKeyboardDismissDisabled={held}
		>
			<Modal className={`dialog ${className}`}>
				<AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="dialog-body">
					<Heading slot="title" level={2}>
						{title}
					</Heading>
					{children}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	);
}
