import * as z from 'zod';
import { condition } from './conditions';
import { effect, effects } from './effects';
import { stateNode } from './procedure';
import { duration, event, factRef, name, text } from './scalars';
import { procedureSchema, rulesSchema, scenarioSchema } from './scenario';
import { value } from './values';

const called = { condition, effect, effects, state: stateNode, duration, event, fact: factRef, name, text, value };
for (const [id, schema] of Object.entries(called)) z.globalRegistry.add(schema, { id });

/** What an editor says when the pointer rests on a section. */
const sections: Readonly<Record<string, string>> = {
	format: '格式版本 · The format: 1',
	id: '与文件夹同名 · The name of the folder',
	title: '标题 · Title',
	measure: '防控措施，见 measures.yaml · The control measure it drills, one of measures.yaml',
	kind: '单人或多人 · Played by one person or by many',
	pass: '及格分 · Passed from this score on (60)',
	port: '港区，assets/ports · The port it plays in',
	rules: '规则包 · The rule pack it is judged by',
	summary: '一两句话的简介 · A sentence or two for whoever chooses',
	briefing: '开始前告知参演人员的情况 · What the trainee is told before STARTEX',
	objectives: '训练目标 · What is trained',
	clock: '时钟：倍速、时限、开始时刻 · Scale, limit and start of the drill',
	roles: '角色 · Who takes part: playable, or virtual staff',
	vary: '由种子抽取的变体 · What the seed draws',
	map: '地点与路线，叠加在港区图上（米）· Places and routes over the port’s, in metres',
	cast: '人员、队伍、车船、物件、区域及其事实 · People, teams, vehicles, things, zones, and their facts',
	signals: '信号名 · Names that effects emit and others listen to',
	commands: '可下达的指令 · What can be ordered, right and wrong',
	procedure: '处置程序（状态图）· The plan as a statechart',
	injects: '注入事件（MSEL）· What reaches the players',
	tasks: '关键任务 · What must be achieved, by when',
	violations: '违规与一票否决 · What must not be done',
	staff: '模拟人员的延迟与熟练度 · Delay and skill of virtual staff',
	services: '可能停摆的服务 · What can stand still',
	exposure: '暴露的计量 · How exposure is counted',
	observers: '摄像头、哨位能看到什么 · What cameras and guards see',
	end: '结束条件 · ENDEX when it turns true',
	questions: '知识题，单独计分 · Questions on the rules, scored apart',
	par: '标准处置（分道的步骤）· The plan as lanes of steps',
};

interface JsonObject {
	[key: string]: unknown;
	properties: Record<string, object>;
}

function make(schema: z.ZodType, title: string): object {
	const made = z.toJSONSchema(schema, {
		target: 'draft-7',
		io: 'input',
		cycles: 'ref',
		reused: 'ref',
		unrepresentable: 'any',
	}) as unknown as JsonObject;
	const properties = Object.fromEntries(
		Object.entries(made.properties).map(([key, one]) => [
			key,
			sections[key] ? { description: sections[key], ...described(one) } : one,
		]),
	);
	return { ...made, title, properties };
}

// Beside a `$ref` draft 7 ignores everything, so a description needs the reference wrapped.
const described = (one: object): object => ('$ref' in one ? { allOf: [one] } : one);

/** The format as JSON Schema, from the schemas that read it: an editor completes and checks by these while the author types. */
export const scenarioJsonSchema = (): object => make(scenarioSchema, 'Muster scenario');
export const rulesJsonSchema = (): object => make(rulesSchema, 'Muster rule pack');
export const procedureJsonSchema = (): object => make(procedureSchema, 'Muster shared procedure');
