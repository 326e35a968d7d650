import type { MovedClock } from '#cases';

/** What a new calendar changes for the clocks of one rule. */
export interface RuleDifference {
  readonly rule: string;
  /** Clocks that change in any way. */
  readonly clocks: number;
  /** Due dates that move. */
  readonly later: number;
  readonly earlier: number;
  /** Clocks whose date stays: only what is said of it changes. */
  readonly unmoved: number;
  /** Provisional before, certain now; and the other way round. */
  readonly nowCertain: number;
  readonly nowProvisional: number;
}

type Counts = { -readonly [Key in Exclude<keyof RuleDifference, 'rule'>]: number };

/** Counts the clocks of a difference report by rule, while they are told one by one. */
export class DifferenceSummary {
  private readonly byRule = new Map<string, Counts>();

  add({ rule, before, after, wasProvisional, provisional }: MovedClock): void {
    const counts = this.byRule.get(rule) ?? nothing();
    this.byRule.set(rule, counts);
    counts.clocks += 1;
    counts[direction(before, after)] += 1;
    if (wasProvisional && !provisional) counts.nowCertain += 1;
    if (!wasProvisional && provisional) counts.nowProvisional += 1;
  }

  /** A line for each rule, the most clocks first. */
  get rules(): readonly RuleDifference[] {
    const all = [...this.byRule].map(([rule, counts]) => ({ rule, ...counts }));
    return all.sort((a, b) => b.clocks - a.clocks || (a.rule < b.rule ? -1 : 1));
  }

  /** All rules together. */
  get total(): Omit<RuleDifference, 'rule'> {
    const total = nothing();
    for (const counts of this.byRule.values()) {
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    }
    return total;
  }
}

function nothing(): Counts {
  return { clocks: 0, later: 0, earlier: 0, unmoved: 0, nowCertain: 0, nowProvisional: 0 };
}

/** Dates, and instants of one offset, compare as texts. */
function direction(before: string | null, after: string | null): 'later' | 'earlier' | 'unmoved' {
  if (before === null || after === null || before === after) return 'unmoved';
  return after > before ? 'later' : 'earlier';
}
