import { useCallback, useEffect, useState } from 'react';

/** What a page loads: nothing yet, or the latest answer. `reload` asks again and keeps what is shown until then. */
export function useLoaded<T>(load: () => Promise<T>): { readonly value: T | undefined; reload(): void } {
	const [value, setValue] = useState<T>();
	const [asked, setAsked] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what `asked` is for
	useEffect(() => {
		let gone = false;
		void load().then((loaded) => {
			if (!gone) setValue(loaded);
		});
		return () => {
			gone = true;
		};
	}, [load, asked]);
	return { value, reload: useCallback(() => setAsked((times) => times + 1), []) };
}
