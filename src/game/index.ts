export type { Insets, PortGame, PortOptions } from './facade';
export { createPort } from './port-game';
