import type { Command } from '../scenario/format/command';
import type { Comparison, Condition, EventName, FactRef, Value } from '../scenario/format/expressions';
import type { Scenario } from '../scenario/format/scenario';
import type { languages, Text } from '../words/text';
import { type Cause, emittersOf, settersOf } from './sentence-causes';
import {
	ask,
	entityName,
	factName,
	factPhrase,
	findFact,
	glue,
	lower,
	plain,
	type Saying,
	splitFact,
	stateName,
	valueWords,
} from './sentence-names';

/**
 * A condition said back as a sentence, in both languages. `command` is the one whose parameters it may speak of, `it` the
 * group whose member it speaks of.
 */
export function conditionWords(condition: Condition, scenario: Scenario, command?: Command, it?: string): Text {
	return inBoth((language) => say(condition, { scenario, command, it, language }, false, false));
}

/** An event in a few words, as it stands on an arrow of the statechart. */
export function eventWords(event: EventName, scenario: Scenario): Text {
	return inBoth((language) => sayEvent(event, { scenario, language }));
}

const inBoth = (words: (language: (typeof languages)[number]) => string): Text => ({
	zh: words('zh'),
	en: words('en'),
});

function say(condition: Condition, saying: Saying, not: boolean, inner: boolean): string {
	const zh = saying.language === 'zh';
	if ('not' in condition) return say(condition.not, saying, !not, inner);
	if ('all' in condition || 'any' in condition) return sayList(condition, saying, not, inner);
	if ('fact' in condition) return sayFact(condition.fact, condition, saying, not);
	if ('state' in condition) {
		const name = stateName(condition.state, saying);
		if (zh) return not ? `处置程序不在“${name}”` : `处置程序处于“${name}”`;
		return `the procedure is ${not ? 'not ' : ''}in “${name}”`;
	}
	if ('knows' in condition) return sayKnows(condition, saying, not);
	if ('happened' in condition) return sayHappened(condition.happened, condition.atLeast ?? 1, saying, not);
	if ('taskDone' in condition) {
		const label = saying.scenario.document.tasks.find((task) => task.id === condition.taskDone)?.label[saying.language];
		const name = label ?? plain(condition.taskDone);
		return zh ? `任务“${name}”${not ? '尚未' : '已'}完成` : `task “${name}” is ${not ? 'not ' : ''}done`;
	}
	if ('vary' in condition) return sayVary(condition.vary, condition, saying, not);
	if ('ask' in condition) {
		const label = ask(condition.ask, saying.command, saying.scenario)?.label[saying.language] ?? plain(condition.ask);
		return zh
			? `所选“${label}”${compare(condition, saying, { ask: condition.ask }, not)}`
			: `chosen ${lower(label)} ${compare(condition, saying, { ask: condition.ask }, not)}`;
	}
	if ('every' in condition || 'some' in condition) return sayGroup(condition, saying, not);
	if ('count' in condition) {
		const group = entityName(condition.count, saying);
		const amount = compare(condition, saying, undefined, not);
		const that = say(condition.that, { ...saying, it: condition.count }, false, true);
		return zh ? `${group}中满足“${that}”的数量${amount}` : `the number of ${lower(group)} for whom ${that} ${amount}`;
	}
	const event = sayEvent(condition.since.event, saying);
	const time = valueWords(condition.since.atLeast, saying, 'duration');
	if (zh) return not ? `距“${event}”不足 ${time}` : `距“${event}”已满 ${time}`;
	return not ? `less than ${time} since ${lower(event)}` : `at least ${time} since ${lower(event)}`;
}

function sayList(
	condition: Extract<Condition, { all: unknown } | { any: unknown }>,
	saying: Saying,
	not: boolean,
	inner: boolean,
): string {
	const zh = saying.language === 'zh';
	const isAll = 'all' in condition;
	const parts = isAll ? condition.all : condition.any;
	if (parts.length === 1) return say(parts[0]!, saying, not, inner);
	const joint = zh ? (isAll ? '，且' : '，或') : isAll ? ' and ' : ' or ';
	// The same of several things, said alike, is said once.
	const said = [...new Set(parts.map((part) => say(part, saying, false, true)))].join(joint);
	if (not) return zh ? `并非（${said}）` : `not (${said})`;
	return inner ? (zh ? `（${said}）` : `(${said})`) : said;
}

