import { checkCondition } from './conditions';
import type { Names } from './names';
import type { Report } from './report';
import { checkVary } from './values';

/** Clock, roles, variants, map and end. */
export function checkStage(names: Names, report: Report): void {
	const { clock, roles, vary, end } = names.document;
	if (typeof clock.start === 'object' && 'vary' in clock.start) {
		const values = checkVary(clock.start.vary, ['clock', 'start', 'vary'], names, report);
		if (values.some((value) => typeof value !== 'number' || value < 0 || value >= 1440)) {
			report.error(
				'bad-time',
				['clock', 'start', 'vary'],
				"变体的这个字段要写时刻，如 '08:30'",
				"This field of the variant must hold times of day, like '08:30'",
			);
		}
	}
	clock.then.forEach((one, index) => {
		checkCondition(one.when, {}, ['clock', 'then', index, 'when'], names, report);
	});
	if (!roles.some((role) => role.plays === 'playable'))
		report.error(
			'no-playable-role',
			['roles'],
			'没有可扮演的角色：至少一个角色写 plays: playable',
			'No role is playable: give at least one plays: playable',
			'key',
		);
	for (const [name, options] of Object.entries(vary)) checkOptions(name, options, report);
	checkCondition(end, {}, ['end'], names, report);
	checkDouble(names, report);
}

/** Every option of a variant has the same fields, so that `name.field` always means something. */
function checkOptions(name: string, options: Names['document']['vary'][string], report: Report): void {
	const entries = Object.entries(options);
	if (entries.length === 0)
		report.error('wrong-count', ['vary', name], '至少要有 1 个选项', 'At least 1 option must stand here');
	const [first, ...rest] = entries;
	const wanted = Object.keys(first?.[1].fields ?? {});
	for (const [option, { fields }] of rest) {
		const held = Object.keys(fields);
		const missing = wanted.filter((field) => !held.includes(field));
		const extra = held.filter((field) => !wanted.includes(field));
		if (missing.length + extra.length === 0) continue;
		const lacks =
			missing.length > 0
				? { zh: `缺少 ${missing.join('、')}`, en: `lacks ${missing.join(', ')}` }
				: { zh: `多了 ${extra.join('、')}`, en: `has ${extra.join(', ')} besides` };
		report.error(
			'uneven-variant',
			['vary', name, option],
			`与“${first![0]}”的字段不一致：${lacks.zh}`,
			`Its fields differ from those of “${first![0]}”: it ${lacks.en}`,
			'key',
		);
	}
}

/** Ids in lists can be written twice, and a group's members can meet an entity of the same name. */
function checkDouble({ document }: Names, report: Report): void {
	const lists = {
		injects: document.injects,
		tasks: document.tasks,
		violations: document.violations,
		exposure: document.exposure,
		observers: document.observers,
		questions: document.questions ?? [],
	};
	const told = (id: string, path: (string | number)[]) =>
		report.error('double-id', path, `“${id}”用了两次，请改一个`, `“${id}” is used twice, change one`);
	for (const [section, list] of Object.entries(lists)) {
		const seen = new Set<string>();
		list.forEach(({ id }, index) => {
			if (seen.has(id)) told(id, [section, index, 'id']);
			seen.add(id);
		});
	}
	const duties = new Set(document.violations.map(({ id }) => id));
	for (const command of document.commands) {
		command.should.forEach(({ id }, index) => {
			if (duties.has(id)) told(id, ['commands', command.id, 'should', index, 'id']);
			duties.add(id);
		});
	}
	document.signals.forEach((signal, index) => {
		if (document.signals.indexOf(signal) !== index) told(signal, ['signals', index]);
	});
	const entities = new Set(document.cast.map(({ id }) => id));
	for (const { id, many } of document.cast) {
		for (let number = 1; number <= many; number++)
			if (entities.has(`${id}-${number}`))
				report.error(
					'double-id',
					['cast', `${id}-${number}`],
					`“${id}-${number}”与群组“${id}”的成员重名`,
					`“${id}-${number}” is also a member of the group “${id}”`,
					'key',
				);
	}
}
