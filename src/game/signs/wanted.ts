import type { MapObject, Place, Port } from '../../views/port-map';
import type { Actor, PortView, Selection } from '../../views/port-view';
import type { Language, Text } from '../../words/text';
import { isFirst } from '../bodies/entity-of';
import { labelTones, type Token } from '../drawing/palette';
import { wideSpacing } from '../ink/writing';
import { pathOf, pointAt } from '../routes/path';
import { joined, markWords, say } from '../words';
import type { MarkedPlace } from '../zones/marked-places';
import { boxOf } from '../zones/outline';
import { callSign, type Face, faceKey, routeSign, type Target, type Wanted } from './face';

/** From these zooms names of each rank are shown; the fourth is for places that the map's maker left unnamed. */
const zoomOfRank = { 1: 0, 2: 0.8, 3: 1.2, 4: 1.6 } as const;
const zoomOfContacts = 1.25;
const zoomOfEveryone = 1.6;

const ranks = { pin: 0, call: 1, route: 2, tag: 3, chosen: 4, held: 6, label: 10, contact: 14, person: 20 } as const;

/** A name that stands on the map whatever happens in the drill. */
interface Label {
	readonly id: string;
	readonly text: Text;
	readonly icon: string;
	readonly x: number;
	readonly y: number;
	readonly tone: keyof typeof labelTones;
	readonly align: 'start' | 'middle' | 'end';
	readonly rank: 1 | 2 | 3 | 4;
	readonly wide: boolean;
	readonly place: string | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function labelOf(object: MapObject): Label {
	const { properties } = object;
	const tone = textOf(properties.tone);
	const align = textOf(properties.align ?? properties.anchor);
	const rank = Number(properties.rank);
	return {
		id: `label-${object.id}`,
		text: { zh: textOf(properties.zh), en: textOf(properties.en) },
		icon: textOf(properties.icon),
		x: object.x,
		y: object.y,
		tone: tone in labelTones ? (tone as keyof typeof labelTones) : 'land',
		align: align === 'start' || align === 'end' ? align : 'middle',
		rank: rank === 1 || rank === 3 ? rank : 2,
		wide: properties.wide === true,
		place: textOf(properties.place) || undefined,
	};
}

/** A place without a name of its own on the map (a scenario added it) gets one where visitors stand. */
const labelAt = (place: Place): Label => ({
	id: `place-${place.id}`,
	text: place.label,
	icon: place.icon || 'pin',
	x: place.at.x,
	y: place.at.y + 16,
	tone: 'land',
	align: 'start',
	rank: 4,
	wide: false,
	place: place.id,
});

export function labelsOf(port: Port): Label[] {
	const drawn = port.drawing.filter((object) => object.class === 'label').map(labelOf);
	const named = new Set(drawn.map(({ place }) => place));
	return [...drawn, ...port.places.filter(({ id }) => !named.has(id)).map(labelAt)];
}

export interface Scene {
	readonly view: PortView;
	readonly labels: readonly Label[];
	readonly marked: readonly MarkedPlace[];
	readonly selection: Selection;
	readonly hovered: string | undefined;
	readonly zoom: number;
	readonly language: Language;
	readonly shows: { readonly labels: boolean; readonly routes: boolean; readonly zones: boolean };
	/** The ground near a point, for halos of names that go about. */
	groundAt(x: number, y: number): Token;
}

type Extra = Partial<Pick<Wanted, 'body' | 'half' | 'must' | 'left' | 'share'>>;

const sign = (
	id: string,
	face: Face,
	at: { readonly x: number; readonly y: number },
	rank: number,
	target: Target | undefined,
	extra: Extra = {},
): Wanted => ({
	id,
	face,
	key: faceKey(face),
	x: at.x,
	y: at.y,
	body: undefined,
	half: undefined,
	rank,
	must: false,
	target,
	left: -1,
	share: 1,
	...extra,
});

function people(scene: Scene): Wanted[] {
	const { view, language, selection, zoom } = scene;
	const signs: Wanted[] = [];
	const underWay = new Set(scene.shows.routes ? view.routes.map(({ actor }) => actor) : []);
	for (const actor of view.actors) {
		const target: Target = { kind: 'entity', id: actor.id };
		if (actor.marks.includes('index')) {
			const text = joined(say(markWords.index, language), say(actor.label, language));
			signs.push(
				sign(`pin-${actor.id}`, { kind: 'pin', text }, actor, ranks.pin, target, { body: actor.id, must: true }),
			);
			continue;
		}
		// A team has one name, however many bodies it has.
		if (actor.look === 'none' || !isFirst(actor.id) || underWay.has(actor.id)) continue;
		const chosen = (selection?.kind === 'entity' && selection.id === actor.id) || scene.hovered === actor.id;
		const rank = rankOf(actor, chosen, zoom);
		if (rank === undefined) continue;
		const held = actor.marks.includes('held');
		const name = say(actor.label, language);
		const text = held ? joined(name, say(markWords.held, language)) : name;
		const face: Face = { kind: 'person', text, ground: scene.groundAt(actor.x, actor.y + 14) };
		signs.push(sign(`name-${actor.id}`, face, actor, rank, target, { body: actor.id, must: chosen }));
	}
	return signs;
}

function rankOf(actor: Actor, chosen: boolean, zoom: number): number | undefined {
	if (chosen) return ranks.chosen;
	if (actor.marks.includes('held')) return ranks.held;
	if (actor.marks.length > 0) return zoom >= zoomOfContacts ? ranks.contact : undefined;
	return zoom >= zoomOfEveryone ? ranks.person : undefined;
}

function underWay({ view, language }: Scene): Wanted[] {
	const actors = new Map(view.actors.map((actor) => [actor.id, actor]));
	return view.routes.map((route) => {
		const actor = actors.get(route.actor);
		const way = pathOf(route.points);
		const at = actor ?? pointAt(way, route.done * way.length);
		const icon = route.kind === 'ambulance' ? 'ambulance' : 'walk';
		const face: Face = { kind: 'route', route: route.kind, icon, text: say(route.label, language) };
		const target: Target = { kind: 'entity', id: route.actor };
		return sign(routeSign(route.actor), face, at, ranks.route, target, {
			body: actor ? route.actor : undefined,
			must: true,
			left: route.leftMs,
		});
	});
}

function tags({ marked, language }: Scene): Wanted[] {
	return marked.map(({ place, label, area, marks }) => {
		const words = [say(label, language), ...marks.map((each) => say(markWords[each], language))];
		const box = boxOf(area);
		const half = { x: box.width / 2, y: box.height / 2 };
		const middle = { x: box.x + half.x, y: box.y + half.y };
		const face: Face = { kind: 'tag', marks, text: words.reduce(joined) };
		return sign(`tag-${place}`, face, middle, ranks.tag, { kind: 'place', id: place }, { half, must: true });
	});
}

function calls({ view }: Scene): Wanted[] {
	return view.calls.map((call) => {
		const face: Face = { kind: 'call', by: call.by, count: call.count };
		const target: Target = { kind: 'call', id: call.inject };
		return sign(callSign(call.inject), face, call, ranks.call, target, { must: true, share: call.left });
	});
}

function names(scene: Scene): Wanted[] {
	const { labels, language, zoom, selection } = scene;
	const tagged = new Set(scene.shows.zones ? scene.marked.map(({ place }) => place) : []);
	return labels.flatMap((label) => {
		if (label.place && tagged.has(label.place)) return [];
		const chosen = label.place !== undefined && selection?.kind === 'place' && selection.id === label.place;
		if (!chosen && zoom < zoomOfRank[label.rank]) return [];
		const text = say(label.text, language);
		const ground = labelTones[label.tone];
		const face: Face = label.icon
			? { kind: 'place', icon: label.icon, text, ground }
			: {
					kind: 'name',
					text,
					ground,
					ink: label.tone === 'water' && label.wide ? 'wlabel' : 'mlabel',
					align: label.align,
					wide: label.wide ? wideSpacing(language) : 0,
				};
		const target: Target | undefined = label.place ? { kind: 'place', id: label.place } : undefined;
		const rank = chosen ? ranks.chosen : ranks.label + label.rank;
		return sign(label.id, face, label, rank, target, { must: chosen });
	});
}

/** What signs say of a view, in short: as long as this stays the same, so do they but for the times that run on them. */
export function toldBySigns(view: PortView, zoom: number): string {
	let told = String(zoom);
	for (const { id, marks, look } of view.actors) {
		if (marks.length > 0) told += `;${id}:${marks.join()}`;
		else if (zoom >= zoomOfEveryone && look !== 'none' && isFirst(id)) told += `;${id}`;
	}
	for (const { place, area, marks } of view.zones) told += `;${place}:${marks.join()}:${area.length}`;
	for (const { actor, kind, done } of view.routes) {
		// Nobody to go with: the chip goes along the way itself.
		const alone = view.actors.every(({ id }) => id !== actor);
		told += `;${actor}:${kind}:${alone ? Math.round(done * 100) : ''}`;
	}
	for (const { inject, count, x, y } of view.calls) told += `;${inject}:${count}:${x},${y}`;
	return told;
}

/** Every sign the map would show if there were room for all. */
export function wantedSigns(scene: Scene): Wanted[] {
	return [
		...people(scene),
		...calls(scene),
		...(scene.shows.routes ? underWay(scene) : []),
		...(scene.shows.zones ? tags(scene) : []),
		...(scene.shows.labels ? names(scene) : []),
	];
}
