import { useWords } from '../language/use-words';
import type { DeadlineCurve } from './deadline';
import { share } from './summary';

/** All up to the target, half at the limit, nothing after: and where on it this task lies. */
export function DeadlinePicture({ curve, late }: { readonly curve: DeadlineCurve; readonly late: boolean }) {
	const t = useWords('debrief');
	const width = 300;
	const [x, y] = [(at: number) => at * width, (value: number) => 36 - value * 28];
	const target = x(curve.target);
	const limit = x(curve.limit);
	const done = curve.done === null ? null : x(curve.done);
	const at = done === null ? null : y(curve.timeliness);
	const under =
		done === null
			? ''
			: done <= target
				? `M0,8H${done}V36H0z`
				: done <= limit
					? `M0,8H${target}L${done},${y(curve.timeliness)}V36H0z`
					: '';
	return (
		<svg
			className={`curve-picture ${late ? 'late' : ''}`}
			viewBox={`0 0 ${width} 44`}
			role="img"
			aria-label={t('curveText', { timeliness: share(curve.timeliness * 10_000) })}
		>
			<path className="curve-under" d={`M0,8H${target}L${limit},22V36H0z`} />
			<path className="curve-earned" d={under} />
			<path className="curve-line" d={`M0,8H${target}L${limit},22`} />
			<path className="curve-limit" d={`M${limit},22V36`} />
			<path className="curve-target" d={`M${target - 4.5},1h9l-4.500 6z`} />
			<text x="4" y="20">
				1.0
			</text>
			<text x={Math.min(limit, width) - 5} y="34" textAnchor="end">
				0.5
			</text>
			{done !== null && at !== null && (
				<>
					<path className="curve-done" d={`M${done},4V36`} />
					<circle cx={done} cy={at} r="4.500" />
					<text className="here" x={done > 60 ? done - 6 : done + 8} y="33" textAnchor={done > 60 ? 'end' : 'start'}>
						{share(curve.timeliness * 10_000)}
					</text>
				</>
			)}
		</svg>
	);
}
