import { Button } from '../../parts/button/button';
import { Dialog } from '../../parts/dialog/dialog';
import { useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';

/** Ending a drill early counts; leaving it does not. Both are offered, and what each means is said. */
export function EndDialog({ open, onClose, onLeave }: { readonly open: boolean; onClose(): void; onLeave(): void }) {
	const t = useWords('play');
	const { live } = useDrill();
	return (
		<Dialog title={t('endTitle')} open={open} onClose={onClose} alert>
			<p>{t('endText')}</p>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t('keepPlaying')}</Button>
				{live.mode !== 'exam' && <Button onPress={onLeave}>{t('leave')}</Button>}
				<Button
					kind="danger"
					onPress={() => {
						live.do({ kind: 'end', why: 'abandoned' });
						onClose();
					}}
				>
					{t('endNow')}
				</Button>
			</div>
		</Dialog>
	);
}
