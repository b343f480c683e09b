import type { Text } from './text';

/**
 * One office and fifteen groups (一办十五组). That there are fifteen is known; which ones is not published, so this list, one for each
 * control measure and five in support, is ours.
 */
export const groups = {
	office: { zh: '疫情防控办公室', en: 'Control office' },
	g1: { zh: '进口货物作业组', en: 'Imported cargo' },
	g2: { zh: '登临国际航行船舶组', en: 'Boarding ships' },
	g3: { zh: '船岸界面组', en: 'Ship-shore interface' },
	g4: { zh: '进口非冷链集装箱组', en: 'Imported containers' },
	g5: { zh: '高风险岗位专班组', en: 'Closed-loop teams' },
	g6: { zh: '核酸检测组', en: 'Testing' },
	g7: { zh: '疫苗接种与健康组', en: 'Vaccination and health' },
	g8: { zh: '重点人员排查组', en: 'Key persons' },
	g9: { zh: '流调协查组', en: 'Contact tracing' },
	g10: { zh: '周界管控与卡口组', en: 'Perimeter and gates' },
	g11: { zh: '终末消杀组', en: 'Disinfection' },
	g12: { zh: '转运隔离组', en: 'Transfer and isolation' },
	g13: { zh: '物资后勤保障组', en: 'Supplies' },
	g14: { zh: '生产保供组', en: 'Production and supply' },
	g15: { zh: '督查考核组', en: 'Inspection' },
} as const satisfies Record<string, Text>;

export type GroupId = keyof typeof groups;
export const groupIds = Object.keys(groups) as readonly GroupId[];
