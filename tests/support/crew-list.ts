import type { Library } from '../../src/scenario/library';
import { parseScenario } from '../../src/scenario/parse';
import { library } from './library';

/** A small scenario that uses most of the format, to spoil in one place at a time. */
export const crewList = `format: 1
id: crew-list
title: { zh: 船员核查, en: Crew check }
measure: ship-shore
port: yangang
rules: base
summary: { zh: 逐个核查船员。, en: Check the crew one by one. }
briefing: { zh: 你在梯口值班。, en: You stand at the gangway. }
objectives: [{ zh: 全员核查, en: Check everybody }]
clock: { scale: 6, limit: 3h, start: { vary: shift.begins }, date: '2022-03-31' }
roles:
  watch: { label: { zh: 梯口值班, en: Gangway watch }, plays: playable }
  testing: { label: { zh: 采样组, en: Testing }, plays: staff }
vary:
  shift:
    day: { begins: '08:00', wind: east }
    night: { begins: '20:00', wind: west }
map:
  places:
    ship: { label: { zh: 船上, en: Aboard }, at: [10, 10] }
    tent: { label: { zh: 帐篷, en: Tent }, at: [90, 10] }
  routes:
    quay: [[10, 10], [90, 10]]
cast:
  crew:
    is: person
    many: 3
    label: { zh: 船员, en: Crew }
    place: ship
    facts:
      listed: false
      result: { start: none, hidden: true, label: { zh: 结果, en: Result }, values: { none: { zh: 未出, en: None }, negative: { zh: 阴性, en: Negative } } }
      mood: calm
  gangway: { is: thing, label: { zh: 舷梯, en: Gangway }, place: ship, facts: { at: { start: down, label: { zh: 状态, en: State } }, wind: { vary: shift.wind } } }
  swabs: { is: team, role: testing, label: { zh: 采样队, en: Swab team }, place: tent }
signals: [alarm]
commands:
  list-one:
    label: { zh: 登记, en: List one }
    by: watch
    on: crew
    asks:
      grade: { label: { zh: 等级, en: Grade }, choice: { low: { zh: 低, en: Low }, high: { zh: 高, en: High } }, right: low }
      metres: { label: { zh: 距离, en: Metres }, number: { unit: m, from: 0, to: 10, step: 2 }, right: { atLeast: { rule: distance } } }
    takes: 2m
    done: [{ set: { target.listed: true } }]
  swab:
    label: { zh: 采样, en: Swab }
    by: [watch, testing]
    on: crew
    uses: swabs
    at: target
    asks:
      order: { label: { zh: 次序, en: Order }, sequence: { nose: { zh: 鼻, en: Nose }, throat: { zh: 咽, en: Throat } }, right: { before: [[nose, throat]] } }
      wear: { label: { zh: 穿戴, en: Wear }, many: { mask: { zh: 口罩, en: Mask }, gown: { zh: 隔离衣, en: Gown } }, right: { includes: [mask] } }
      to: { label: { zh: 送往, en: To }, place: [tent, ship], right: tent }
      mate: { label: { zh: 陪同, en: Mate }, entity: crew, right: { that: { fact: it.listed, is: true } } }
    needs: [{ that: { fact: target.listed, is: true }, why: { zh: 先登记, en: List him first } }]
    should: [{ id: gown-off, that: { fact: team.place, is: ship }, points: 3, why: { zh: 不在现场, en: Not there } }]
    takes: { plus: [5m, { rule: swab-time }] }
    brings: { who: target, to: ask.to }
    done:
      - { set: { target.result: negative } }
      - { reveal: [crew.result] }
      - { if: { ask: to, is: ship }, then: { emit: alarm } }
  raise:
    label: { zh: 收梯, en: Raise the gangway }
    by: watch
    takes: 1m
    done: { set: { gangway.at: up } }
procedure:
  type: parallel
  states:
    people:
      initial: listing
      states:
        listing: { always: { if: { every: crew, that: { fact: it.listed, is: true } }, to: swabbing } }
        swabbing: { on: { swab.done: done }, after: { swab-time: done } }
        done: {}
    ship:
      initial: open
      states:
        open: { on: { raise.done: shut } }
        shut: {}
injects:
  - { id: start, at: 1m, from: testing, to: watch, by: radio, text: { zh: 可以开始, en: Begin } }
  - { id: mood, on: signal alarm, after: 5m, from: crew-1, to: watch, by: phone, text: { zh: 船员不满, en: The crew grumbles }, then: { set: { crew.mood: angry } } }
tasks:
  - { id: listed, each: crew, label: { zh: 登记, en: List }, done: { fact: it.listed, is: true }, from: { inject: start }, target: 20m, limit: 40m, checks: [list-one.grade, list-one.metres], tags: { phase: detect, domain: people, responsibility: direct, bearer: watch, defends: import } }
  - { id: swabbed, each: crew, label: { zh: 采样, en: Swab }, on: swab.done, from: { inject: start }, target: 40m, limit: 1h, after: [listed], checks: [swab.order], step: people.swabbing, tags: { phase: control, domain: people, responsibility: direct, bearer: watch, defends: import, serves: service } }
  - { id: raised, label: { zh: 收梯, en: Raise }, keep: { that: { state: ship.shut }, until: { state: people.done } }, target: 40m, limit: 1h, tags: { phase: hold, domain: environment, responsibility: direct, bearer: watch, defends: import }, basis: { rule: distance } }
violations:
  - { id: angry, when: { some: crew, that: { fact: it.mood, is: angry } }, for: 10m, unless: { running: raise }, points: 5, why: { zh: 激化矛盾, en: Made it worse } }
staff:
  testing: { delay: [1m, 2m], does: [{ on: inject start, order: raise }] }
questions:
  - { id: apart, text: { zh: 登记时隔多远？, en: How far apart? }, number: { unit: m, from: 0, to: 10, step: 1 }, right: { is: { rule: distance } }, why: { zh: 两米。, en: Two metres. }, basis: { rule: distance } }
  - { id: first, text: { zh: 先做哪样？, en: What comes first? }, choice: { list: { zh: 登记, en: List }, swab: { zh: 采样, en: Swab } }, right: list, why: { zh: 先知道是谁。, en: Know who it is. }, basis: { plan: { zh: 预案, en: The plan } } }
end: { all: [{ state: people.done }, { fact: gangway.wind, oneOf: [east, west] }] }
par:
  - [{ do: list-one, on: crew-1 }, { do: list-one, on: crew-2 }, { do: list-one, on: crew-3 }]
  - [{ do: swab, on: crew-1, with: { mate: crew-2 } }]
`;