function sayFact(ref: FactRef, comparison: Comparison, saying: Saying, not: boolean): string {
	const zh = saying.language === 'zh';
	const { entity, fact } = splitFact(ref);
	const owner = entityName(entity, saying);
	if (fact === 'place') return sayPlace(owner, comparison, saying, not);
	const truth = comparison.is ?? (Object.keys(comparison).some((key) => key in comparisons) ? undefined : true);
	if (typeof truth === 'boolean' && !findFact(ref, saying)?.values[String(truth)]) {
		const name = factName(ref, saying);
		const holds = truth !== not;
		const told = findFact(ref, saying)?.label ? undefined : sayCause(ref, holds, saying);
		if (told !== undefined) return told;
		if (zh) return glue(owner, holds ? affirmed(name) : denied(name));
		const said = `${holds ? '' : 'not '}${lower(name)}`;
		return entity === 'it' ? said : `${owner}: ${said}`;
	}
	const compared = compare(comparison, saying, ref, not);
	return zh ? glue(factPhrase(ref, saying), compared) : `${factPhrase(ref, saying)} ${compared}`;
}

/** A fact without a name is told by what brings it about: 已办“疏散食堂”. */
function sayCause(ref: FactRef, holds: boolean, saying: Saying): string | undefined {
	const zh = saying.language === 'zh';
	const names = (causes: readonly Cause[]) =>
		causes
			.slice(0, 3)
			.map((cause) =>
				cause.kind === 'command'
					? cause.command.label[saying.language]
					: clip(cause.inject.text[saying.language], zh ? 12 : 28),
			)
			.map((name) => `“${name}”`)
			.join(zh ? '或' : ' or ');
	const words = (causes: readonly Cause[], yes: boolean) => {
		const orders = causes.some((cause) => cause.kind === 'command');
		if (!zh) return `${names(causes)} ${yes ? '' : 'not yet '}${orders ? 'done' : 'told'}`;
		return `${yes ? '已' : '未'}${orders ? '办' : '收到'}${names(causes)}`;
	};
	const wanted = settersOf(ref, holds, saying);
	if (wanted.length > 0) return words(wanted, true);
	const opposite = settersOf(ref, !holds, saying);
	if (opposite.length > 0) return words(opposite, false);
	return undefined;
}

const comparisons: Readonly<Record<string, true>> = {
	is: true,
	oneOf: true,
	atLeast: true,
	atMost: true,
	sameAs: true,
};

// Yes-or-no facts are named 已采样, 在岗, 有人 and the like: the sentence then needs no “为是”.
const opposites: readonly (readonly [string, string])[] = [
	['已', '未'],
	['在', '不在'],
	['有', '无'],
	['可', '不可'],
	['需', '不需'],
	['愿', '不愿'],
];
const affirmed = (name: string): string => (opposites.some(([yes]) => name.startsWith(yes)) ? name : `${name}为“是”`);
function denied(name: string): string {
	const pair = opposites.find(([yes]) => name.startsWith(yes));
	return pair ? pair[1] + name.slice(pair[0].length) : `${name}为“否”`;
}

function sayPlace(owner: string, comparison: Comparison, saying: Saying, not: boolean): string {
	const zh = saying.language === 'zh';
	if (comparison.sameAs) {
		const other = entityName(splitFact(comparison.sameAs).entity, saying);
		if (zh) return glue(owner, '与', other, not ? '不在' : '在', '同一处');
		return `${owner} is ${not ? 'not ' : ''}where ${other} is`;
	}
	const wanted = comparison.oneOf ?? (comparison.is === undefined ? [] : [comparison.is]);
	const places = wanted.map((one) => valueWords(one, saying, 'it.place')).join(zh ? '或' : ' or ');
	return zh ? glue(owner, not ? '不在' : '在', places) : `${owner} is ${not ? 'not ' : ''}at ${places}`;
}

