import type { ScenarioDocument } from '../../scenario/format/scenario';
import type { Variant } from './constants';

/** Every combination of options, in written order; one without names where nothing varies. */
export const variantsOf = ({ vary }: ScenarioDocument): readonly Variant[] =>
	Object.entries(vary).reduce<readonly Variant[]>(
		(all, [name, options]) =>
			all.flatMap((variant) => Object.keys(options).map((option) => ({ ...variant, [name]: option }))),
		[{}],
	);
