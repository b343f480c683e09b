import { useCallback } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import { useSay, useWords } from '../language/use-words';

const known = [
	'detect',
	'hold',
	'control',
	'people',
	'goods',
	'environment',
	'command',
	'political',
	'principal',
	'direct',
	'import',
	'rebound',
	'epidemic',
	'safety',
	'supply',
	'service',
] as const;

/** What a task or violation is tagged with, in words; a bearer is a role of the scenario. Unknown tags are left out. */
export function useTagWords(
	scenario: Scenario,
): (kind: 'phase' | 'domain' | 'responsibility' | 'bearer' | 'defends' | 'serves', id: string) => string {
	const t = useWords('debrief');
	const say = useSay();
	return useCallback(
		(kind, id) => {
			if (kind === 'bearer') {
				const role = scenario.document.roles.find((one) => one.id === id);
				return role ? say(role.label) : '';
			}
			const word = known.find((one) => one === id);
			return word ? t(word) : '';
		},
		[scenario, say, t],
	);
}
