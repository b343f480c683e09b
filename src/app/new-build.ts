const mark = 'muster.reloaded';
const again = 60_000;

/**
 * The server was given a new build while this page was open, and the parts of the old one that were not loaded yet are gone: the
 * new one is a reload away, and what was going on is saved. Once a minute at most: a part that is missing stays an error.
 */
export function reloadForNewBuild(): void {
	window.addEventListener('vite:preloadError', () => {
		try {
			if (Date.now() - Number(sessionStorage.getItem(mark) ?? 0) < again) return;
			sessionStorage.setItem(mark, String(Date.now()));
		} catch {
			return;
		}
		window.location.reload();
	});
}
