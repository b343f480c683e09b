import type { Text } from './text';

/** Milliseconds as people say them: `2 小时 30 分`, `45 秒`. */
export function durationText(ms: number): Text {
	const seconds = Math.round(ms / 1000);
	const parts: [number, string, string][] = [
		[Math.floor(seconds / 3600), '小时', 'h'],
		[Math.floor(seconds / 60) % 60, '分', 'min'],
		[seconds % 60, '秒', 's'],
	];
	const said = parts.filter(([count]) => count > 0);
	if (said.length === 0) return { zh: '0 分', en: '0 min' };
	return {
		zh: said.map(([count, zh]) => `${count} ${zh}`).join(' '),
		en: said.map(([count, , en]) => `${count} ${en}`).join(' '),
	};
}
