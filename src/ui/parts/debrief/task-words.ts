import type { TaskResult } from '../../../debrief/debrief';
import type { Scenario, Task } from '../../../scenario/format/scenario';
import { conditionWords, eventWords } from '../../../views/sentence';
import type { Language } from '../../../words/text';
import { translate } from '../../../words/translator';

/** What starts a task's time, in words. */
export function openedByWords(result: TaskResult, scenario: Scenario, language: Language): string {
	const t = translate(language, 'debrief');
	const from = taskOf(result, scenario)?.from ?? 'startex';
	if (from === 'startex') return t('startex');
	if ('inject' in from) return eventWords(`inject ${from.inject}`, scenario)[language];
	if ('signal' in from) return eventWords(`signal ${from.signal}`, scenario)[language];
	const before = scenario.document.tasks.find((one) => one.id === from.task);
	return t('taskFrom', { task: before?.label[language] ?? from.task });
}

/** What the task asks for, in words; null where the scenario no longer has it. */
export function wantedWords(result: TaskResult, scenario: Scenario, language: Language): string | null {
	const task = taskOf(result, scenario);
	if (!task) return null;
	const t = translate(language, 'debrief');
	if (task.keep) return t('kept', { what: conditionWords(task.keep.that, scenario, undefined, task.each)[language] });
	if (task.on !== undefined) {
		const event = eventWords(task.on, scenario)[language];
		const command = scenario.document.commands.find((one) => task.on?.startsWith(`${one.id}.`));
		return task.if ? `${event}，${conditionWords(task.if, scenario, command, task.each)[language]}` : event;
	}
	return task.done ? conditionWords(task.done, scenario, undefined, task.each)[language] : null;
}

const taskOf = (result: TaskResult, scenario: Scenario): Task | undefined =>
	scenario.document.tasks.find((one) => one.id === result.id);
