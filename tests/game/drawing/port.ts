import type { Port } from '../../../src/scenario/port/port';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { mapOf, type ShippedPort, shippedPorts } from '../../scenario/port/maps';

function portOf(id: ShippedPort): Port {
	const read = parseTmj(id, mapOf(id));
	if (!read.ok) throw new Error(read.error.map((problem) => problem.message.en).join('\n'));
	return read.value;
}
export const port = portOf('yangang');
export const ports: readonly Port[] = shippedPorts.map(portOf);
