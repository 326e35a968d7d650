export type { DueClock, DueClocks } from './due-clocks.port.js';
export { ExpireDueClocks, expiryOf, type CommandGiver, type Expiry } from './expire-due-clocks.js';