function sayKnows(condition: { readonly knows: FactRef } & Comparison, saying: Saying, not: boolean): string {
	const zh = saying.language === 'zh';
	const phrase = factPhrase(condition.knows, saying);
	if (!Object.keys(condition).some((key) => key in comparisons)) {
		return zh ? glue(not ? '尚不掌握' : '已掌握', phrase) : `${phrase} is ${not ? 'not yet ' : ''}known`;
	}
	const known = sayFact(condition.knows, condition, saying, false);
	return zh ? glue(not ? '并未获知' : '已获知', known) : `it is ${not ? 'not ' : ''}known that ${known}`;
}

function sayHappened(event: EventName, times: number, saying: Saying, not: boolean): string {
	const zh = saying.language === 'zh';
	const name = sayEvent(event, saying);
	if (times === 1) return zh ? `${not ? '尚未发生' : '已发生'}“${name}”` : `“${name}” has ${not ? 'not ' : ''}happened`;
	if (zh) return `“${name}”${not ? `不足 ${times} 次` : `至少 ${times} 次`}`;
	return `“${name}” has happened ${not ? `fewer than ${times}` : `at least ${times}`} times`;
}

function sayVary(vary: string, comparison: Comparison, saying: Saying, not: boolean): string {
	const zh = saying.language === 'zh';
	const [name = vary, field] = vary.split('.');
	const options = saying.scenario.document.vary[name] ?? {};
	const read = (value: Value): string =>
		(field === undefined ? options[String(value)]?.label?.[saying.language] : undefined) ?? valueWords(value, saying);
	const wanted = comparison.oneOf ?? (comparison.is === undefined ? undefined : [comparison.is]);
	const subject = zh ? `本次演练的“${plain(vary)}”` : `this run’s ${plain(vary)}`;
	if (!wanted) return `${subject}${zh ? '' : ' '}${compare(comparison, saying, undefined, not)}`;
	const said = wanted.map(read).join(zh ? '或' : ' or ');
	return zh ? `${subject}${not ? '不是' : '是'}“${said}”` : `${subject} is ${not ? 'not ' : ''}${said}`;
}

function sayGroup(
	condition: Extract<Condition, { every: string } | { some: string }>,
	saying: Saying,
	not: boolean,
): string {
	const zh = saying.language === 'zh';
	const it = 'every' in condition ? condition.every : condition.some;
	const whole = say(condition.that, { ...saying, it }, false, true);
	const that = zh ? whole.replace(/^其/, '') : whole;
	if ('every' in condition) {
		const group = entityName(condition.every, saying);
		if (zh) return `${not ? '并非' : ''}每一个${group}都满足：${that}`;
		return `${not ? 'not ' : ''}for every ${lower(group)}, ${that}`;
	}
	const group = entityName(condition.some, saying);
	if (zh) return not ? `没有一个${group}满足：${that}` : `至少一个${group}满足：${that}`;
	return not ? `for no ${lower(group)}, ${that}` : `for at least one ${lower(group)}, ${that}`;
}

function compare(comparison: Comparison, saying: Saying, as: Parameters<typeof valueWords>[2], not: boolean): string {
	const zh = saying.language === 'zh';
	const read = (value: Value): string => valueWords(value, saying, as);
	const { is, oneOf, atLeast, atMost, sameAs } = comparison;
	if (sameAs !== undefined) {
		const target = splitFact(sameAs);
		if (target.fact === 'place') {
			const owner = entityName(target.entity, saying);
			if (zh) return glue(not ? '不是' : '是', owner, '所在的地方');
			// A fact called “points at” needs no verb of its own.
			const verb = typeof as === 'string' && as !== 'duration' && / (at|to)$/.test(factName(as, saying)) ? '' : 'is ';
			return `${verb}${not ? 'not ' : ''}where ${lower(owner)} is`;
		}
		const other = factPhrase(sameAs, saying);
		return zh ? `与${other}${not ? '不同' : '相同'}` : `${not ? 'differs from' : 'equals'} ${other}`;
	}
	if (is !== undefined) return zh ? glue(not ? '不是' : '为', read(is)) : `is ${not ? 'not ' : ''}${read(is)}`;
	if (oneOf !== undefined) {
		const list = oneOf.map(read).join(zh ? '、' : ', ');
		return zh ? glue(not ? '不属于' : '属于', list) : `is ${not ? 'none' : 'one'} of ${list}`;
	}
	if (atLeast !== undefined && atMost !== undefined) {
		if (zh) return glue(not ? '不在' : '在', read(atLeast), '至', read(atMost), '之间');
		return `is ${not ? 'not ' : ''}between ${read(atLeast)} and ${read(atMost)}`;
	}
	if (atLeast !== undefined)
		return zh ? glue(not ? '低于' : '不低于', read(atLeast)) : `is ${not ? 'below' : 'at least'} ${read(atLeast)}`;
	if (atMost !== undefined)
		return zh ? glue(not ? '高于' : '不高于', read(atMost)) : `is ${not ? 'above' : 'at most'} ${read(atMost)}`;
	return zh ? `为“${not ? '否' : '是'}”` : `is ${not ? 'no' : 'yes'}`;
}

