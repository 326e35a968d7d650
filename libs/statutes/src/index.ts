export { answerClockLine, answerClockLines, type ClockLines, type ClockLinesOptions } from './answer-clock-lines.js';
export { createCalculator, printDates, type Calculator, type CalculatorOptions } from './calculator.js';
export { checkLadder } from './check-extensions.js';
export { isFailure, type ClockAnswer, type ClockDates, type ClockResult, type DatesAnswer } from './clock-answer.js';
export { CLOCK_ERRORS, clockFailure, type ClockError, type ClockErrorCode, type ClockFailure } from './clock-error.js';
export type {
  ClockInput,
  ClockQuery,
  ExclusionDays,
  ExclusionInput,
  ExtensionDays,
  ExtensionInput,
} from './clock-input.js';
export { compareAnswers, type AnswerChange, type LiveClock } from './compare-answers.js';
export type { Explanation, ExplanationLine } from './explain-clock.js';
export { ADDRESSED, readLevelBook, type Addressed, type Level, type LevelBook } from './level-book.js';
export { lastWorkingDayBefore, levelTimes, type Lead, type LevelPolicy, type LevelTimes } from './level-times.js';
export { lateBy, type Lateness } from './late-by.js';
export { latestSafeDates, type LatestSafeDate, type Plan, type PlannedPeriod } from './latest-safe-dates.js';
export { loadRuleBook, readRuleFiles } from './load-rule-book.js';
export { accruedFen, countRateDays, type RatePeriod } from './rate-days.js';
export {
  APPROVERS,
  CONSEQUENCES,
  EXCLUSION_KINDS,
  RULE_KINDS,
  TIME_UNITS,
  type Approver,
  type Confidence,
  type ConsequenceKind,
  type DailyRate,
  type ExclusionKind,
  type ExtensionStep,
  type Interpretation,
  type Rule,
  type RuleBook,
  type RuleKind,
  type RuleVersion,
  type TimeUnit,
  type Words,
} from './rule.js';
export { countRules, lengthOf, renderTimeLimits, type RuleCounts } from './render-time-limits.js';
export { makeRuleBook, type RuleFile } from './rule-book.js';
export { createSecondCalculator, type SecondCalculator } from './second-calculator.js';
export { RuleFileError } from './strict-yaml.js';
