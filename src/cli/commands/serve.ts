import { serve as startServer } from '../../server/serve';
import { keptLibrary } from '../../server/services/kept-library';
import { StartProblem } from '../../server/store/open';
import { Failure } from '../failure';
import { wholeOption } from '../options';
import { shippedLibrary, shippedTexts } from '../scenarios';
import type { Terminal } from '../terminal';
import type { Command } from './command';

/** The scenarios that can be played here; one that is broken is left out and told. */
const playable = ({ warn }: Terminal) =>
	keptLibrary(shippedTexts(), shippedLibrary(), (id, why) =>
		warn({
			zh: `情景“${id}”有错误，已停用：${why}`,
			en: `The scenario “${id}” has errors and is left out: ${why}`,
		}),
	);

export const serve: Command = {
	usage: 'serve [--port 4680] [--host ADDRESS] [--data DIR]',
	does: {
		zh: '启动服务：界面、接口和数据库（npm start 即此）',
		en: 'serve the app, the API and the database (what npm start runs)',
	},
	options: { port: 'value', host: 'value', data: 'value' },
	names: [0, 0],
	explains: [
		['--port N', { zh: '端口（默认 4680，0 为任选）', en: 'port (default 4680; 0 takes any free one)' }],
		[
			'--host ADDRESS',
			{
				zh: '监听地址（默认所有网卡；只供本机用 127.0.0.1）',
				en: 'address to listen at (default: every interface; 127.0.0.1 for this machine only)',
			},
		],
		[
			'--data DIR',
			{
				zh: '数据目录（默认 ./data）；设了 DATABASE_URL 则改用 PostgreSQL',
				en: 'data folder (default ./data); with DATABASE_URL, PostgreSQL is used instead',
			},
		],
	],
	async run(given, terminal) {
		const port = wholeOption(given, 'port', 0, 65_535) ?? 4680;
		const host = given.value('host');
		const serving = await terminal
			.during({ zh: '正在启动', en: 'Starting' }, () =>
				startServer({
					port,
					...(host === undefined ? {} : { host }),
					data: given.value('data') ?? 'data',
					databaseUrl: process.env.DATABASE_URL,
					library: () => playable(terminal),
				}),
			)
			.catch((error: unknown) => {
				throw error instanceof StartProblem ? new Failure(error.text.zh, error.text.en) : error;
			});
		const address = `http://localhost:${serving.port}`;
		terminal.print(
			terminal.language === 'zh'
				? `演港已启动：${address}（Ctrl+C 停止）`
				: `Muster is at ${address} (Ctrl+C stops it)`,
		);
		await asked();
		await serving.close();
		return 0;
	},
};

/** Until somebody asks the process to stop; asked twice, it stops at once. */
const asked = () =>
	new Promise<void>((stop) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => {
				stop();
				process.once(signal, () => process.exit(130));
			});
		}
	});
