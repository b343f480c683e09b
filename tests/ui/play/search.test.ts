import { expect, it } from 'vitest';
import { found } from '../../../src/ui/play/palette/search';

it('finds part of a name in either language', () => {
	expect(found('隔离', '单独隔离', 'Isolate alone')).toBe(true);
	expect(found('ISOL', '单独隔离', 'Isolate alone')).toBe(true);
	expect(found('消毒', '单独隔离', 'Isolate alone')).toBe(false);
});

it('finds words in any order, and across a space left out', () => {
	expect(found('alone iso', '单独隔离', 'Isolate alone')).toBe(true);
	expect(found('装卸工07', '装卸工 07', 'Stevedore 07')).toBe(true);
	expect(found('07 装卸', '装卸工 07', 'Stevedore 07')).toBe(true);
});

it('finds everything while nothing is typed', () => {
	expect(found('  ', '食堂')).toBe(true);
});
