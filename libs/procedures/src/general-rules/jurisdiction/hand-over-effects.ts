import type { CaseView, Effect, Known } from '#engine';
import type { JsonObject } from '#kernel';
import { measuresAlong } from '../../coercive-measure/carrying-on.js';
import { importedSubject } from '../importing/imported-subject.js';
import { itemsOf } from '../joining/carried-items.js';
import { openingClue } from '../joining/opening-clue.js';
import { releaseOfMeasures } from '../measures/measures-release.js';
import { partiesOf } from '../party/parties.js';
import { takesAway } from './hand-overs.js';

/** Which bureau becomes competent, and which unit of it takes the case. */
export interface Receiver {
  readonly to?: string;
  readonly unit?: string;
}

/**
 * What handing a case to another bureau of the system does: measures go along, and a linked case opens there, which is
 * verified from the receipt of the file. Nothing where the bureau that has it stays competent, or none is named.
 */
export function handsOver(view: CaseView, { to, unit }: Receiver, source: 'assigned' | 'referral'): readonly Effect[] {
  if (to === undefined || !takesAway(view, { to })) return [];
  const opening: Effect = {
    kind: 'open-case',
    bureau: to,
    unit: unit ?? to,
    command: 'clue.register',
    payload: clueFor(view, source),
  };
  return [...releaseOfMeasures(view, 'handed-along'), opening];
}

/** What a referral does: to a bureau of the system a linked case opens; to another authority measures alone go (PROC 14, 17). */
export function refersTo(view: CaseView, receiver: Receiver): readonly Effect[] {
  const opened = handsOver(view, receiver, 'referral');
  return opened.length > 0 ? opened : releaseOfMeasures(view, 'handed-along');
}

/** The clue stays found on the day it was found: the limitation of the penalty stopped then (APL 36, interpretation). */
function clueFor(view: CaseView, source: 'assigned' | 'referral'): JsonObject {
  return openingClue(view, {
    source,
    receivedAt: foundOn(view),
    parties: partiesOf(view),
    carried: { why: 'handed-over', items: itemsOf(view), measures: measuresAlong(view) },
  });
}

/** The day of the clue; of a case that came in from a ledger as filed, the first day that the ledger tells. */
function foundOn(view: CaseView): string {
  const imported = importedSubject(view);
  const clue = view.last<{ receivedAt: string }>('clue.register')?.payload.receivedAt;
  return clue ?? imported?.receivedOn ?? imported?.filedOn ?? '';
}

/** The bureau in whose name somebody acts. */
export function bureauOfActor(known: Known, unit: string): string | null {
  return known.unit?.(unit)?.bureau ?? null;
}
