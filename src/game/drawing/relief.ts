import { n } from './ink';
import { sun } from './light';

const sides = ['n', 'e', 's', 'w'] as const;
const edges = {
	n: 'fill="#fff" fill-opacity=".28"',
	w: 'fill="#fff" fill-opacity=".16"',
	s: 'fill="var(--boxLine)" fill-opacity=".26"',
	e: 'fill="var(--boxLine)" fill-opacity=".2"',
} as const;

/**
 * Lights a drawing that has been turned. Drawings mark their edges by the side they face while heading north
 * (`n e s w`), the inner sides of holes (`in-n` …), and what is shifted by the light (`data-cast`, in metres of
 * height): all of it is worked out for the heading, so that the light stays in the north-west.
 */
export function relief(markup: string, heading: number): string {
	const quarters = ((Math.round(heading / 90) % 4) + 4) % 4;
	const facing = (side: string) => sides[(sides.indexOf(side as 'n') + quarters) % 4]!;
	const turn = (-heading * Math.PI) / 180;
	return markup
		.replace(/class="([nesw])"/g, (_, side: string) => edges[facing(side)])
		.replace(/<rect class="in-([nesw])"([^>]*)>/g, (_, side: string, rest: string) =>
			['n', 'w'].includes(facing(side)) ? `<rect fill="#1b0f08" fill-opacity=".42"${rest}>` : '',
		)
		.replace(/data-cast="([-\d.]+)" transform="[^"]*"/g, (_, height: string) => {
			const [x, y] = [sun.x * Number(height), sun.y * Number(height)];
			const dx = x * Math.cos(turn) - y * Math.sin(turn);
			const dy = x * Math.sin(turn) + y * Math.cos(turn);
			return `transform="translate(${n(dx)} ${n(dy)})"`;
		});
}
