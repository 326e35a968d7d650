import type { CaseView, Fact } from '#engine';
import { factsOf, lastOf, type Content, type Loose } from './reading.js';

/** Whether the police hold the matter by some transfer: from its approval until they give it back or it is judged. */
export function policeHold(view: CaseView): boolean {
  return view.proceedings('police-transfer').some((one) => isHeld(standing(one.state.facts)));
}

function standing(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ undoneBy }) => undoneBy === undefined);
}

/** Read from the law anew: XFER 8 to 13, and PROC 46(1)(1). */
function isHeld(facts: readonly Fact[]): boolean {
  let by: 'nobody' | 'police' | 'prosecution' | 'given-back' = 'nobody';
  for (const { command, payload } of facts) {
    if (command === 'transfer.approve') by = 'police';
    else if (by === 'nobody') continue;
    else if (command === 'police.outcome') by = 'nobody';
    else if (command === 'police.file') by = 'prosecution';
    else if (by === 'police' && givesBack(command, payload)) by = command === 'police.return' ? 'nobody' : 'given-back';
  }
  return by === 'police' || by === 'prosecution';
}

function givesBack(command: string, payload: Loose): boolean {
  return (
    command === 'police.decline' ||
    command === 'police.return' ||
    (command === 'procuratorate.answer' && payload['answer'] === 'reasons-stand')
  );
}

/** Criminal fines that a court imposed on a party, in fen (APL 35(2)). */
export function criminalFine(view: CaseView, party: number): bigint {
  interface Outcome {
    readonly parties?: readonly { readonly party: number; readonly criminalFine?: string }[];
  }
  return factsOf<Outcome>(view, 'police.outcome')
    .flatMap(({ payload }) => payload.parties ?? [])
    .filter((one) => one.party === party)
    .reduce((sum, one) => sum + BigInt(one.criminalFine ?? '0'), 0n);
}

/** What was decided last: as the leader gave it, else as it was proposed. */
export function lastDecided(view: CaseView): Content | undefined {
  const made = lastOf<{ content?: Content }>(view, 'decision.make');
  if (made === undefined || made.payload.content !== undefined) return made?.payload.content;
  const proposed = factsOf<{ content: Content }>(view, 'decision.propose').filter(({ seq }) => seq < made.seq);
  return proposed.at(-1)?.payload.content;
}
