export type {
  Board,
  EscalationAsk,
  EscalationPosition,
  EscalationReader,
  EscalationRow,
  AssignmentLine,
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
export { SUPERVISION_ERRORS, SupervisionError, type SupervisionErrorCode } from './supervision-errors.js';
export { ClimbUnanswered, type Climb, type OfficesOn } from './urges/climb-unanswered.js';
export type { UrgeOrder } from './urges/make-urge.js';
export type { Urge, UrgeChange, UrgedCase, UrgeLine, UrgeName, UrgeStore } from './urges/urge-store.port.js';
export { Urges } from './urges/urges.js';
export type { Acting } from './acting.js';
export { MAY_READ, MAY_READ_REMEDIES, oversightOf, type Offices } from './who-supervises.js';
export { suggestHandlers, type SuggestAsk, type Suggestion } from './assignment/suggest-handlers.js';
export type { Candidate } from './assignment/candidate.js';
export type { Exclusion, ExclusionReason } from './assignment/exclusions.js';
export type { Workload, WorkloadReader } from './assignment/workload-reader.port.js';
export { CandidatesOfCase } from './assignment/candidates-of-case.js';
export { Reassign, type CommandGiver, type GivingOptions, type Reassignment } from './assignment/reassign.js';
export { BulkActs, type Judged } from './bulk/bulk-acts.js';
export { BulkDesk, type BulkOutcome, type GravestOf } from './bulk/bulk-desk.js';
export type { Bulk, BulkAct, BulkItem, BulkReason, BulkResult, BulkStore } from './bulk/bulk-store.port.js';
export { Absences, type AbsenceQuery } from './absences/absences.js';
export type { AbsenceStore } from './absences/absence-store.port.js';
