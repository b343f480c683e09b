import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useLanguage, useWords } from '../language/use-words';
import type { StartFlow, StateFlow } from './flow';

/** React Flow joins arrows to handles; ours are drawn from the layout's own points, so the handles are never seen. */
const joints = (
	<>
		<Handle type="target" position={Position.Left} isConnectable={false} />
		<Handle type="source" position={Position.Right} isConnectable={false} />
	</>
);

function Badges({ node }: { readonly node: StateFlow['data']['node'] }) {
	const t = useWords('statechart');
	const language = useLanguage();
	const flags = node.tasks.map((task) => t('task', { label: task.label[language] }));
	const wrongs = node.violations.map((one) => t(one.veto ? 'vetoed' : 'penalised', { label: one.label[language] }));
	return (
		<>
			{flags.length > 0 && (
				<span className="chart-badge task" title={flags.join('\n')}>
					<svg viewBox="0 0 16 16" aria-hidden="true">
						<path d="M4.6 14V2.500M4.600 3h7.800l-2 2.700 2 2.800H4.600" />
					</svg>
					<span className="visually-hidden">{flags.join('；')}</span>
				</span>
			)}
			{wrongs.length > 0 && (
				<span
					className={`chart-badge ${node.violations.some((one) => one.veto) ? 'veto' : 'penalty'}`}
					title={wrongs.join('\n')}
				>
					<svg viewBox="0 0 16 16" aria-hidden="true">
						<path d="M8 4v5M8 11.800v.2" />
					</svg>
					<span className="visually-hidden">{wrongs.join('；')}</span>
				</span>
			)}
		</>
	);
}

export function StateNodeView({ data }: NodeProps<StateFlow>) {
	const language = useLanguage();
	const { node, note, state } = data;
	return (
		<div className={`chart-state ${node.kind} ${state === 'left' ? 'departed' : state}`} title={node.help?.[language]}>
			<b>{node.label[language]}</b>
			{note !== null && <small className="num">{note}</small>}
			<Badges node={node} />
			{joints}
		</div>
	);
}

export function GroupNodeView({ data }: NodeProps<StateFlow>) {
	const language = useLanguage();
	const { node, note, state } = data;
	return (
		<div className={`chart-group ${node.kind} ${state === 'left' ? 'departed' : state}`} title={node.help?.[language]}>
			<span className="chart-group-name">
				{node.label[language]}
				{note !== null && <small className="num">{note}</small>}
			</span>
			<Badges node={node} />
			{joints}
		</div>
	);
}

export function HistoryNodeView({ data }: NodeProps<StateFlow>) {
	const t = useWords('statechart');
	return (
		<div className="chart-history" title={t(data.node.deep ? 'deepHistory' : 'history')}>
			{data.node.deep ? 'H*' : 'H'}
			{joints}
		</div>
	);
}

export function StartNodeView(_: NodeProps<StartFlow>) {
	return <div className="chart-start">{joints}</div>;
}

export const nodeTypes = { state: StateNodeView, nest: GroupNodeView, history: HistoryNodeView, start: StartNodeView };
