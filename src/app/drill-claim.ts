/** Whoever has a drill open. One tab at a time plays it: two would save over each other. */
export interface Claim {
	release(): void;
}

/** How long other tabs have to say that they have it. A hidden tab's messages are not held back. */
const answerWithin = 250;

/** Web Locks exist only on https and localhost; they are given back by the browser when a tab dies. */
function claimByLock(name: string): Promise<Claim | undefined> {
	return new Promise((decide) => {
		void navigator.locks
			.request(name, { ifAvailable: true }, (lock) => {
				if (lock === null) {
					decide(undefined);
					return undefined;
				}
				return new Promise<void>((release) => decide({ release }));
			})
			.catch(() => decide({ release: () => undefined }));
	});
}

/** On a plain-http intranet: ask the other tabs. Of two that ask at once, the one with the smaller number has it. */
function claimByAsking(name: string): Promise<Claim | undefined> {
	const channel = new BroadcastChannel(name);
	const mine = Math.random();
	let held = false;
	return new Promise((decide) => {
		const give = () => {
			held = true;
			decide({ release: () => channel.close() });
		};
		const timer = setTimeout(give, answerWithin);
		const lose = () => {
			clearTimeout(timer);
			channel.close();
			decide(undefined);
		};
		// Everybody hears everything that is said after they came, so a refusal names whom it refuses, and of two that
		// ask it is enough that one hears the other.
		channel.onmessage = ({ data }: MessageEvent<{ asks?: number; refused?: number }>) => {
			const { asks, refused } = data;
			if (asks !== undefined && (held || mine < asks)) channel.postMessage({ refused: asks });
			else if (!held && (asks !== undefined || refused === mine)) lose();
		};
		channel.postMessage({ asks: mine });
	});
}

/** Claims a drill for this tab; undefined where another has it. */
export function claimDrill(id: string): Promise<Claim | undefined> {
	const name = `muster drill ${id}`;
	if ('locks' in navigator && navigator.locks !== undefined) return claimByLock(name);
	if (typeof BroadcastChannel === 'function') return claimByAsking(name);
	return Promise.resolve({ release: () => undefined });
}
