import { nearest } from '../scenario/source/nearest';
import type { Language } from '../words/text';
import { padEnd } from './columns';
import type { Command } from './commands/command';
import { WrongUsage } from './failure';

export function commandHelp(command: Command, language: Language): string {
	const explains = [
		...command.explains,
		['--lang zh|en', { zh: '输出语言（默认按 LANG）', en: 'language of the output (default: by LANG)' }] as const,
	];
	return [
		`muster ${command.usage}`,
		`  ${command.does[language]}`,
		'',
		...explains.map(([name, what]) => `  ${padEnd(name, 18)}${what[language]}`),
	].join('\n');
}

export function wholeHelp(commands: Readonly<Record<string, Command>>, language: Language): string {
	const title = language === 'zh' ? '演港 muster：港口应急演练推演' : 'muster: emergency drills for ports';
	const more = language === 'zh' ? 'muster COMMAND --help 查看单个命令' : 'muster COMMAND --help tells more of one';
	return [
		title,
		'',
		...Object.values(commands).map(
			(command) => `  ${padEnd(`muster ${command.usage}`, 66)}\n      ${command.does[language]}`,
		),
		'',
		more,
	].join('\n');
}

export function unknownCommand(name: string, commands: Readonly<Record<string, Command>>): WrongUsage {
	const near = nearest(name, Object.keys(commands));
	return new WrongUsage(
		`没有命令“${name}”${near === undefined ? '' : `，是否想用“${near}”？`}`,
		`There is no command “${name}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
	);
}
