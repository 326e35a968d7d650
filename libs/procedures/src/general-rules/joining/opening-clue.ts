import type { CaseView } from '#engine';
import type { JsonObject } from '#kernel';
import { domainOf } from '../../investigation/case-domain.js';
import { everHandlers } from '../officers/handlers.js';
import { asEntered, type Party } from '../party/parties.js';
import type { Carried } from './carried.js';
import { violationOf } from './violation.js';

/** What differs between a case that is split off and one that is handed over. */
interface Opened {
  readonly source: string;
  readonly receivedAt: string;
  readonly parties: readonly Party[];
  readonly carried: Omit<Carried, 'from' | 'handlers'>;
}

/** The clue of the case that the system opens out of this one. */
export function openingClue(view: CaseView, { source, receivedAt, parties, carried }: Opened): JsonObject {
  const domain = domainOf(view);
  const { why, ...brought } = carried;
  const from = { case: view.state.id, number: view.state.number, bureau: view.state.bureau };
  const whole: Carried = { why, from, handlers: [...everHandlers(view)], ...brought };
  return {
    source,
    receivedAt,
    summary: violationOf(view) ?? view.last<{ summary: string }>('clue.register')?.payload.summary ?? '',
    ...(domain === undefined ? {} : { domain }),
    parties: parties.map(asEntered),
    carried: whole,
  };
}
