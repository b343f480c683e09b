import { compileValue, type Drill, wholeNumber } from '../drill/index';
import { saturating } from '../kernel/exponential';
import type { Debrief } from './debrief';

/**
 * Exposure in thousandths of a person-minute, raw and weighed, summed over members. The estimate of secondary cases is
 * 1 − exp(−rate × weighted hours) per exposed person, an estimate and labelled so.
 */
export function exposureOf(drill: Drill): Debrief['exposure'] {
	const { program, state } = drill;
	return program.scenario.document.exposure.map((exposure) => {
		const members = program.exposures.flatMap((one, index) =>
			one.exposure === exposure ? [state.exposure[index]!] : [],
		);
		const sum = (of: (member: { raw: number; weighted: number }) => number): number =>
			members.reduce((total, member) => total + of(member), 0);
		const rate =
			exposure.attack === undefined
				? null
				: wholeNumber(compileValue(exposure.attack, { names: program.names, it: -1 }), drill.moment);
		// rate is basis points per hour: x in thousandths = rate/10,000 × weighted/10,000 ms / 3,600,000 × 1,000.
		const cases = (weighted: number): number =>
			saturating(Math.floor((rate! * Math.floor(weighted / 10_000)) / 36_000_000));
		return {
			id: exposure.id,
			label: exposure.label,
			personMinutes: Math.floor(sum((member) => member.raw) / 60),
			weighted: Math.floor(sum((member) => Math.floor(member.weighted / 10_000)) / 60),
			estimate: rate === null ? null : sum((member) => cases(member.weighted)),
		};
	});
}

export const disruptionOf = (drill: Drill): Debrief['disruption'] =>
	drill.program.services.map(({ service }, index) => ({
		id: service.id,
		label: service.label,
		stoppedMs: drill.state.stopped[index]!,
		weight: service.weight,
		weightedMs: drill.state.stopped[index]! * service.weight,
	}));
