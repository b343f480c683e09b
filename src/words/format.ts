import type { Language } from './text';

const two = (n: number) => String(n).padStart(2, '0');

/** `00:14:20`: a time of the drill since STARTEX, hours always shown. */
export function drillClock(ms: number): string {
	const s = Math.max(0, Math.floor(ms / 1000));
	return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** `14:20`, from an hour on `1:14:20`: a length of time or what is left of it. */
export function minutesSeconds(ms: number): string {
	const s = Math.max(0, Math.floor(ms / 1000));
	const hours = Math.floor(s / 3600);
	const rest = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
	return hours > 0 ? `${hours}:${rest}` : rest;
}

/** What is left, never shown as nothing while something is: rounds up to the second. */
export function left(ms: number): string {
	return minutesSeconds(Math.ceil(Math.max(0, ms) / 1000) * 1000);
}

/** `T+14:20`: an instant of the drill. */
export const instant = (ms: number): string => `T+${minutesSeconds(ms)}`;

/** `10:14`: minutes after midnight, port time; past midnight it starts anew. */
export function portTime(minutes: number): string {
	const m = ((Math.floor(minutes) % 1440) + 1440) % 1440;
	return `${two(Math.floor(m / 60))}:${two(m % 60)}`;
}

/** `7 分`, `1 小时 5 分`, `30 秒`: how long something takes. */
export function lasts(ms: number, language: Language): string {
	const s = Math.round(ms / 1000);
	const hours = Math.floor(s / 3600);
	const minutes = Math.floor((s % 3600) / 60);
	const seconds = s % 60;
	const zh = language === 'zh';
	if (s < 60) return zh ? `${s} 秒` : `${s} s`;
	if (hours === 0) {
		const tail = seconds === 0 ? '' : zh ? ` ${seconds} 秒` : ` ${seconds} s`;
		return (zh ? `${minutes} 分` : `${minutes} min`) + tail;
	}
	const tail = minutes === 0 ? '' : zh ? ` ${minutes} 分` : ` ${minutes} min`;
	return (zh ? `${hours} 小时` : `${hours} h`) + tail;
}

/** `1,200`. */
export function number(n: number, language: Language, digits = 0): string {
	return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(n);
}

/** `2026年3月31日 10:00`, `31 Mar 2026, 10:00`: a wall-clock date. */
export function wallDate(iso: string, language: Language): string {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return iso;
	return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
		year: 'numeric',
		month: language === 'zh' ? 'numeric' : 'short',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).format(date);
}

/** `甲、乙、丙` or `A, B, C`. */
export const listed = (items: readonly string[], language: Language): string =>
	items.join(language === 'zh' ? '、' : ', ');
