import { createContext, useContext } from 'react';
import type { Client } from '../../../api/client';
import type { Scenarios } from '../../../api/library';
import type { DrillRecord, Mode } from '../../../drill/record/record';
import type { Result } from '../../../kernel/result';
import type { LiveDrill, SavedDrill } from '../../../live/live';
import type { Scenario } from '../../../scenario/format/scenario';
import type { MapObject, Point } from '../../../scenario/port/port';
import type { Text } from '../../../words/text';
import type { MountPort } from '../../parts/port-surface';
import type { ChartStore } from '../../parts/statechart/chart-store';
import type { KnowledgeSheet } from './knowledge/sheet';

/** Why this browser keeps nothing: no room, or not allowed to. */
export type StorageProblem = 'full' | 'blocked';

/** What the briefing decides. */
export interface Plan {
	readonly scenario: Scenario;
	readonly mode: Mode;
	readonly role: string;
	readonly person: string;
	readonly seed: number;
}

/** Why a drill does not open: it is played in another tab, not here, or cannot go on. */
export interface NotOpened {
	readonly code: 'elsewhere' | 'unknown' | 'stale';
	readonly message?: Text;
	/** Which scenario it is of, where that is known. */
	readonly scenario?: string;
}

export interface OpenedDrill {
	readonly live: LiveDrill;
	/** Nothing has happened in it yet. */
	readonly fresh: boolean;
	/** The procedure's steps as the inspector told them. */
	readonly chart: ChartStore;
	/** Saves, stops, and lets other tabs have it. */
	close(): Promise<void>;
}

/** A finished drill of this browser, and where it stands with the server. */
export interface OwnDrill {
	readonly record: DrillRecord;
	readonly handIn: 'waiting' | 'done' | 'refused';
	readonly why: Text | null;
}

/** A part of a port as a picture: its middle and size in metres. */
export interface PictureOf {
	/** Tells pictures of different drawings apart. */
	readonly id: string;
	readonly drawing: readonly MapObject[];
	readonly at: Point;
	readonly night: boolean;
	readonly width: number;
	readonly height: number;
	/** Pixels a metre. */
	readonly scale: number;
}

/** What the pages need of the outside; the app gives it. */
export interface PlayServices {
	readonly shelf: Scenarios;
	readonly server: Client;
	readonly mountPort: MountPort;
	newSeed(): number;
	/** Makes a drill of a plan and gives its id; it waits at STARTEX. */
	start(plan: Plan): Promise<string>;
	open(id: string): Promise<Result<OpenedDrill, NotOpened>>;
	/** Drills in progress, newest first. */
	saved(): Promise<readonly SavedDrill[]>;
	discard(id: string): Promise<void>;
	/** Own finished drills, newest first. */
	own(): Promise<readonly OwnDrill[]>;
	/** Answered questions of this browser, newest first. */
	sheets(): Promise<readonly KnowledgeSheet[]>;
	keepSheet(sheet: KnowledgeSheet): Promise<void>;
	/** A record by its id: this browser's, else the server's. */
	record(id: string): Promise<Result<DrillRecord, Text>>;
	/** A drawn part of the port, as an image's address. */
	picture(of: PictureOf): Promise<string>;
	storageProblem(): StorageProblem | null;
	onStorage(changed: () => void): () => void;
}

export const ServicesContext = createContext<PlayServices | null>(null);

export function useServices(): PlayServices {
	const services = useContext(ServicesContext);
	if (!services) throw new Error('no services round this page');
	return services;
}
