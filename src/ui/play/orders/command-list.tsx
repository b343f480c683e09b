import { useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useCommands } from '../drill/use-commands';
import { CommandItem } from './command-item';
import './orders.css';

const heads = { person: 'ordersPerson', thing: 'ordersThing', place: 'ordersPlace', desk: 'ordersDesk' } as const;

/** What can be ordered of what is selected, each with its number key. */
export function CommandList({ subject }: { readonly subject: keyof typeof heads }) {
	const t = useWords('play');
	const { selection } = useDrill();
	const commands = useCommands();
	const numberOf = (command: string, target: string | null): number | null => {
		const at = commands.findIndex((one) => one.id === command && one.target === target);
		return at >= 0 && at < 9 ? at + 1 : null;
	};
	return (
		<section className="commands" id="orders" data-tour="orders" aria-label={t('orders')} tabIndex={-1}>
			<h3 className="list-head">
				{t('orders')}
				<span className="num">
					{t(heads[subject])} {commands.length}
				</span>
			</h3>
			<ul>
				{commands.map((command, i) => (
					<CommandItem
						key={`${command.id} ${command.target ?? ''}`}
						command={command}
						nth={i < 9 ? i + 1 : null}
						numberOf={numberOf}
						named={command.target !== null && command.target !== selection?.id && subject !== 'place'}
					/>
				))}
			</ul>
			{commands.length === 0 && <p className="feed-empty">{t('noOrders')}</p>}
		</section>
	);
}
