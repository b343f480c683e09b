import type { Language, Text } from '../words/text';

/** What a command may do to the outside: tests give it other ends. */
export interface Terminal {
	readonly language: Language;
	/** Standard output. */
	print(text: string): void;
	/** Standard error, one line. */
	warn(text: Text): void;
	/** Shows what is being done, and how far it is, where somebody watches. */
	during<T>(what: Text, work: (tell: (far: string) => Promise<void>) => Promise<T> | T): Promise<T>;
}

/** Lets what was written reach the terminal before the next piece of work holds everything up. */
const breath = () => new Promise<void>((go) => setImmediate(go));

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
			if (!process.stderr.isTTY) return work(breath);
			const tell = (far: string) => {
				process.stderr.write(`\r\u001b[K${what[language]}… ${far}`);
				return breath();
			};
			await tell('');
			try {
				return await work(tell);
			} finally {
				process.stderr.write('\r\u001b[K');
			}
		},
	};
}
