import type { ScenarioDocument } from '../../scenario/format/scenario';
import type { Variant } from './constants';

/** More combinations than these are not looked at one by one. */
const most = 1_000;

/** How many combinations of options there are. */
export const countVariants = ({ vary }: ScenarioDocument): number =>
	Object.values(vary).reduce((count, options) => count * Object.keys(options).length, 1);

/** Every combination of options, in written order; of very many, so many of them evenly spread. One without names where nothing varies. */
export function variantsOf(document: ScenarioDocument): readonly Variant[] {
	const count = countVariants(document);
	const names = Object.keys(document.vary);
	const options = names.map((name) => Object.keys(document.vary[name]!));
	return Array.from({ length: Math.min(count, most) }, (_, nth) => {
		let left = count <= most ? nth : Math.floor((nth * count) / most);
		const variant: Record<string, string> = {};
		const picked: string[] = [];
		for (let at = names.length - 1; at >= 0; at--) {
			const own = options[at]!;
			picked[at] = own[(count <= most ? left : left + nth) % own.length]!;
			left = Math.floor(left / own.length);
		}
		names.forEach((name, at) => {
			variant[name] = picked[at]!;
		});
		return variant;
	});
}
