import type { Text } from '../../words/text';

export type PortProblemCode =
	| 'not-json'
	| 'not-a-map'
	| 'unsupported'
	| 'bad-object'
	| 'missing-property'
	| 'bad-property'
	| 'unknown-class'
	| 'misplaced-class'
	| 'wrong-shape'
	| 'rotated'
	| 'bad-id'
	| 'duplicate-place'
	| 'unknown-place'
	| 'duplicate-area'
	| 'no-places'
	| 'no-routes'
	| 'short-route'
	| 'unconnected-route';

/** Why a map cannot be a port. `object` says which object of the map, as Tiled (or the file) numbers and names it. */
export interface PortProblem {
	readonly code: PortProblemCode;
	readonly object?: { readonly id: number; readonly name: string; readonly layer: string };
	readonly found: string;
	readonly expected: string;
	readonly message: Text;
}

const sentences: Readonly<Record<PortProblemCode, Text>> = {
	'not-json': { zh: '文件不是有效的 JSON', en: 'The file is not valid JSON' },
	'not-a-map': { zh: '文件不是可用的地图', en: 'The file is not a map that can be used' },
	unsupported: { zh: '地图用了不支持的功能', en: 'The map uses something that is not supported' },
	'bad-object': { zh: '对象的数据不完整或有误', en: 'The object is incomplete or malformed' },
	'missing-property': { zh: '缺少属性', en: 'A property is missing' },
	'bad-property': { zh: '属性的类型或取值不对', en: 'A property has the wrong type or value' },
	'unknown-class': { zh: '没有这种类别', en: 'There is no such class' },
	'misplaced-class': { zh: '此类别放错了图层', en: 'This class stands in the wrong layer' },
	'wrong-shape': { zh: '对象的形状不对', en: 'The object has the wrong shape' },
	rotated: { zh: '地点、区域和路线不能旋转', en: 'Places, areas and routes cannot be rotated' },
	'bad-id': { zh: '地点的名称不能用作编号', en: 'The name of the place cannot serve as its id' },
	'duplicate-place': { zh: '地点编号重复', en: 'Two places have the same id' },
	'unknown-place': { zh: '所属地点不存在', en: 'It belongs to a place that does not exist' },
	'duplicate-area': { zh: '同一地点有多个区域', en: 'A place has more than one area' },
	'no-places': { zh: '地图上没有地点', en: 'The map has no places' },
	'no-routes': { zh: '地图上没有路线', en: 'The map has no routes' },
	'short-route': { zh: '路线至少要有两个不同的点', en: 'A route needs at least two different points' },
	'unconnected-route': { zh: '路线没有与路网相连', en: 'The route is not connected to the network' },
};

/** Shown as data, so it is shortened: a 50 MB value must not become a 50 MB message. */
export const told = (value: unknown): string => {
	const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

export function portProblem(
	code: PortProblemCode,
	found: string,
	expected: string,
	object?: { readonly id: number; readonly name: string; readonly layer: string },
): PortProblem {
	const said = sentences[code];
	const zhWhere = object
		? `“${object.layer}”图层的对象 ${object.id}${object.name ? `“${told(object.name)}”` : ''}：`
		: '';
	const enWhere = object
		? `Layer "${object.layer}", object ${object.id}${object.name ? ` "${told(object.name)}"` : ''}: `
		: '';
	const message = {
		zh: `${zhWhere}${said.zh}。现为：${found}；应为：${expected}。`,
		en: `${enWhere}${said.en}. Found: ${found}; expected: ${expected}.`,
	};
	return object ? { code, object, found, expected, message } : { code, found, expected, message };
}
