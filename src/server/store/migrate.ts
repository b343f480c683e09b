import type { Sql } from './sql';

/** Every migration as drizzle-kit wrote it, by file name: bundled with the program. */
const written = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

export const migrations = Object.entries(written)
	.map(([path, text]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), text }))
	.sort((a, b) => (a.name < b.name ? -1 : 1));

/** Held while a migration runs, so that of several servers on one database each runs once. */
const inTurn = 'select pg_advisory_xact_lock(4680);';

async function applied(sql: Sql): Promise<Set<string>> {
	return new Set((await sql.query('select name from muster_migrations', [])).map(([name]) => String(name)));
}

/** Brings the database to this build's schema. A database of a newer build is left alone. */
export async function migrate(sql: Sql): Promise<void> {
	await sql.script(`${inTurn}
		create table if not exists muster_migrations (name text primary key, applied_at timestamptz not null default now());`);
	const before = await applied(sql);
	const unknown = [...before].filter((name) => !migrations.some((migration) => migration.name === name));
	if (unknown.length > 0) {
		throw new Error(
			`The database was made by a newer build of Muster (it has ${unknown.join(', ')}). Upgrade this one`,
		);
	}
	for (const { name, text } of migrations) {
		if (before.has(name)) continue;
		try {
			await sql.script(`${inTurn} insert into muster_migrations (name) values ('${name}'); ${text}`);
		} catch (error) {
			if (!(await applied(sql)).has(name)) throw error;
		}
	}
}
