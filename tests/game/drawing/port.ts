import { parseTmj } from '../../../src/scenario/port/tmj';
import { yangang } from '../../scenario/port/maps';

const read = parseTmj('yangang', yangang());
if (!read.ok) throw new Error(read.error.map((problem) => problem.message.en).join('\n'));
export const port = read.value;
