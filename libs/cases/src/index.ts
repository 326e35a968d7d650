export type {
  CaseDocument,
  CaseForDeciding,
  CaseQuery,
  CaseReader,
  CaseSummary,
  JournalEntry,
  JournalLine,
  KeysetPosition,
  Reading,
  SealedRow,
  TaskLine,
  TaskQuery,
} from './case-reader.port.js';
export type { CaseProfile, CaseProfiler, FileRow, PartyRow } from './case-profile.js';
export { profileOf } from './profile-of.js';
export { isInScope, type CaseScope, type Placed } from './case-scope.js';
export {
  CaseBusy,
  CaseNotFound,
  CASES_ERRORS,
  CasesError,
  CommandForbidden,
  CommandStale,
  ExternalNumberTaken,
  OtherCaseNotFound,
  IdempotencyKeyReused,
  PayloadInvalid,
  QueryInvalid,
  type CasesErrorCode,
} from './cases-errors.js';
export {
  unrestrictedAccess,
  type AccessQuestion,
  type AccessVerdict,
  type CommandAccess,
} from './command-access.port.js';
export type {
  CaseStates,
  CommandAnswer,
  GiveCommandInput,
  Given,
  Meanwhile,
  MovedAnswer,
  MovedElsewhere,
  RefusedAnswer,
  UnchangedAnswer,
} from './command-input.js';
export type { FieldIssue, FittingPayload, PayloadDesk } from './payload-desk.port.js';
export type { LawGap, PastLaw } from './past-law.port.js';
export type { Law, LawInForce, Rulebook } from './rulebook.js';
export type { SealedValue, Sealer } from './sealer.port.js';
export { positionOf, caseStates, type CasePosition } from './case-position.js';
export { ForgetKeptAnswers } from './forget-kept-answers.js';
export type { KeptAnswers } from './kept-answers.port.js';
export { GiveCommand } from './give-command.js';
export { loadNumbering } from './load-numbering.js';
export { documentNumber, STANDARD_NUMBERING, type Numbering, type NumberParts } from './numbering.js';
export { sealContext, type SealedStub } from './seal-payload.js';
export {
  AlreadyFired,
  KeyUsedMeanwhile,
  type AnswerToKeep,
  type CaseWrite,
  type FiredLevel,
  type IssuedNumber,
  type KeptAnswer,
  type LoadedCase,
  type NumberAsk,
  type NumberGiven,
  type OpenStep,
  type SealedField,
  type StepAsk,
  type StepStore,
} from './step-store.port.js';
export { CaseAsKnownOn } from './case-as-known-on.js';
export { isCaseId } from './case-id.js';
export type {
  CaseHistories,
  CaseHistory,
  ChartedCases,
  ChartVersion,
  LiveCases,
  LiveClockOfCase,
  LiveClocks,
} from './case-history.port.js';
export { ListCases, type CasePage } from './list-cases.js';
export { NextStepsOfCase, type OfferedStep, type StepsOfCase } from './next-steps-of-case.js';
export { MigrateCases, type MigratedCase, type MigrateOptions, type MigrateReport } from './migrate-cases.js';
export { NumberGaps, type NumberCounter, type NumberGap, type NumberRegister } from './number-gaps.js';
export { OpenSealedFact, type SealedFacts, type SealedOpening } from './open-sealed-fact.js';
export { ReadCase } from './read-case.js';
export { ReadClocks } from './read-clocks.js';
export { ReadFiles } from './read-files.js';
export { ReadJournal, type JournalPage } from './read-journal.js';
export { ReadParties } from './read-parties.js';
export { ReadTasks } from './read-tasks.js';
export { RecomputeClocks, type MovedClock, type RecomputeOptions, type RecomputeReport } from './recompute-clocks.js';
export { ReplayCases, type ReplayOptions } from './replay-cases.js';
export type { CaseDifference, ReplayReport } from './replay-report.js';
export { numberEntries, type NumberedEntry } from './number-entries.js';
export { writeOut } from './write-out.js';
export type { WorkedEntry } from './worked-step.js';
export { drawCases } from './draw-cases.js';
export { noticeAfter, scheduleOf, type ClockLevels, type LevelDue, type Scheduled } from './clock-levels.port.js';
