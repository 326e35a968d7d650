import type { CaseView, Effect, Known } from '#engine';
import type { JsonObject } from '#kernel';
import { domainOf } from '../../investigation/case-domain.js';
import type { Carried } from '../joining/carried.js';
import { itemsOf } from '../joining/carried-items.js';
import { violationOf } from '../joining/violation.js';
import { releaseOfMeasures } from '../measures/measures-release.js';
import { everHandlers } from '../officers/handlers.js';
import { asEntered, partiesOf } from '../party/parties.js';
import { takesAway } from './hand-overs.js';

/** Which bureau becomes competent, and which unit of it takes the case. */
export interface Receiver {
  readonly to?: string;
  readonly unit?: string;
}

interface ClueTold {
  readonly summary: string;
  readonly receivedAt: string;
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
  const clue = view.last<ClueTold>('clue.register')?.payload;
  const domain = domainOf(view);
  const carried: Carried = {
    why: 'handed-over',
    from: { case: view.state.id, number: view.state.number, bureau: view.state.bureau },
    handlers: [...everHandlers(view)],
    items: itemsOf(view),
  };
  return {
    source,
    receivedAt: clue?.receivedAt ?? '',
    summary: violationOf(view) ?? clue?.summary ?? '',
    ...(domain === undefined ? {} : { domain }),
    parties: partiesOf(view).map(asEntered),
    carried,
  };
}

/** The bureau in whose name somebody acts. */
export function bureauOfActor(known: Known, unit: string): string | null {
  return known.unit?.(unit)?.bureau ?? null;
}
