import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measuresOf } from '../../src/scenario/packs';
import { library, root } from '../support/library';
import { shipped } from '../support/shipped';

const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const [head, ...parts] = page.split('<a id="');
/** One part for each scenario, by its id. */
const about = new Map(parts.map((part) => [part.slice(0, part.indexOf('"')), part]));
const scenarios = shipped();

it('the page of the library has every scenario, and no other', () => {
	expect([...about.keys()].sort()).toEqual(scenarios.map(({ document: { id } }) => id).sort());
});

it.each(scenarios.map((one) => [one.document.id, one] as const))('%s: title, measure, port and picture', (id, one) => {
	const { document, port } = one;
	const measures = measuresOf(library);
	const measure = measures[document.measure]!;
	const number = `M${Object.keys(measures).indexOf(document.measure) + 1}`;
	const { label: role } = document.roles.find(({ plays }) => plays === 'playable')!;
	const part = about.get(id)!;
	expect(part).toContain(`## ${document.title.zh} · ${document.title.en}\n`);
	expect(part).toContain(
		`${number} ${measure.zh} ${measure.en} · ${port.label.zh} ${port.label.en} · ${role.zh} ${role.en} · \`${id}\``,
	);
	expect(part).toContain(document.summary.zh.trim());
	expect(part).toContain(document.summary.en.trim());
	expect(head).toContain(
		`| ${number} | ${measure.zh}<br>${measure.en} | [${document.title.zh}<br>${document.title.en}](#${id}) |`,
	);
	expect(existsSync(join(root, 'docs', 'pictures', 'library', `${id}.png`))).toBe(true);
});
