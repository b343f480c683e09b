/** `05:40`, or `1:05:40` from an hour on. What is left counts the second that has begun, so that 00:00 means now. */
export function timeLeft(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const two = (n: number) => String(n).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = two(Math.floor(seconds / 60) % 60);
	return hours > 0 ? `${hours}:${minutes}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
