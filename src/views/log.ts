import type { Drill, LogEntry } from '../drill/index';
import type { Text } from '../words/text';
import { entityNamed, senderNamed } from './names';
import type { LogLine, MessageView } from './play-view';
import { injectPlace } from './port';

/** Messages as they came, newest last. Silent injects change the world without one. */
export function messageViews(drill: Drill): readonly MessageView[] {
	const { program, state } = drill;
	return state.log.flatMap((entry): MessageView[] => {
		if (entry.kind !== 'inject') return [];
		const { inject } = program.injects[entry.inject]!;
		if (inject.silent) return [];
		return [
			{
				inject: inject.id,
				at: entry.at,
				by: inject.by,
				from: senderNamed(program, inject.from),
				text: inject.text,
				ack: inject.ack,
				ackedAt: state.ackAt[entry.inject]!,
				place: injectPlace(drill, entry.inject),
			},
		];
	});
}

const verbs = {
	ordered: { zh: '下达', en: 'Ordered' },
	started: { zh: '开始', en: 'Started' },
	done: { zh: '完成', en: 'Done' },
	stopped: { zh: '中止', en: 'Broken off' },
	cancelled: { zh: '取消', en: 'Cancelled' },
	failed: { zh: '未能执行', en: 'Not possible' },
} as const;

/** What happened, in words; violations only where the whole truth is shown. */
export function logLines(drill: Drill, truth: boolean): readonly LogLine[] {
	return drill.state.log.flatMap((entry) => line(drill, entry, truth));
}

function line(drill: Drill, entry: LogEntry, truth: boolean): readonly LogLine[] {
	const { program, state } = drill;
	const { at } = entry;
	switch (entry.kind) {
		case 'inject': {
			const { inject } = program.injects[entry.inject]!;
			return inject.silent
				? []
				: [
						{
							at,
							kind: 'inject',
							text: join(senderNamed(program, inject.from).label, inject.text, '：', ': '),
							about: null,
						},
					];
		}
		case 'acknowledged': {
			const { inject } = program.injects[entry.inject]!;
			return [
				{
					at,
					kind: 'acknowledged',
					text: join({ zh: '已回话', en: 'Answered' }, senderNamed(program, inject.from).label, ' ', ' '),
					about: null,
				},
			];
		}
		case 'ordered':
		case 'started':
		case 'done':
		case 'stopped':
		case 'cancelled':
		case 'failed': {
			const activity = state.activities[entry.activity]!;
			const { command } = program.commands[activity.command]!;
			const target = entityNamed(program, activity.target);
			const what = target === null ? command.label : join(command.label, target.label, ' · ', ' · ');
			const why = entry.kind === 'failed' ? command.needs[activity.failedNeed]?.why : undefined;
			const text = join(verbs[entry.kind], what, ' ', ': ');
			return [
				{
					at,
					kind: entry.kind,
					text: why === undefined ? text : join(text, why, '：', ' – '),
					about: target?.id ?? null,
				},
			];
		}
		case 'revealed': {
			const names = [...new Set(entry.facts.map((fact) => program.facts[fact]!.entity))].map(
				(entity) => entityNamed(program, entity)!,
			);
			const all: Text = {
				zh: names.map((one) => one.label.zh).join('、'),
				en: names.map((one) => one.label.en).join(', '),
			};
			return [
				{
					at,
					kind: 'revealed',
					text: join({ zh: '查明', en: 'Now known of' }, all, ' ', ' '),
					about: names[0]?.id ?? null,
				},
			];
		}
		case 'note':
			return [{ at, kind: 'note', text: { zh: entry.text, en: entry.text }, about: null }];
		case 'violation': {
			const compiled = program.violations[entry.violation]!;
			const why = (compiled.violation ?? compiled.duty)!.why;
			return truth ? [{ at, kind: 'violation', text: why, about: null }] : [];
		}
		case 'end':
			return [{ at, kind: 'end', text: { zh: '演练结束', en: 'ENDEX' }, about: null }];
		default:
			return [];
	}
}

const join = (a: Text, b: Text, zh: string, en: string): Text => ({
	zh: `${a.zh}${zh}${b.zh}`,
	en: `${a.en}${en}${b.en}`,
});
