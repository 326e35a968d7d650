export {
  emptyCase,
  type ActorCode,
  type ActorStamp,
  type CaseState,
  type ChartValue,
  type ClockState,
  type ClockStatus,
  type Fact,
  type FactCorrection,
  type FormState,
  type ProceedingState,
  type TaskState,
  type TaskStatus,
} from './case-state.js';
export { CaseView, ProceedingView } from './case-view.js';
export {
  defineChart,
  emit,
  FACTS_CHANGED,
  stays,
  SYSTEM_ACTOR,
  type Chart,
  type ChartBranch,
  type ChartContext,
  type ChartNode,
  type ChartTransition,
} from './chart.js';
export { mapOfChart, type ChartMap, type ChartMove, type RegionMap } from './chart-map.js';
export { regionsOf, sameValue, statePath } from './chart-value.js';
export { acceptedEvents, checkValue, SnapshotMismatch } from './charting.js';
export { couldBeGiven } from './could-be-given.js';
export { decide } from './decide.js';
export type { Decision, HandedCommand, Moved, Unchanged } from './decision.js';
export { deriveClocks } from './derive-clocks.js';
export { deriveTasks } from './derive-tasks.js';
export { chartVersions, PAYLOAD_VERSION, type Entry, type EntryVersions, type Operation } from './entry.js';
export { fold, merge } from './fold.js';
export { acceptedCommands } from './judge.js';
export type {
  DueAnswer,
  DueDates,
  DueQuestion,
  Known,
  ParameterValue,
  PersonKnown,
  PostKnown,
  RateAnswer,
  RateQuestion,
  UnitKnown,
} from './known.js';
export type { ExpiryPayload } from './late-entry.js';
export { migrateCharts, type ChartsMigrated } from './migrate-charts.js';
export { nextSteps, type NextStep } from './next-steps.js';
export { ENGINE_REQUIREMENTS } from './own-requirements.js';
export type {
  CaseClockDeclaration,
  CaseTaskDeclaration,
  ChartMigration,
  ClockDeclaration,
  ClockWanted,
  Command,
  CommandDefinition,
  Effect,
  ExclusionWanted,
  ExtensionWanted,
  FormDeclaration,
  GeneralRule,
  Passage,
  ProcedureDefinition,
  Requirement,
  SignalDeclaration,
  SignalReceiver,
  StepView,
  TaskDeclaration,
  TaskWanted,
} from './procedure.js';
export { Registry, type RegisteredCommand } from './registry.js';
export type { RegistryParts } from './registry-parts.js';
export { RegistryFault } from './registry-check.js';
export { replay, type Replayed, type ReplayDifference } from './replay.js';
