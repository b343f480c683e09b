import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Icon } from '../icon/icon';
import { useLanguage } from '../language/use-words';
import type { FlowEdge } from './flow';
import { roundedPath } from './path';
import { wayWords } from './sizes';

/** An arrow as the layout bent it, with its events and conditions on it. */
export function WayEdge({ id, data }: EdgeProps<FlowEdge>) {
	const language = useLanguage();
	if (!data) return null;
	const { points, label, ways, state } = data;
	const quiet = ways.length > 0 && ways.every((way) => way.kind === 'default');
	return (
		<>
			<path
				id={id}
				className={`chart-way ${state} ${quiet ? 'default' : ''}`}
				d={roundedPath(points)}
				markerEnd={`url(#chart-arrow-${state})`}
			/>
			{label && ways.length > 0 && (
				<EdgeLabelRenderer>
					<div
						className={`chart-way-label ${state}`}
						style={{ left: label.x, top: label.y, width: label.width, height: label.height }}
					>
						{ways.map((way, at) => {
							const { icon, head, guard } = wayWords(way, language);
							return (
								// biome-ignore lint/suspicious/noArrayIndexKey: ways have no name and never change order
								<div key={at}>
									<span title={guard === null ? head : `${head}，${guard}`}>
										{icon !== null && <Icon name={icon} size={11} />}
										{head}
									</span>
									{guard !== null && <em>{guard}</em>}
								</div>
							);
						})}
					</div>
				</EdgeLabelRenderer>
			)}
		</>
	);
}

/** Arrow heads, one of each colour. */
export function ArrowHeads() {
	return (
		<svg className="chart-heads" aria-hidden="true">
			<defs>
				{['rest', 'open', 'taken'].map((state) => (
					<marker
						key={state}
						id={`chart-arrow-${state}`}
						className={state}
						viewBox="0 0 8 8"
						refX="7"
						refY="4"
						markerWidth="8"
						markerHeight="8"
						orient="auto"
						markerUnits="userSpaceOnUse"
					>
						<path d="M0,.5 7.500,4 0,7.500z" />
					</marker>
				))}
			</defs>
		</svg>
	);
}

export const edgeTypes = { way: WayEdge };
