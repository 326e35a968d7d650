export { DomainError } from './domain-error.js';
export type { Json, JsonObject } from './json.js';
export { isWide, linePieces } from './line-pieces.js';
export { compareFen, FEN_PATTERN, sumFen, yuan, type Fen } from './money.js';
export type { Refused, Unmet } from './refusal.js';
export type { TimePort } from './time-port.js';
export type { Words } from './words.js';
