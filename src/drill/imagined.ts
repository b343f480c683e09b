import type { Answer } from '../scenario/format/command';
import type { Activity } from './state';

type Answers = Record<string, Answer>;

const nowhere: number[] = [];
const nothing: string[] = [];

/**
 * An activity that is not, so that conditions on target, team and parameters can be asked. Its parameters are filled in when a
 * condition asks for one, which most never do. Many are made: what is the same for all is said once for all.
 */
export class Imagined implements Activity {
	private filled: Answers | undefined;

	constructor(
		readonly command: number,
		readonly target: number,
		readonly team: number,
		private readonly fill: () => Answers,
	) {
		this.filled = undefined;
	}

	get answers(): Answers {
		this.filled ??= this.fill();
		return this.filled;
	}

	get id(): number {
		return -1;
	}
	get role(): string {
		return '';
	}
	get byPlan(): boolean {
		return false;
	}
	get teamGiven(): boolean {
		return this.team >= 0;
	}
	get phase(): 'ordered' {
		return 'ordered';
	}
	get orderedAt(): number {
		return -1;
	}
	get acceptedAt(): number {
		return -1;
	}
	get departedAt(): number {
		return -1;
	}
	get startedAt(): number {
		return -1;
	}
	get endedAt(): number {
		return -1;
	}
	get dueAt(): number {
		return -1;
	}
	get way(): number[] {
		return nowhere;
	}
	get place(): number {
		return -1;
	}
	get wrong(): string[] {
		return nothing;
	}
	get judged(): string[] {
		return nothing;
	}
	get right(): Answers {
		return {};
	}
	get failedNeed(): number {
		return -1;
	}
}
