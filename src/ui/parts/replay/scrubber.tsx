import { instant, minutesSeconds } from '../../../words/format';
import { IconButton } from '../button/icon-button';
import { Segmented } from '../choose/segmented';
import { useLanguage, useWords } from '../language/use-words';
import type { ReplayFrames } from './frames';
import { MarkLanes } from './mark-lanes';
import { markWords } from './mark-words';
import { lastMark, type Move, nextMark, type Playhead, type Speed, speeds } from './playhead';

/** A second at a time would take all day. */
const steps: Readonly<Record<string, number>> = {
	ArrowRight: 10_000,
	ArrowUp: 10_000,
	ArrowLeft: -10_000,
	ArrowDown: -10_000,
	PageUp: 60_000,
	PageDown: -60_000,
};

export interface ScrubberProps {
	readonly frames: ReplayFrames;
	/** The longer of the two runs where the par run is shown. */
	readonly durationMs: number;
	readonly head: Playhead;
	readonly withPar: boolean;
	move(move: Move): void;
}

/** The playhead over everything that happened. */
export function Scrubber({ frames, durationMs, head, withPar, move }: ScrubberProps) {
	const t = useWords('replay');
	const language = useLanguage();
	const { marks, par } = frames;
	const before = lastMark(marks, head.at);
	const after = nextMark(marks, head.at, 1);
	const back = nextMark(marks, head.at, -1);
	return (
		<section className="card scrubber" aria-label={t('scrubber')}>
			<div className="scrubber-controls">
				<IconButton
					small
					className="mirrored"
					icon="skip"
					label={t('previousEvent')}
					isDisabled={!back}
					onPress={() => back && move({ kind: 'to', at: back.at })}
				/>
				<IconButton
					small
					icon="skip"
					label={t('nextEvent')}
					isDisabled={!after}
					onPress={() => after && move({ kind: 'to', at: after.at })}
				/>
				<Segmented
					label={t('speed')}
					choices={speeds.map((speed) => ({
						id: String(speed),
						label: <span className="num">{t('times', { count: speed })}</span>,
					}))}
					value={String(head.speed)}
					onChange={(id) => move({ kind: 'speed', speed: Number(id) as Speed })}
				/>
				<p className="scrubber-events num">
					{before && (
						<span>
							<i>{t('justNow')}</i>
							{instant(before.at)} {markWords(before, language)}
						</span>
					)}
					{after && (
						<button type="button" className="link" onClick={() => move({ kind: 'to', at: after.at })}>
							<i>{t('next')}</i>
							{instant(after.at)} {markWords(after, language)}
						</button>
					)}
				</p>
				<span className="scrubber-length num">{t('of', { all: minutesSeconds(frames.durationMs) })}</span>
			</div>
			<div className="scrubber-track">
				<MarkLanes
					marks={marks}
					durationMs={durationMs}
					par={withPar ? par?.marks : undefined}
					parMs={par?.durationMs ?? 0}
					parName={par?.name === 'nearest' ? 'laneNearest' : 'lanePar'}
				/>
				<div className="scrubber-rail">
					<i className="scrubber-past" style={{ width: `${(head.at / durationMs) * 100}%` }} />
					<i className="scrubber-now" style={{ left: `${(head.at / durationMs) * 100}%` }}>
						<b className="num">{minutesSeconds(head.at)}</b>
					</i>
					<input
						type="range"
						min={0}
						max={durationMs}
						step={1000}
						value={Math.round(head.at / 1000) * 1000}
						aria-label={t('scrubber')}
						aria-valuetext={t('position', { at: instant(head.at), all: minutesSeconds(durationMs) })}
						onChange={(event) => move({ kind: 'to', at: Number(event.target.value) })}
						onKeyDown={(event) => {
							const step = steps[event.key];
							if (step === undefined) return;
							event.preventDefault();
							move({ kind: 'by', ms: step });
						}}
					/>
				</div>
			</div>
		</section>
	);
}
