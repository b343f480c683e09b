import { fileURLToPath } from 'node:url';
import { readLibrary, readScenarios } from '../../src/server/library';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What ships: rule packs, procedures, measures, ports. Read once, so that what is parsed of it is remembered. */
export const library = readLibrary(root);

export const shippedScenarios = () => readScenarios(root);
