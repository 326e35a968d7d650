import type { CaseView, Fact } from '#engine';
import type { PartyCorrectPayload, PartyInput, PartyKind, PartyRecordPayload } from './party-payload.js';

/** A party of the case as it stands. */
export interface Party extends PartyInput {
  /** 1, 2, … in the order of entry; the subject of everything kept per party. */
  readonly number: number;
}

/** Parties entered with the clue and later, corrected where they were corrected. */
export function partiesOf(view: CaseView): readonly Party[] {
  return partiesUpTo(view, Number.MAX_SAFE_INTEGER);
}

/** The parties as the entries up to a journal number left them. */
function partiesUpTo(view: CaseView, last: number): readonly Party[] {
  const entered = [
    ...view.facts<{ parties?: PartyInput[] }>('clue.register'),
    ...view.facts<PartyRecordPayload>('party.record'),
  ]
    .filter(({ seq }) => seq <= last)
    .flatMap((fact) => fact.payload.parties ?? []);
  const corrections = view.facts<PartyCorrectPayload>('party.correct').filter(({ seq }) => seq <= last);
  return entered.map((party, index) => {
    const number = index + 1;
    const corrected = corrections.filter((fact) => fact.payload.party === number).at(-1)?.payload.corrected;
    return Object.assign({}, corrected ?? party, { number });
  });
}

/** Numbers of the parties whose address for service, or consent to electronic service, an entry brought or changed. */
export function addressesConfirmed(view: CaseView, { seq }: Pick<Fact, 'seq'>): readonly number[] {
  const before = new Map(partiesUpTo(view, seq - 1).map((party) => [party.number, confirmed(party)]));
  return partiesUpTo(view, seq)
    .filter((party) => confirmed(party) !== '' && confirmed(party) !== before.get(party.number))
    .map(({ number }) => number);
}

/** What a party signs for on form 10; empty where it signed nothing. */
function confirmed({ serviceAddress, electronicServiceConsent, electronicAddress }: PartyInput): string {
  if (serviceAddress === undefined && electronicServiceConsent !== true) return '';
  return JSON.stringify([serviceAddress, electronicServiceConsent === true, electronicAddress]);
}

/** Whether the lower limits of a natural person apply. Sole traders: named parameter, default natural person (law.md section 9(3), interpretation). */
export function countsAsNaturalPerson(view: CaseView, kind: PartyKind): boolean {
  return kind === 'person' || (kind === 'sole-trader' && view.parameter('sole-trader-counts-as') === 'natural-person');
}
