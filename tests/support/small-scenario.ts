import type { Scenario } from '../../src/scenario/format/scenario';
import { parseScenario } from '../../src/scenario/parse';
import { library } from './library';

/** Parses YAML as a scenario of the fictional port; throws with every problem where it has any. */
export function scenarioOf(yaml: string): Scenario {
	const { scenario, errors } = parseScenario({ file: 'test.yaml', text: yaml }, library);
	if (scenario === undefined)
		throw new Error(errors.map((error) => `${error.line}:${error.column} ${error.message.en}`).join('\n'));
	return scenario;
}

/** The least a scenario needs; sections given in YAML are added or take the place of these. */
export function small(sections: Readonly<Record<string, string>>): Scenario {
	const base: Record<string, string> = {
		head: `format: 1
id: small
title: { zh: 小, en: Small }
measure: perimeter
kind: single
pass: 60
port: yangang
rules: mot-guide-9
summary: { zh: 小, en: Small }
briefing: { zh: 小, en: Small }
objectives: [ { zh: 小, en: Small } ]`,
		clock: 'clock: { scale: 10, limit: 2h, start: "08:00", date: 2022-03-31 }',
		roles:
			'roles: { lead: { label: { zh: 组长, en: Leader }, plays: playable }, crew: { label: { zh: 班组, en: Crew }, plays: staff } }',
		staff: 'staff: { crew: { delay: [10s, 10s], skill: 1000 } }',
		cast: `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team }, place: gate-1, speed: 80 }
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, broken: { start: false, hidden: true } } }`,
		signals: 'signals: []',
		commands: `commands:
  switch-on: { label: { zh: 开灯, en: Switch on }, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }`,
		procedure: `procedure:
  initial: dark
  states: { dark: { on: { switch-on.done: lit } }, lit: {} }`,
		injects:
			'injects: [ { id: start, at: 0s, from: crew, to: lead, by: phone, ack: true, text: { zh: 天黑了, en: It is dark } } ]',
		tasks: `tasks:
  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, critical: true, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
		violations: 'violations: []',
		end: 'end: { state: lit }',
		par: 'par: [ [ switch-on ] ]',
	};
	return scenarioOf(Object.values({ ...base, ...sections }).join('\n'));
}
