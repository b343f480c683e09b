import { useEffect, useMemo, useState } from 'react';
import type { MessageView } from '../../../views/play-view';
import { useView } from '../drill/use-view';

export const keyOf = (message: MessageView): string => `${message.inject}@${message.at}`;

/** Real milliseconds that a message which asks for no answer stands in view before it counts as read. */
const lookedAt = 6000;

export interface Reading {
	unread(message: MessageView): boolean;
	read(message: MessageView): void;
}

/** Which messages are new to the player: those that wait for an answer, and those not yet looked at. */
export function useReading(shown: boolean): Reading {
	const messages = useView((view) => view.messages);
	const fresh = useView((view) => view.at === 0);
	// What was there when a drill is gone on with was read before.
	const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(fresh ? [] : messages.map(keyOf)));
	useEffect(() => {
		if (!shown) return;
		const waiting = messages.filter((one) => !one.ack && !read.has(keyOf(one)));
		if (waiting.length === 0) return;
		const timer = setTimeout(() => setRead((before) => new Set([...before, ...waiting.map(keyOf)])), lookedAt);
		return () => clearTimeout(timer);
	}, [shown, messages, read]);
	return useMemo(
		() => ({
			unread: (message) => (message.ack ? message.ackedAt < 0 : !read.has(keyOf(message))),
			read: (message) =>
				setRead((before) => (before.has(keyOf(message)) ? before : new Set([...before, keyOf(message)]))),
		}),
		[read],
	);
}

/** Whether somebody waits for an answer to it. */
export const waits = (message: MessageView): boolean => message.ack && message.ackedAt < 0;

/** The call that has waited longest for an answer. */
export const oldestCall = (messages: readonly MessageView[]): MessageView | undefined =>
	messages.filter(waits).sort((a, b) => a.at - b.at)[0];
