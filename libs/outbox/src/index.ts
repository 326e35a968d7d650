export { AcknowledgeRows } from './acknowledge-rows.js';
export type { Outbox, OutboxRow, RelaySeat, RowDone, RowHand, RowKey } from './outbox.port.js';
export { Relay } from './relay.js';
export { TOPICS, type Topics } from './topics.js';
