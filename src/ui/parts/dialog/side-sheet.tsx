import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../button/icon-button';
import { useWords } from '../language/use-words';

export interface SideSheetProps {
	readonly title: string;
	readonly open: boolean;
	onClose(): void;
	readonly children: React.ReactNode;
}

/** A sheet at the right edge, over the screen it belongs to. */
export function SideSheet({ title, open, onClose, children }: SideSheetProps) {
	const t = useWords('parts');
	return (
		<ModalOverlay className="scrim side" isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable>
			<Modal className="sheet">
				<Dialog>
					<div className="sheet-head">
						<Heading slot="title" level={2}>
							{title}
						</Heading>
						<span className="grow" />
						<IconButton label={t('close')} icon="x" onPress={onClose} />
					</div>
					{children}
				</Dialog>
			</Modal>
		</ModalOverlay>
	);
}
