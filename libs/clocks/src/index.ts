export { CountAgain, type CountedAgain, type LiveClockRecord, type LiveClockRecords } from './count-again.js';
export type { DueClock, DueClocks } from './due-clocks.port.js';
export {
  ExamineFirings,
  type ClockRecord,
  type DoubledFiring,
  type FiringRecords,
  type FiringReport,
  type LevelLateness,
  type MissedFiring,
} from './examine-firings.js';
export { ExpireDueClocks, expiryOf, type CommandGiver, type Expiry } from './expire-due-clocks.js';
export { FireClock } from './fire-clock.js';
export { FireHere } from './fire-here.js';
export { firingJobId, type Firing, type FiringLevel, type FiringOutcome } from './firing.js';
export type { ClockSeen, DueFirings, FiringHand, FiringLedger } from './firings.port.js';
export type { Incident, IncidentDesk, IncidentKind, IncidentRegister, IncidentReport } from './incidents.port.js';
export { RecordFiring } from './record-firing.js';
export { ScheduleClocks, type ClockSchedules, type RescheduledClock, type StaleClock } from './schedule-clocks.js';
export { SweepClocks } from './sweep-clocks.js';
