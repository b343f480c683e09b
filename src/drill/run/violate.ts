import type { Activity } from '../state';
import type { Drill } from './drill';

/** A violation is on record, with the activity that broke the duty where one did. */
export function violate(drill: Drill, violation: number, activity: Activity | null): void {
	const { state } = drill;
	state.violations.push({ violation, at: state.at, activity: activity?.id ?? -1, target: activity?.target ?? -1 });
	state.log.push({ at: state.at, kind: 'violation', violation, activity: activity?.id ?? -1 });
}
