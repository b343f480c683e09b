import type { Names } from './names';
import type { Report } from './report';

/** What is declared and never used: seldom wrong, mostly forgotten. */
export function warnUnused(names: Names, report: Report): void {
	const { document, used } = names;
	document.signals.forEach((signal, index) => {
		const [emitted, heard] = [used.has(`emitted ${signal}`), used.has(`heard ${signal}`)];
		if (!emitted && heard)
			report.warn(
				'never-emitted',
				['signals', index],
				`没有任何效果发出信号“${signal}”`,
				`No effect emits the signal “${signal}”`,
			);
		else if (!heard)
			report.warn(
				'unused-signal',
				['signals', index],
				`信号“${signal}”没有接收者`,
				`Nothing listens to the signal “${signal}”`,
			);
	});
	for (const role of document.roles) {
		if (role.plays === 'playable' && !document.commands.some((command) => command.by.includes(role.id))) {
			report.warn(
				'role-without-commands',
				['roles', role.id],
				`可扮演的角色“${role.id}”没有任何指令`,
				`The playable role “${role.id}” has no command`,
			);
		} else if (!used.has(`role ${role.id}`))
			report.warn('unused-role', ['roles', role.id], `角色“${role.id}”未被使用`, `The role “${role.id}” is never used`);
		const ordered = document.commands.some((command) => command.by.includes(role.id));
		if (role.plays === 'staff' && ordered && !Object.hasOwn(document.staff, role.id)) {
			report.warn(
				'staff-without-delay',
				['roles', role.id],
				`模拟人员“${role.id}”没有写 staff：指令会立即执行`,
				`The virtual staff “${role.id}” have no “staff”: they act at once`,
			);
		}
	}
	for (const name of Object.keys(document.vary)) {
		if (!used.has(`vary ${name}`))
			report.warn('unused-vary', ['vary', name], `变体“${name}”未被使用`, `The variant “${name}” is never used`);
	}
	for (const { id } of document.map.places) {
		if (!used.has(`place ${id}`))
			report.warn('unused-place', ['map', 'places', id], `地点“${id}”未被使用`, `The place “${id}” is never used`);
	}
	for (const entity of document.cast) {
		// All others are seen on the map even where nothing names them.
		const unseen = entity.is === 'thing' || entity.is === 'authority';
		const told = Object.values(entity.facts).some(({ label }) => label !== undefined);
		if (unseen && !told && !used.has(`entity ${entity.id}`)) {
			report.warn(
				'unused-entity',
				['cast', entity.id],
				`实体“${entity.id}”未被使用`,
				`The entity “${entity.id}” is never used`,
			);
			continue;
		}
		for (const [name, fact] of Object.entries(entity.facts)) {
			if (name === 'place' || fact.label || used.has(`fact ${name}`)) continue;
			report.warn(
				'unused-fact',
				['cast', entity.id, 'facts', name],
				`事实“${entity.id}.${name}”没有标签，也没有条件读取`,
				`The fact “${entity.id}.${name}” has no label and nothing reads it`,
			);
		}
	}
	for (const command of document.commands) {
		for (const ask of command.asks) {
			if (ask.right || ask.asks.kind === 'text' || used.has(`ask ${command.id}.${ask.id}`)) continue;
			report.warn(
				'unused-ask',
				['commands', command.id, 'asks', ask.id],
				`参数“${ask.id}”既不评判也未被读取`,
				`The parameter “${ask.id}” is neither judged nor read`,
			);
		}
	}
}
