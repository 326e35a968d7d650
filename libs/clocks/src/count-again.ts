import type { ClockState } from '#engine';
import type { ClockAnswer, ClockInput, SecondCalculator } from '#statutes';
import type { IncidentDesk } from './incidents.port.js';

/** A clock whose due date can still pass. */
export interface LiveClockRecord {
  readonly caseId: string;
  readonly state: ClockState;
}

/** Reads every live clock. */
export interface LiveClockRecords {
  /** The present, `+08:00`. */
  now(): Promise<string>;
  /** Clocks that run or are open, after one, in order. */
  live(
    after: { readonly caseId: string; readonly key: string } | null,
    limit: number,
  ): Promise<readonly LiveClockRecord[]>;
}

/** What counting again found. */
export interface CountedAgain {
  readonly clocks: number;
  readonly different: number;
  /** Incidents that were not open before. */
  readonly opened: number;
  /** Incidents of clocks on which both agree again. */
  readonly closed: number;
}

/** Read at once. */
const BATCH = 1_000;

/** What both calculators say of a clock, as far as it is law. */
const COMPARED = ['due', 'rolledFrom', 'status', 'provisional', 'excludedDays', 'article', 'version'] as const;

type Compared = Readonly<Record<string, unknown>>;

/**
 * Counts every live clock again by the second calculator, which shares nothing with the first but the rules. Where the
 * two disagree an incident is opened; where they agree again it is closed.
 */
export class CountAgain {
  constructor(
    private readonly second: SecondCalculator,
    private readonly records: LiveClockRecords,
    private readonly incidents: IncidentDesk,
  ) {}

  async run(): Promise<CountedAgain> {
    const asOf = (await this.records.now()).slice(0, 10);
    const differing: { readonly caseId: string; readonly clock: string }[] = [];
    let [clocks, opened] = [0, 0];
    let after: { readonly caseId: string; readonly key: string } | null = null;
    for (;;) {
      const found: readonly LiveClockRecord[] = await this.records.live(after, BATCH);
      for (const { caseId, state } of found) {
        const detail = differenceOf(state, this.second.calculate(inputOf(state, asOf)));
        clocks += 1;
        if (detail === null) continue;
        differing.push({ caseId, clock: state.key });
        if (await this.incidents.open({ kind: 'second-calculation', caseId, clock: state.key, detail })) opened += 1;
      }
      const last = found.at(-1);
      if (last === undefined || found.length < BATCH) break;
      after = { caseId: last.caseId, key: last.state.key };
    }
    const closed = await this.incidents.closeOthers('second-calculation', differing);
    return { clocks, different: differing.length, opened, closed };
  }
}

/** The question a stored clock was counted by; rules that count backwards start from an event. */
function inputOf({ input }: ClockState, asOf: string): ClockInput {
  const { backward, ...question } = JSON.parse(input) as ClockInput & { readonly start: string; backward?: boolean };
  return backward === true ? { rule: question.rule, event: question.start } : { ...question, asOf };
}

/** Both sides; null where they say the same. An open clock has no date: only that it is open is compared. */
function differenceOf(state: ClockState, answer: ClockAnswer): Compared | null {
  const { due, rolledFrom, provisional, excludedDays, article, ruleVersion: version, rule } = state;
  const status = state.status === 'open' ? 'open' : 'determined';
  const stored: Compared = { due, rolledFrom, status, provisional, excludedDays, article, version };
  if (answer.error !== null) return { rule, stored, second: answer.error };
  const second: Compared = Object.fromEntries(COMPARED.map((part) => [part, answer[part]]));
  const parts = status === 'open' && answer.status === 'open' ? (['article', 'version'] as const) : COMPARED;
  return parts.every((part) => stored[part] === second[part]) ? null : { rule, stored, second };
}
