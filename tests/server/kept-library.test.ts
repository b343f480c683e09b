import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keptLibrary } from '../../src/server/services/kept-library';
import { compileLibrary } from '../../src/server/services/library';
import { library, root, shippedScenarios } from '../support/library';

const file = join(root, 'dist', 'node', 'library.json');
const before = existsSync(file) ? readFileSync(file) : undefined;
afterAll(() => (before === undefined ? rmSync(file, { force: true }) : writeFileSync(file, before)));

const [text] = shippedScenarios();
const broken: string[] = [];
const kept = (content = text!.text) =>
	keptLibrary([{ ...text!, text: content }], library, (id, why) => broken.push(`${id} ${why}`));

describe('the compiled library, kept beside the programs', () => {
	test('is what compiling gives, and is not compiled again from the same texts', () => {
		rmSync(file, { force: true });
		const compiled = compileLibrary([text!], library, () => undefined);
		expect(kept()).toEqual(compiled);
		const { mtimeMs } = statSync(file);
		expect(JSON.parse(JSON.stringify(kept()))).toEqual(JSON.parse(JSON.stringify(compiled)));
		expect(statSync(file).mtimeMs).toBe(mtimeMs);
	});

	test('is compiled anew when a text changes, and tells each time what is broken', () => {
		broken.length = 0;
		const spoilt = text!.text.replace(/^measure: .*$/m, 'measure: nothing');
		for (let times = 0; times < 2; times++) expect(Object.keys(kept(spoilt).scenarios)).toEqual([]);
		expect(broken).toHaveLength(2);
		expect(broken[0]).toBe(broken[1]);
	});

	test('is compiled anew where what was kept cannot be read', () => {
		writeFileSync(file, '{"key":');
		expect(Object.keys(kept().scenarios)).toHaveLength(1);
	});
});
