import type { Language, Text } from '../words/text';

/** What a command may do to the outside: tests give it other ends. */
export interface Terminal {
	readonly language: Language;
	/** Standard output. */
	print(text: string): void;
	/** Standard error, one line. */
	warn(text: Text): void;
	/** Shows what is being done once it takes more than a second, where somebody watches. */
	during<T>(what: Text, work: () => Promise<T> | T): Promise<T>;
}

const patience = 1_000;

export function openTerminal(language: Language): Terminal {
	// Whoever reads us may stop reading (`| head`): that is their right, not an error.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(0);
	});
	return {
		language,
		print: (text) => {
			process.stdout.write(`${text}\n`);
		},
		warn: (text) => {
			process.stderr.write(`${text[language]}\n`);
		},
		async during(what, work) {
			if (!process.stderr.isTTY) return work();
			const timer = setInterval(() => process.stderr.write(`\r${what[language]}… ${spin()}`), 250);
			const started = performance.now();
			function spin(): string {
				const seconds = Math.floor((performance.now() - started) / 1000);
				return seconds * 1000 < patience ? '' : `${seconds} s`;
			}
			try {
				return await work();
			} finally {
				clearInterval(timer);
				if (performance.now() - started > 250) process.stderr.write('\r\u001b[K');
			}
		},
	};
}
