export type { DueClock, DueClocks } from './due-clocks.port.js';
export { ExpireDueClocks, expiryOf, type CommandGiver, type Expiry } from './expire-due-clocks.js';
export { firingJobId, type Firing, type FiringLevel } from './firing.js';
export type { DueFirings, FiringHand } from './firings.port.js';
export { SweepClocks } from './sweep-clocks.js';
