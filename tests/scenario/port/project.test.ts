import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawnClasses, placeClasses, routeClasses } from '../../../src/scenario/port/classes';

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
