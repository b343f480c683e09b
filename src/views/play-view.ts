import type { ActivityPhase, EndReason } from '../drill/state';
import type { Answer, AskKind } from '../scenario/format/command';
import type { Scalar } from '../scenario/format/expressions';
import type { Text } from '../words/text';
import type { Channel, Mark, PortView } from './port-view';

/** A message as it arrived. */
export interface MessageView {
	readonly inject: string;
	readonly at: number;
	readonly by: Channel;
	readonly from: { readonly id: string; readonly label: Text };
	readonly text: Text;
	/** It asks for an acknowledgement; `ackedAt` is -1 until it is given. */
	readonly ack: boolean;
	readonly ackedAt: number;
	/** Where *Locate* leads, if anywhere. */
	readonly place: string | null;
}

export interface FactView {
	readonly id: string;
	readonly label: Text;
	/** As it reads; null while not known. */
	readonly value: Text | null;
	readonly raw: Scalar | null;
	/** When it was learnt, for hidden facts; -1 for open ones. */
	readonly knownAt: number;
	/** Seen at this moment. */
	readonly live: boolean;
}

export interface EntityView {
	readonly id: string;
	readonly kind: string;
	readonly label: Text;
	readonly note: Text | null;
	readonly role: string | null;
	readonly place: { readonly id: string; readonly label: Text } | null;
	readonly marks: readonly Mark[];
	readonly facts: readonly FactView[];
	readonly look: string;
	/** Group it belongs to, for members. */
	readonly group: string | null;
}

export interface TeamView {
	readonly id: string;
	readonly label: Text;
	readonly role: string;
	readonly icon: string;
	readonly status: 'idle' | 'travelling' | 'working';
	/** What it does now. */
	readonly doing: Text | null;
	readonly activity: number;
	readonly place: Text | null;
	/** Until it is done with what it does now; 0 when idle. */
	readonly leftMs: number;
	/** 0–1. */
	readonly done: number;
	readonly queued: readonly { readonly activity: number; readonly label: Text }[];
}

export interface NeedView {
	readonly why: Text;
	/** A command whose effects could cure it, where one is evident. */
	readonly cure: { readonly command: string; readonly label: Text; readonly leftMs: number | null } | null;
}

export interface AskView {
	readonly id: string;
	readonly label: Text;
	readonly asks: AskKind;
	/** For entity and place asks: what can be chosen. */
	readonly choices: readonly { readonly id: string; readonly label: Text }[];
	readonly start: Answer | null;
	/** The player must fill it in (virtual staff fill what is left open). */
	readonly required: boolean;
}

/** A command as it stands now for one target (or none). */
export interface CommandView {
	readonly id: string;
	readonly target: string | null;
	readonly label: Text;
	readonly help: Text | null;
	readonly icon: string;
	readonly role: { readonly id: string; readonly label: Text; readonly own: boolean };
	readonly asks: readonly AskView[];
	/** Empty: it can be ordered. */
	readonly missing: readonly NeedView[];
	readonly teams: readonly {
		readonly id: string;
		readonly label: Text;
		readonly travelMs: number;
		readonly freeInMs: number;
	}[];
	/** Work time with the parameters' start values, where it does not depend on an open one; else null. */
	readonly takesMs: number | null;
	/** Under way for this target: activity, phase, share done and time left. */
	readonly running: readonly ActivityView[];
	/** Done so far for this target. */
	readonly times: number;
	readonly place: string | null;
}

export interface ActivityView {
	readonly id: number;
	readonly command: string;
	readonly label: Text;
	readonly icon: string;
	readonly target: { readonly id: string; readonly label: Text } | null;
	readonly team: { readonly id: string; readonly label: Text } | null;
	readonly role: { readonly id: string; readonly label: Text };
	readonly phase: ActivityPhase;
	readonly orderedAt: number;
	readonly startedAt: number;
	readonly endedAt: number;
	/** -1 while not known (waiting). */
	readonly dueAt: number;
	readonly leftMs: number | null;
	readonly done: number;
	readonly answers: readonly { readonly label: Text; readonly value: Text }[];
	readonly cancellable: boolean;
	/** Why it failed, where it did. */
	readonly failed: Text | null;
}

/** A task whose time runs, as the player may see it: what is due, never what is right. */
export interface DeadlineView {
	readonly task: string;
	readonly label: Text;
	readonly openedAt: number;
	readonly targetAt: number;
	readonly limitAt: number;
	readonly doneAt: number;
	readonly status: 'open' | 'past-target' | 'missed' | 'done';
	readonly critical: boolean;
	/** Entity or place it is about, where one is evident. */
	readonly about: string | null;
}

/** What calls for attention, most urgent first. */
export type AttentionView =
	| {
			readonly kind: 'call';
			readonly inject: string;
			readonly by: Channel;
			readonly label: Text;
			readonly sinceMs: number;
			readonly place: string | null;
	  }
	| {
			readonly kind: 'deadline';
			readonly task: string;
			readonly label: Text;
			readonly leftMs: number;
			readonly late: boolean;
			readonly about: string | null;
	  };

export interface PhaseView {
	readonly id: 'detect' | 'hold' | 'control';
	/** `missed`: over, and something of it was never done. */
	readonly status: 'done' | 'missed' | 'now' | 'next';
	/** ms: how long it took, or has been going. */
	readonly ms: number;
	/** How much of it can no longer be done. */
	readonly missed: number;
}

export type LogLine = {
	readonly at: number;
	readonly kind:
		| 'inject'
		| 'acknowledged'
		| 'ordered'
		| 'started'
		| 'done'
		| 'stopped'
		| 'cancelled'
		| 'failed'
		| 'revealed'
		| 'note'
		| 'end'
		| 'violation';
	readonly text: Text;
	readonly about: string | null;
};

/** Everything the play screen shows at one instant, by what the player knows. Pure data. */
export interface PlayView {
	readonly at: number;
	readonly ended: EndReason | null;
	readonly clock: { readonly scale: number; readonly limitMs: number; readonly portMinutes: number };
	readonly phases: readonly PhaseView[];
	readonly messages: readonly MessageView[];
	readonly teams: readonly TeamView[];
	readonly activities: readonly ActivityView[];
	readonly deadlines: readonly DeadlineView[];
	readonly attention: readonly AttentionView[];
	readonly entities: readonly EntityView[];
	readonly log: readonly LogLine[];
	readonly port: PortView;
}
