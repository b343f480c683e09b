import { settings } from '../../parts/settings/settings';

/** What is heard: four channels, and the three turns a drill takes. */
export type Cue = 'phone' | 'radio' | 'camera' | 'paper' | 'late' | 'done' | 'end';

/** One note: pitch in Hz, start and length in seconds, loudness, and how it is voiced. */
interface Note {
	readonly hz: number;
	readonly at: number;
	readonly for: number;
	readonly loud: number;
	readonly wave: OscillatorType;
	/** Glides to this pitch. */
	readonly to?: number;
}

const ring = (at: number): readonly Note[] =>
	[0, 0.07, 0.14, 0.21].map((step, i) => ({
		hz: i % 2 === 0 ? 988 : 784,
		at: at + step,
		for: 0.07,
		loud: 0.07,
		wave: 'triangle' as const,
	}));

const cues: Readonly<Record<Cue, readonly Note[]>> = {
	phone: [...ring(0), ...ring(0.42)],
	radio: [
		{ hz: 1320, at: 0, for: 0.05, loud: 0.05, wave: 'square' },
		{ hz: 1760, at: 0.07, for: 0.09, loud: 0.05, wave: 'square' },
	],
	camera: [
		{ hz: 660, at: 0, for: 0.09, loud: 0.07, wave: 'sine' },
		{ hz: 660, at: 0.16, for: 0.09, loud: 0.07, wave: 'sine' },
	],
	paper: [{ hz: 520, at: 0, for: 0.12, loud: 0.05, wave: 'triangle', to: 390 }],
	late: [
		{ hz: 440, at: 0, for: 0.2, loud: 0.09, wave: 'triangle' },
		{ hz: 349, at: 0.22, for: 0.34, loud: 0.09, wave: 'triangle' },
	],
	done: [
		{ hz: 659, at: 0, for: 0.1, loud: 0.06, wave: 'sine' },
		{ hz: 880, at: 0.1, for: 0.18, loud: 0.06, wave: 'sine' },
	],
	end: [
		{ hz: 523, at: 0, for: 0.22, loud: 0.08, wave: 'sine' },
		{ hz: 659, at: 0.18, for: 0.22, loud: 0.08, wave: 'sine' },
		{ hz: 784, at: 0.36, for: 0.5, loud: 0.08, wave: 'sine' },
	],
};

let audio: AudioContext | undefined;
let listening = false;

/** Browsers let a page sound only after somebody touched it; until then it stays silent and nothing is queued. */
export function allowSounds(): () => void {
	if (listening || typeof AudioContext === 'undefined') return () => {};
	listening = true;
	const wake = () => {
		audio ??= new AudioContext();
		void audio.resume();
	};
	addEventListener('pointerdown', wake);
	addEventListener('keydown', wake);
	return () => {
		listening = false;
		removeEventListener('pointerdown', wake);
		removeEventListener('keydown', wake);
	};
}

function sound(context: AudioContext, note: Note): void {
	const voice = context.createOscillator();
	const level = context.createGain();
	const start = context.currentTime + note.at;
	const end = start + note.for;
	voice.type = note.wave;
	voice.frequency.setValueAtTime(note.hz, start);
	if (note.to !== undefined) voice.frequency.linearRampToValueAtTime(note.to, end);
	// Rises and falls softly: a hard edge would click.
	level.gain.setValueAtTime(0, start);
	level.gain.linearRampToValueAtTime(note.loud, start + 0.012);
	level.gain.setValueAtTime(note.loud, Math.max(start + 0.012, end - 0.04));
	level.gain.linearRampToValueAtTime(0, end);
	voice.connect(level).connect(context.destination);
	voice.start(start);
	voice.stop(end + 0.02);
}

let lastAt = Number.NEGATIVE_INFINITY;

/** Sounds a cue, unless muted; two within a quarter of a second are one. */
export function play(cue: Cue): void {
	if (!settings().sound || audio?.state !== 'running') return;
	if (audio.currentTime - lastAt < 0.25) return;
	lastAt = audio.currentTime;
	for (const note of cues[cue]) sound(audio, note);
}
