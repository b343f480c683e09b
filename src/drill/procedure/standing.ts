import type { AnyMachineSnapshot } from 'xstate';
import type { Guard } from './guards';
import { type Machine, nudge } from './machine';
import { isWithin } from './paths';
import { inDocumentOrder } from './step';

type ChartNode = AnyMachineSnapshot['_nodes'][number];

/** Where one region of a procedure stands, its history included. The same standing is the same object. */
export interface Standing {
	readonly id: number;
	readonly region: number;
	/** XState's value of the region. */
	readonly value: unknown;
	readonly history: readonly (readonly [string, readonly ChartNode[]])[];
	readonly status: AnyMachineSnapshot['status'];
	/** The guards of its `always` transitions; undefined for those without. */
	readonly always: readonly (Guard | undefined)[];
}

/** Turns XState's snapshots into standings of regions and back. */
export class Standings {
	private readonly known = new Map<string, Standing>();
	private next = 0;

	constructor(private readonly machine: Machine) {}

	/** By region. */
	of(snapshot: AnyMachineSnapshot): Standing[] {
		const { regions, hears, stateOf } = this.machine;
		return regions.map((path, region) => {
			const id = path === '' ? 'p' : `p.${path}`;
			const nodes = snapshot._nodes.filter((node) => isWithin(node.id, id));
			const histories = snapshot.historyValue as Readonly<Record<string, readonly ChartNode[]>>;
			const history = Object.keys(histories)
				.filter((key) => isWithin(key, id))
				.sort()
				.map((key) => [key, histories[key]!] as const);
			const past = history.map(([key, held]) => `${key}=${held.map((node) => node.order).join()}`);
			const key = [region, snapshot.status, nodes.map((node) => node.order).join(), ...past].join(' ');
			let standing = this.known.get(key);
			if (standing === undefined) {
				const value = path === '' ? snapshot.value : valueAt(snapshot.value, path.split('.'));
				const states = new Set(nodes.map((node) => stateOf.get(node.id) ?? -1));
				const always = (hears.get(nudge) ?? []).filter((one) => one.region === region && states.has(one.state));
				standing = {
					id: this.next++,
					region,
					value,
					history,
					status: snapshot.status,
					always: always.map(({ guard }) => guard),
				};
				this.known.set(key, standing);
			}
			return standing;
		});
	}

	/** A snapshot of its own, as XState would have come to. */
	snapshot(standings: readonly Standing[]): AnyMachineSnapshot {
		let value: unknown = {};
		this.machine.regions.forEach((path, region) => {
			if (path === '') value = standings[region]!.value;
			else put(value as Record<string, unknown>, path.split('.'), standings[region]!.value);
		});
		const historyValue = Object.fromEntries(
			standings.flatMap((one) => one.history.map(([key, nodes]) => [key, [...nodes]])),
		);
		const resolved = this.machine.machine.resolveState({ value, historyValue } as never) as AnyMachineSnapshot;
		return inDocumentOrder(Object.assign(resolved, { status: standings[0]!.status }));
	}

	/** Standings that drills hold stay good; they are only no longer the same as those to come. */
	forget(): void {
		this.known.clear();
	}
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
	path.reduce((held, name) => (held as Record<string, unknown>)[name], value);

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
	const [name, ...rest] = path as [string, ...string[]];
	if (rest.length === 0) into[name] = value;
	else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
