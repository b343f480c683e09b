import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Text } from '../../words/text';
import type { Code } from './codes';
import { keyName } from './locate';

type Add = (code: Code, offset: number, message: Text, path: readonly (string | number)[]) => void;

/** YAML's nodes as plain data. What a scenario may not hold (keys twice, keys that are no names, merge keys) is told and left out. */
export function plainData(root: unknown, add: Add): unknown {
	const path: (string | number)[] = [];
	const below = (step: string | number, node: unknown): unknown => {
		path.push(step);
		const value = plain(node);
		path.pop();
		return value;
	};
	const plain = (node: unknown): unknown => {
		if (isScalar(node)) return node.value;
		if (isSeq(node)) return node.items.map((item, index) => below(index, item));
		if (!isMap(node)) return isAlias(node) ? undefined : null;
		const result: Record<string, unknown> = {};
		for (const pair of node.items) {
			const key = keyName(pair.key);
			const fault = keyFault(key, result);
			if (fault) add(fault.code, offsetOf(pair, node), fault.message, [...path]);
			else result[key!] = below(key!, pair.value);
		}
		return result;
	};
	return plain(root);
}

function keyFault(key: string | undefined, held: object): { readonly code: Code; readonly message: Text } | undefined {
	if (key === '<<') {
		const message = {
			zh: '不允许 YAML 合并键（<<）：请把内容写全',
			en: 'YAML merge keys (<<) are not allowed: write the content out',
		};
		return { code: 'yaml-merge', message };
	}
	// Names that every JavaScript object has already would be found where nobody wrote them.
	if (key === undefined || key === '__proto__' || key === 'constructor') {
		const message = {
			zh: '键必须是普通名称：含有括号、冒号的文本请加引号',
			en: 'A key must be a plain name: quote text that holds brackets or colons',
		};
		return { code: 'bad-key', message };
	}
	if (!Object.hasOwn(held, key)) return undefined;
	const message = {
		zh: `键“${key}”在此处写了两次：请合并或删去一个`,
		en: `“${key}” stands here twice: join the two or remove one`,
	};
	return { code: 'duplicate-key', message };
}

const offsetOf = (pair: Pair, map: YAMLMap): number =>
	(pair.key as { readonly range?: readonly number[] } | null)?.range?.[0] ?? map.range?.[0] ?? 0;
