export type {
  Board,
  EscalationAsk,
  EscalationPosition,
  EscalationReader,
  EscalationRow,
  Reassignment,
  UrgeAct,
  UrgeHistory,
  WaitingTask,
} from './escalation-reader.port.js';
export { LacksOfCase, type Lacking } from './lacks-of-case.js';
export type { LatestSafe } from './latest-safe.js';
export {
  ListEscalations,
  type Escalation,
  type EscalationPage,
  type EscalationQuery,
  type EscalationReason,
  type Oversight,
} from './list-escalations.js';
export type { Rank } from './rank-of.js';
export type { RuleRanks } from './rule-ranks.port.js';
export { loadSupervisionPolicy, readSupervisionPolicy, type SupervisionPolicy } from './supervision-policy.js';
