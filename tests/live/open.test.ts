import { describe, expect, it } from 'vitest';
import { verify } from '../../src/debrief/index';
import { compile } from '../../src/drill/index';
import { openLive } from '../../src/live/index';
import type { LiveDrill, LiveOptions } from '../../src/live/live';
import { MemoryStore, openDoor } from '../support/memory-store';
import { small } from '../support/small-scenario';
import { TestClock } from '../support/wall-clock';

const scenario = small({});
const options = (more: Partial<LiveOptions> = {}): LiveOptions & { clock: TestClock; store: MemoryStore } =>
	({
		scenario,
		seed: 7,
		mode: 'practice',
		role: 'lead',
		person: 'Lin',
		id: 'a',
		clock: new TestClock(),
		store: new MemoryStore(),
		handIn: openDoor,
		...more,
	}) as never;

const opened = (of: LiveOptions): LiveDrill => {
	const live = openLive(of);
	if (!live.ok) throw new Error(live.error.message.en);
	return live.value;
};

describe('a drill in progress', () => {
	it('turns real time into drill time at the scale of the scenario', () => {
		const of = options();
		const live = opened(of);
		live.go();
		of.clock.pass(3_000);
		expect(live.view().at).toBe(30_000);
	});

	it('stands still while paused', () => {
		const of = options();
		const live = opened(of);
		live.go();
		of.clock.pass(1_000);
		live.pause();
		of.clock.pass(60_000);
		expect(live.view().at).toBe(10_000);
	});

	it('does not play on while the machine sleeps, and says so in the record', async () => {
		const of = options();
		const live = opened(of);
		live.go();
		of.clock.pass(1_000);
		of.clock.sleep(3_600_000);
		expect(live.view().at).toBe(10_000);
		live.do({ kind: 'order', command: 'switch-on' });
		of.clock.pass(10_000);
		const record = await live.finished;
		expect(record.beside.gaps).toEqual([{ at: 10_000, realMs: 3_600_000 }]);
	});

	it('ends with a record that verifies', async () => {
		const of = options();
		const live = opened(of);
		live.go();
		live.do({ kind: 'order', command: 'switch-on' });
		of.clock.pass(10_000);
		const record = await live.finished;
		expect(record.outcome).toMatchObject({ reason: 'endex', score: 10_000, passed: true, at: 60_000 });
		expect(verify(record, compile(scenario)).ok).toBe(true);
		expect(of.store.records).toHaveLength(1);
		expect(of.store.saved.size).toBe(0);
	});

	it('goes on where it was when it is opened again', async () => {
		const of = options();
		const first = opened(of);
		first.go();
		of.clock.pass(1_000);
		first.do({ kind: 'order', command: 'switch-on' });
		of.clock.pass(2_000);
		await first.close();
		const saved = of.store.saved.get('a');
		const second = opened({ ...of, ...(saved ? { resume: saved } : {}) });
		expect(second.view()).toEqual(first.view());
		second.go();
		of.clock.pass(10_000);
		const record = await second.finished;
		expect(record.outcome.at).toBe(70_000);
		expect(record.inputs).toHaveLength(1);
	});

	it('refuses an order that is none and takes nothing down', async () => {
		const of = options();
		const live = opened(of);
		expect(live.do({ kind: 'order', command: 'no-such' })).toMatchObject({
			ok: false,
			error: { code: 'unknown-command' },
		});
		live.do({ kind: 'end', why: 'abandoned' });
		expect((await live.finished).inputs.map((input) => input.kind)).toEqual(['end']);
	});

	it('skips to the next thing that happens', () => {
		const of = options();
		const live = opened(of);
		live.do({ kind: 'order', command: 'switch-on' });
		live.skip();
		expect(live.view().ended).toBe('endex');
	});
});
