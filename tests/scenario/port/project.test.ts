import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawnClasses, placeClasses, routeClasses } from '../../../src/scenario/port/classes';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { mapOf, shippedPorts } from './maps';

interface Project {
	propertyTypes: { name: string; members: { name: string }[] }[];
}
const known = [...placeClasses, ...routeClasses, ...drawnClasses].sort();

test('Tiled is told every class that there is, and the guide explains it', () => {
	const project = JSON.parse(readFileSync('assets/ports/muster.tiled-project', 'utf8')) as Project;
	expect(project.propertyTypes.map(({ name }) => name).sort()).toEqual(known);
	const guide = readFileSync('assets/ports/README.md', 'utf8');
	for (const { name, members } of project.propertyTypes) {
		const row = guide.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
		for (const member of members) expect(row).toContain(`\`${member.name}\``);
	}
	expect(guide.match(/^\| `/gm)).toHaveLength(known.length);
});

test('the guide to drawing a port names every class, and the format every place', () => {
	const guide = readFileSync('docs/ports.md', 'utf8');
	const listed = [...guide.slice(guide.indexOf('| what | classes |')).matchAll(/^\|[^|]+\|(.+)\|$/gm)].flatMap(
		([, row]) => [...row!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!),
	);
	expect(listed.sort()).toEqual(known);
	const format = readFileSync('docs/scenario-format.md', 'utf8');
	for (const id of shippedPorts) {
		const port = parseTmj(id, mapOf(id));
		if (!port.ok) throw new Error('the map is not sound');
		const row = format.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
		for (const place of port.value.places) expect(row).toContain(`\`${place.id}\``);
	}
});

test.each(shippedPorts)('and every property that the map of %s uses', (id) => {
	const project = JSON.parse(readFileSync('assets/ports/muster.tiled-project', 'utf8')) as Project;
	const members = new Map(project.propertyTypes.map((one) => [one.name, one.members.map(({ name }) => name)]));
	const port = parseTmj(id, mapOf(id));
	if (!port.ok) throw new Error('the map is not sound');
	for (const object of port.value.drawing)
		for (const property of Object.keys(object.properties))
			expect(members.get(object.class), `${object.class} ${object.id}`).toContain(property);
});
