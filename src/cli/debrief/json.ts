import type { Debrief, Group, TaskResult, ViolationResult } from '../../debrief/debrief';

const hundredths = (value: number) => value / 100;
const share = (basisPoints: number) => basisPoints / 10_000;
/** Instants that never came are null. */
const instant = (at: number) => (at < 0 ? null : at);

const task = (one: TaskResult) => ({
	id: one.member === undefined ? one.id : `${one.id}.${one.member.id}`,
	label: one.label,
	...(one.member === undefined ? {} : { task: one.id, member: one.member }),
	status: one.status,
	applies: one.applies,
	critical: one.critical,
	weight: one.weight,
	from: instant(one.openedAt),
	at: instant(one.doneAt),
	target: instant(one.target),
	limit: instant(one.limit),
	credit: share(one.credit),
	correctness: share(one.correctness),
	timeliness: share(one.timeliness),
	points: hundredths(one.points),
	worth: hundredths(one.worth),
	intervals: one.intervals,
	faults: one.faults,
	tags: one.tags,
	hseep: one.hseep,
	basis: one.basis,
});

const violation = (one: ViolationResult) => ({
	id: one.id,
	at: one.at,
	points: one.points,
	why: one.why,
	target: one.target,
	basis: one.basis,
	responsibility: one.responsibility,
	bearer: one.bearer,
});

const group = (one: Group) => ({ ...one, score: one.score === null ? null : hundredths(one.score) });

/** A debrief as `--json` prints it: points of 100, credits of 1, times in ms. */
export const debriefJson = (debrief: Debrief) => ({
	scenario: debrief.scenario,
	rules: debrief.rules,
	seed: debrief.seed,
	variant: debrief.variant,
	score: hundredths(debrief.score),
	correctness: hundredths(debrief.correctness),
	speed: hundredths(debrief.speed),
	earned: hundredths(debrief.earned),
	lost: hundredths(debrief.lost),
	pass: hundredths(debrief.pass),
	passed: debrief.passed,
	vetoes: debrief.vetoes.map(violation),
	penalties: debrief.penalties.map(violation),
	nearMisses: debrief.nearMisses,
	tasks: debrief.tasks.map(task),
	ratings: { ...debrief.ratings, percent: hundredths(debrief.ratings.percent) },
	phases: debrief.phases.map(group),
	domains: debrief.domains.map(group),
	responsibilities: debrief.responsibilities.map(group),
	bearers: debrief.bearers.map(group),
	defences: debrief.defences.map(group),
	exposure: debrief.exposure.map((one) => ({
		...one,
		personMinutes: one.personMinutes / 1000,
		weighted: one.weighted / 1000,
		estimate: one.estimate === null ? null : one.estimate / 1000,
	})),
	disruption: debrief.disruption,
	end: debrief.end,
});
