import { expect, test } from 'vitest';
import { editionName } from '../../../src/ui/parts/debrief/edition-name';

test.each([
	['港口指南第九版（2022 年 3 月）与同期防控方案', '港口指南第九版'],
	['Port guide, ninth edition (March 2022), with the national plan of the time', 'Port guide, ninth edition'],
	['House rules', 'House rules'],
])('%s is called %s', (title, name) => {
	expect(editionName(title)).toBe(name);
});
