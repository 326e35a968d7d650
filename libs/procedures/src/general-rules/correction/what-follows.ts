import type { CaseView, Fact } from '#engine';

/** What already rests on a fact: shown before it is corrected. */
export interface Followed {
  /** Acts recorded after it in the same proceeding, or in the whole case for a fact of the case. */
  readonly acts: readonly Pick<Fact, 'seq' | 'command' | 'proceeding' | 'at'>[];
  /** Keys of clocks that it started, or ended. */
  readonly clocks: readonly string[];
  /** Numbers of the forms that it made. */
  readonly forms: readonly number[];
}

/** Steps of the approval path tell nothing about the matter. */
const PATH = /^approval\./;

/**
 * What followed from a fact, so that nobody corrects it blindly (general rule 6).
 *
 * @param seq journal number of the entry that recorded the fact
 */
export function whatFollows(view: CaseView, seq: number): Followed {
  const recorded = view.everRecorded();
  const places = new Set(recorded.filter((fact) => fact.seq === seq).map((fact) => fact.proceeding));
  const concerns = (fact: Fact): boolean =>
    places.has('case') || places.has(fact.proceeding) || fact.proceeding === 'case';
  return {
    acts: recorded
      .filter((fact) => fact.seq > seq && !PATH.test(fact.command) && concerns(fact))
      .map(({ seq: number, command, proceeding, at }) => ({ seq: number, command, proceeding, at })),
    clocks: view.state.clocks
      .filter((clock) => clock.startSeq === seq || clock.stoppedBy === seq)
      .map((clock) => clock.key),
    forms: view.state.forms.filter((form) => form.seq === seq).map((form) => form.form),
  };
}
