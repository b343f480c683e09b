import { run } from './run';

/** The `muster` command. */
run(process.argv.slice(2), process.env).then(
	(code) => {
		// Not process.exit: what was printed into a pipe may still be on its way.
		process.exitCode = code;
	},
	(error: unknown) => {
		process.stderr.write(`muster: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		process.exitCode = 1;
	},
);
