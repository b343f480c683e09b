import type { Text } from '../words/text';

/** The work could not be done: told on standard error, exit 1. */
export class Failure extends Error {
	readonly text: Text;
	constructor(zh: string, en: string) {
		super(en);
		this.text = { zh, en };
	}
}

/** The command was called wrongly: told with its help, exit 2. */
export class WrongUsage extends Failure {}
