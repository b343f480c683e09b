import { describe, expect, it } from 'vitest';
import { labelsOf, type Scene, toldBySigns, wantedSigns } from '../../src/game/signs/wanted';
import { markedPlaces } from '../../src/game/zones/marked-places';
import type { MapObject, Port } from '../../src/views/port-map';
import type { Actor, PortView } from '../../src/views/port-view';

const text = (zh: string, en: string) => ({ zh, en });
const area = [
	{ x: 0, y: 0 },
	{ x: 40, y: 0 },
	{ x: 40, y: 40 },
	{ x: 0, y: 40 },
];
const label = (id: number, zh: string, en: string, properties: MapObject['properties']): MapObject => ({
	id,
	layer: 'labels',
	class: 'label',
	name: '',
	x: 10,
	y: 10,
	width: 0,
	height: 0,
	rotation: 0,
	points: [],
	closed: false,
	properties: { zh, en, ...properties },
});
const port: Port = {
	id: 'p',
	label: text('港', 'Port'),
	width: 1000,
	height: 600,
	places: [
		{ id: 'canteen', label: text('食堂', 'Canteen'), icon: 'bowl', at: { x: 5, y: 5 }, area, spots: [] },
		{ id: 'tent', label: text('帐篷', 'Tent'), icon: '', at: { x: 90, y: 90 }, area: [], spots: [] },
	],
	routes: [],
	drawing: [
		label(1, '食堂', 'Canteen', { place: 'canteen', icon: 'bowl', tone: 'land', rank: 1, align: 'start' }),
		label(2, '内 港 池', 'INNER BASIN', { tone: 'water', wide: true, rank: 1 }),
		label(3, '停车场', 'Car park', { tone: 'road', rank: 3, icon: 'car' }),
	],
};
const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
	id,
	label: text(`装卸工 ${id}`, `Docker ${id}`),
	look: 'stevedore',
	suit: false,
	mask: false,
	x: 50,
	y: 50,
	heading: 0,
	moving: false,
	marks: [],
	place: 'canteen',
	stale: false,
	...more,
});
const view: PortView = {
	at: 0,
	night: false,
	actors: [
		actor('07', { marks: ['index'] }),
		actor('03', { marks: ['contact'] }),
		actor('11', { marks: ['held'] }),
		actor('20'),
		actor('iso', { label: text('隔离组', 'Isolation team') }),
	],
	zones: [{ id: 'z', place: 'canteen', label: text('食堂', 'Canteen'), area, marks: ['contaminated'] }],
	routes: [
		{ actor: 'iso', label: text('隔离组', 'Isolation team'), kind: 'team', points: area, done: 0, leftMs: 95_000 },
	],
	calls: [{ inject: 'ring', by: 'phone', x: 1, y: 2, count: 2, left: 0.4 }],
	links: [],
};
const scene = (more: Partial<Scene> = {}): Scene => ({
	view,
	labels: labelsOf(port),
	marked: markedPlaces(view.zones),
	selection: undefined,
	hovered: undefined,
	zoom: 1,
	language: 'zh',
	shows: { labels: true, routes: true, zones: true },
	groundAt: () => 'land',
	...more,
});
const texts = (made: Scene) => wantedSigns(made).map(({ face }) => ('text' in face ? face.text : face.kind));

describe('the signs a view asks for', () => {
	it('say everything that is marked, under way or waiting, in either language', () => {
		expect(texts(scene())).toEqual(
			expect.arrayContaining(['阳性 · 装卸工 07', '装卸工 11 · 已控制', '隔离组', '食堂 · 受污染', 'call', '内 港 池']),
		);
		expect(texts(scene({ language: 'en' }))).toEqual(
			expect.arrayContaining(['Positive · Docker 07', 'Docker 11 · held', 'Isolation team', 'Canteen · contaminated']),
		);
	});

	it('name a marked place once: its tag takes the place of its name', () => {
		expect(texts(scene()).filter((each) => each.startsWith('食堂'))).toEqual(['食堂 · 受污染']);
		expect(texts(scene({ marked: [] }))).toContain('食堂');
	});

	it('name people who are chosen at any zoom, contacts nearer by, everybody close by', () => {
		expect(texts(scene())).not.toContain('装卸工 20');
		expect(texts(scene({ selection: { kind: 'entity', id: '20' } }))).toContain('装卸工 20');
		expect(texts(scene({ hovered: '20' }))).toContain('装卸工 20');
		expect(texts(scene({ zoom: 1.25 }))).toContain('装卸工 03');
		expect(texts(scene({ zoom: 1.6 }))).toEqual(expect.arrayContaining(['装卸工 03', '装卸工 20']));
	});

	it('name places by rank and zoom, and those that a scenario added', () => {
		expect(texts(scene())).not.toContain('停车场');
		expect(texts(scene({ zoom: 1.25 }))).toContain('停车场');
		expect(texts(scene({ zoom: 1.25 }))).not.toContain('帐篷');
		expect(texts(scene({ zoom: 1.6 }))).toContain('帐篷');
		expect(texts(scene({ selection: { kind: 'place', id: 'tent' } }))).toContain('帐篷');
	});

	it('never give way where somebody must act', () => {
		const must = wantedSigns(scene()).filter(({ must }) => must);
		expect(must.map(({ face }) => face.kind).sort()).toEqual(['call', 'pin', 'route', 'tag']);
	});

	it('lead where they should when pressed', () => {
		const targets = wantedSigns(scene()).map(({ id, target }) => [id, target]);
		expect(targets).toContainEqual(['call-ring', { kind: 'call', id: 'ring' }]);
		expect(targets).toContainEqual(['tag-canteen', { kind: 'place', id: 'canteen' }]);
		expect(targets).toContainEqual(['pin-07', { kind: 'entity', id: '07' }]);
	});

	it('leave out a layer that is switched off', () => {
		const bare = scene({ shows: { labels: false, routes: false, zones: false } });
		expect(wantedSigns(bare).map(({ face }) => face.kind)).toEqual(['pin', 'person', 'call']);
	});

	it('are the same while only times run, and others when a mark comes', () => {
		const later = { ...view, at: 500, routes: [{ ...(view.routes[0] as (typeof view.routes)[0]), leftMs: 94_000 }] };
		expect(toldBySigns(later, 1)).toBe(toldBySigns(view, 1));
		const marked = { ...view, actors: [...view.actors, actor('21', { marks: ['contact'] })] };
		expect(toldBySigns(marked, 1)).not.toBe(toldBySigns(view, 1));
	});
});
