import { version } from '../server/version';
import type { Language } from '../words/text';
import { check } from './commands/check';
import type { Command } from './commands/command';
import { coverage } from './commands/coverage';
import { par } from './commands/par';
import { play } from './commands/play';
import { port } from './commands/port';
import { replay } from './commands/replay';
import { serve } from './commands/serve';
import { simulate } from './commands/simulate';
import { Failure, WrongUsage } from './failure';
import { commandHelp, unknownCommand, wholeHelp } from './help';
import { terminalLanguage } from './language';
import { readOptions } from './options';
import { openTerminal } from './terminal';

export const commands: Readonly<Record<string, Command>> = {
	check,
	play,
	par,
	replay,
	simulate,
	coverage,
	port,
	serve,
};

/** `--lang` may stand anywhere and counts even where the rest is wrong, so it is looked for first. */
function languageOf(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
	const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
	if (at < 0) return terminalLanguage(environment);
	const said = words[at]!.includes('=') ? words[at]!.slice('--lang='.length) : words[at + 1];
	if (said === 'zh' || said === 'en') return said;
	throw new WrongUsage(`--lang 只认 zh 或 en，而不是“${said ?? ''}”`, `--lang takes zh or en, not “${said ?? ''}”`);
}

/** `muster --lang zh check` is as good as `muster check --lang zh`. */
function withoutLanguageFirst(words: readonly string[]): readonly string[] {
	if (words[0] === '--lang') return words.slice(2);
	return words[0]?.startsWith('--lang=') ? words.slice(1) : words;
}

async function runCommand(name: string, words: readonly string[], language: Language): Promise<number> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (command === undefined) throw unknownCommand(name, commands);
	const terminal = openTerminal(language);
	const given = readOptions(command, words);
	if (given.flag('help')) {
		terminal.print(commandHelp(command, language));
		return 0;
	}
	return command.run(given, terminal);
}

/** Runs one `muster` command line; gives the exit code: 0 done, 1 not possible, 2 called wrongly. */
export async function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
	let language = terminalLanguage(environment);
	const [name, ...rest] = withoutLanguageFirst(words);
	try {
		language = languageOf(words, environment);
		if (name === '--version') {
			openTerminal(language).print(version);
			return 0;
		}
		if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
			openTerminal(language).print(wholeHelp(commands, language));
			return name === undefined ? 2 : 0;
		}
		return await runCommand(name, rest, language);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		process.stderr.write(`muster: ${error.text[language]}\n`);
		if (!(error instanceof WrongUsage)) return 1;
		const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
		process.stderr.write(
			`\n${command === undefined ? wholeHelp(commands, language) : commandHelp(command, language)}\n`,
		);
		return 2;
	}
}
