import type { CaseView, Fact } from '#engine';
import type { CaseAbsorbPayload, CaseSplitPayload } from '../joining/joining-payload.js';
import { openedOnTheSpot } from '../../summary-penalty/opened-on-the-spot.js';
import type { PartyCorrectPayload, PartyInput, PartyKind, PartyRecordPayload } from './party-payload.js';
import { isSameParty } from './same-party.js';

/** A party of the case as it stands. */
export interface Party extends PartyInput {
  /** 1, 2, … in the order of entry; the subject of everything kept per party. */
  readonly number: number;
}

/** Parties met on the spot, entered with the clue and later, corrected where they were corrected. */
export function partiesOf(view: CaseView): readonly Party[] {
  return partiesUpTo(view, Number.MAX_SAFE_INTEGER);
}

/** The parties as they were before an act. */
export function partiesBefore(view: CaseView, { seq }: Pick<Fact, 'seq'>): readonly Party[] {
  return partiesUpTo(view, seq - 1);
}

/** A party without its number in this case. */
export function asEntered({ number: _number, ...party }: Party): PartyInput {
  return party;
}

/** An act that brought parties. */
type Entering = Fact<{ readonly parties?: readonly PartyInput[]; readonly party?: PartyInput }>;

/** The parties as the entries up to a journal number left them. */
function partiesUpTo(view: CaseView, last: number): readonly Party[] {
  const opened = openedOnTheSpot(view);
  const told: readonly Entering[] = [
    ...(opened === undefined ? [] : [opened]),
    ...view.facts<{ parties: PartyInput[] }>('case.import'),
    ...view.facts<{ parties?: PartyInput[] }>('clue.register'),
    ...view.facts<PartyRecordPayload>('party.record'),
  ].filter(({ seq }) => seq <= last);
  const absorbed = view.facts<CaseAbsorbPayload>('case.absorb').filter(({ seq }) => seq <= last);
  const corrected = correcting(view, last);
  if (absorbed.length === 0) return withoutSplitOff(view, corrected(told.flatMap(partiesIn)), { last, byCase: NOBODY });
  const byCase = new Map<string, readonly number[]>();
  const entered: PartyInput[] = [];
  for (const entry of [...told, ...absorbed].sort((left, right) => left.seq - right.seq)) {
    const known = correcting(view, entry.seq)(entered);
    const joined = absorbed.find((one) => one === entry);
    const fresh = partiesIn(entry).filter(
      (party) => joined === undefined || !known.some((one) => isSameParty(one, party)),
    );
    if (joined !== undefined)
      byCase.set(
        joined.payload.from,
        fresh.map((_, index) => entered.length + index + 1),
      );
    entered.push(...fresh);
  }
  return withoutSplitOff(view, corrected(entered), { last, byCase });
}

const NOBODY: ReadonlyMap<string, readonly number[]> = new Map();

function partiesIn({ payload }: Entering): readonly PartyInput[] {
  return payload.parties ?? (payload.party === undefined ? [] : [payload.party]);
}

/** Numbers the parties and puts in what was corrected up to a journal number. */
function correcting(view: CaseView, last: number): (entered: readonly PartyInput[]) => readonly Party[] {
  const corrections = view.facts<PartyCorrectPayload>('party.correct').filter(({ seq }) => seq <= last);
  return (entered) =>
    entered.map((party, index) => {
      const number = index + 1;
      const corrected = corrections.filter((fact) => fact.payload.party === number).at(-1)?.payload.corrected;
      return Object.assign({}, corrected ?? party, { number });
    });
}

/** Parties of what was split off left with it; the others keep their numbers. */
function withoutSplitOff(
  view: CaseView,
  parties: readonly Party[],
  { last, byCase }: { readonly last: number; readonly byCase: ReadonlyMap<string, readonly number[]> },
): readonly Party[] {
  const splits = view.facts<CaseSplitPayload>('case.split').filter(({ seq }) => seq <= last);
  if (splits.length === 0) return parties;
  const gone = new Set(splits.flatMap(({ payload }) => payload.parties ?? byCase.get(payload.case ?? '') ?? []));
  return parties.filter(({ number }) => !gone.has(number));
}

/** Numbers of the parties whose address for service, or consent to electronic service, an entry brought or changed. */
export function addressesConfirmed(view: CaseView, { seq }: Pick<Fact, 'seq'>): readonly number[] {
  const before = new Map(partiesBefore(view, { seq }).map((party) => [party.number, confirmed(party)]));
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