const stages: Readonly<Record<string, Text>> = {
	ordered: { zh: '下令', en: 'ordered' },
	started: { zh: '开始', en: 'started' },
	done: { zh: '完成', en: 'done' },
	stopped: { zh: '中止', en: 'stopped' },
	failed: { zh: '未成', en: 'failed' },
};

const arrivals: Readonly<Record<string, Text>> = {
	phone: { zh: '来电', en: 'Call from' },
	radio: { zh: '电台呼叫', en: 'Radio from' },
	camera: { zh: '监控画面', en: 'Camera of' },
	paper: { zh: '来文', en: 'Paper from' },
};

function sayEvent(event: EventName, { scenario, language }: Saying): string {
	if (event.startsWith('signal ')) return saySignal(event.slice(7), { scenario, language });
	if (event.startsWith('inject ')) return sayInject(event.slice(7), { scenario, language });
	const cut = event.lastIndexOf('.');
	const command = scenario.document.commands.find((one) => one.id === event.slice(0, cut));
	const stage = stages[event.slice(cut + 1)]?.[language] ?? event.slice(cut + 1);
	return `${command?.label[language] ?? plain(event.slice(0, cut))}${language === 'zh' ? '' : ' '}${stage}`;
}

/** A signal is told by what gives it, where that is one thing or two; its own name is the author's. */
function saySignal(signal: string, saying: Saying): string {
	const zh = saying.language === 'zh';
	const causes = emittersOf(signal, saying);
	if (causes.length === 0 || causes.length > 2) return zh ? `信号“${plain(signal)}”` : `signal “${plain(signal)}”`;
	return causes
		.map((cause) =>
			sayEvent(cause.kind === 'command' ? `${cause.command.id}.${cause.stage}` : `inject ${cause.inject.id}`, saying),
		)
		.join(zh ? '或' : ' or ');
}

function sayInject(id: string, saying: Saying): string {
	const { scenario, language } = saying;
	const inject = scenario.document.injects.find((one) => one.id === id);
	if (!inject) return plain(id);
	const zh = language === 'zh';
	if (inject.silent) return clip(inject.text[language], zh ? 12 : 28);
	const words = clip(inject.text[language], zh ? 9 : 18);
	const role = scenario.document.roles.find((one) => one.id === inject.from);
	const from = role?.label[language] ?? entityName(inject.from, saying);
	const by = arrivals[inject.by]?.[language] ?? '';
	// One message from there needs no quotation to be told from the next.
	const alone =
		scenario.document.injects.filter((one) => one.from === inject.from && one.by === inject.by && !one.silent)
			.length === 1;
	// A camera that is named says itself what it is.
	const named = inject.by === 'camera' && role === undefined;
	const told = named ? from : zh ? `${from}${by}` : `${by} ${lower(from)}`;
	return alone ? told : zh ? `${told}：${words}` : `${told}: ${words}`;
}

/** The head of a message up to its first stop, or as much as fits. */
function clip(text: string, length: number): string {
	const head = text.split(/[，。；：？！,.;:?!]/)[0] ?? text;
	return [...head].length <= length ? head : `${[...head].slice(0, length - 1).join('')}…`;
}
