import type { CaseHistories } from './case-history.port.js';
import { everyCase } from './every-case.js';
import { CaseNotFound } from './cases-errors.js';
import { nothingPast, type PastLaw } from './past-law.port.js';
import { replayCase } from './replay-case.js';
import type { CaseDifference, ReplayReport } from './replay-report.js';
import type { Rulebook } from './rulebook.js';

/** More than this is counted, not kept. */
const MOST_KEPT = 1_000;

export interface ReplayOptions {
  /** Only these cases; default all. */
  readonly cases?: readonly string[];
  /** Told after each case. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Replays journals against what is stored; one case at a time, whatever their number. Each entry is derived by the law
 * it was decided by: a version of it that is missing is a difference, never silently replaced by the present one.
 */
export class ReplayCases {
  constructor(
    private readonly book: Rulebook,
    private readonly histories: CaseHistories,
    private readonly past: PastLaw = nothingPast,
  ) {}

  /** Throws CaseNotFound when a case asked for does not exist. */
  async run(options: ReplayOptions = {}): Promise<ReplayReport> {
    const all = options.cases?.length ?? (await this.histories.count());
    const differences: CaseDifference[] = [];
    let [cases, entries, different] = [0, 0, 0];
    for await (const caseId of options.cases ?? everyCase(this.histories)) {
      const history = await this.histories.history(caseId);
      if (history === null) throw new CaseNotFound();
      const found = await replayCase(this.book, this.past, history);
      cases += 1;
      entries += history.lines.length;
      different += found.length;
      differences.push(...found.slice(0, MOST_KEPT - differences.length));
      options.progress?.(cases, all);
    }
    return { cases, entries, differences, different };
  }
}
