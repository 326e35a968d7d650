import type { CaseView } from '#engine';
import type { PartyCorrectPayload, PartyInput, PartyKind, PartyRecordPayload } from './party-payload.js';

/** A party of the case as it stands. */
export interface Party extends PartyInput {
  /** 1, 2, … in the order of entry; the subject of everything kept per party. */
  readonly number: number;
}

/** Parties entered with the clue and later, corrected where they were corrected. */
export function partiesOf(view: CaseView): readonly Party[] {
  const entered = [
    ...view.facts<{ parties?: PartyInput[] }>('clue.register'),
    ...view.facts<PartyRecordPayload>('party.record'),
  ].flatMap((fact) => fact.payload.parties ?? []);
  const corrections = view.facts<PartyCorrectPayload>('party.correct');
  return entered.map((party, index) => {
    const number = index + 1;
    const corrected = corrections.filter((fact) => fact.payload.party === number).at(-1)?.payload.corrected;
    return Object.assign({}, corrected ?? party, { number });
  });
}

/** Whether the lower limits of a natural person apply. Sole traders: named parameter, default natural person (law.md section 9(3), interpretation). */
export function countsAsNaturalPerson(view: CaseView, kind: PartyKind): boolean {
  return kind === 'person' || (kind === 'sole-trader' && view.parameter('sole-trader-counts-as') === 'natural-person');
}