const rule = 'label: { zh: 规则, en: Rule }, source: { zh: 测试, en: Test }, mark: I';
export const packs: Library = {
	rules: {
		base: {
			file: 'rules/base.yaml',
			text: `format: 1
id: base
title: { zh: 基础, en: Base }
rules:
  distance: { value: 2, unit: m, ${rule} }
  swab-time: { value: 30m, ${rule} }
  agents: { value: [chlorine, alcohol], ${rule} }
  kind: { value: swab, ${rule} }
`,
		},
	},
	procedures: {},
	ports: library.ports,
	measures: library.measures,
};

export const file = 'crew-list.yaml';
export const parse = (text: string, over: Partial<Library> = {}) =>
	parseScenario({ file, text }, { ...packs, ...over });

/** The scenario with one thing put in place of another. `⟦` marks where the problem should be told, and is left out. */
export function spoil(find: string, by: string, base = crewList) {
	const at = base.indexOf(find);
	if (at < 0) throw new Error(`the scenario has no “${find}”`);
	return marked(base.slice(0, at) + by + base.slice(at + find.length));
}

export function marked(text: string) {
	const mark = text.indexOf('⟦');
	const before = text.slice(0, mark);
	return { text: text.replace('⟦', ''), line: before.split('\n').length, column: mark - before.lastIndexOf('\n') };
}
