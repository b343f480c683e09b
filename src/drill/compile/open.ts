import type { Value } from '../../scenario/format/expressions';
import type { Reading } from '../moment';
import type { Scope } from './references';
import { compileValue, noReads } from './values';

/** A value that is read now and then, not watched. */
export const compileOpen = (value: Value, scope: Scope): Reading => compileValue(value, scope, noReads());
