import { describe, expect, it } from 'vitest';
import type { LiveDrill } from '../../../src/live/live';
import { isOf, tasksAbout } from '../../../src/ui/play/panel/about';

const task = (id: string, more: object) => ({ id, checks: [], ...more });
const live = {
	scenario: {
		document: {
			cast: [
				{ id: 'case', many: 0 },
				{ id: 'mates', many: 4 },
			],
			commands: [
				{ id: 'isolate', on: ['case'] },
				{ id: 'test', on: ['mates'] },
				{ id: 'report', on: [] },
			],
			tasks: [
				task('moved', { done: { all: [{ fact: 'case.moved', is: true }] } }),
				task('known', { done: { not: { knows: 'case.result' } } }),
				task('alone', { done: { state: 'people.alone' }, checks: ['isolate.mask'] }),
				task('tested', { each: 'mates', on: 'test.done' }),
				task('told', { on: 'report.done' }),
			],
		},
	},
} as unknown as LiveDrill;

describe('tasks about somebody', () => {
	it('are those that read a fact of theirs, or count an order given on them', () => {
		expect([...tasksAbout(live, 'case')]).toEqual(['moved', 'known', 'alone']);
	});

	it('are those of the group for its members', () => {
		expect([...tasksAbout(live, 'mates-2')]).toEqual(['tested']);
		expect([...tasksAbout(live, 'nobody')]).toEqual([]);
	});

	it('are of one member only where each has one', () => {
		const tasks = tasksAbout(live, 'mates-2');
		expect(isOf('tested mates-2', tasks, 'mates-2')).toBe(true);
		expect(isOf('tested mates-3', tasks, 'mates-2')).toBe(false);
		expect(isOf('told', tasks, 'mates-2')).toBe(false);
	});
});
