import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { closedElsewhere } from '../general-rules/importing/closed-elsewhere.js';
import { takenAwayBy } from '../general-rules/jurisdiction/hand-overs.js';
import { standingJoin } from '../general-rules/joining/joined-cases.js';
import { partiesOf } from '../general-rules/party/parties.js';
import { servedOn } from '../general-rules/service/services.js';
import { earliestOf } from '../remedy/earliest.js';

/** What ends the time for deciding: the first decision, or the end of the case without one, also by its going on in another. */
export function caseEnding(view: CaseView): Fact | undefined {
  return earliestOf([
    firstDecision(view),
    view.last('investigation.terminate'),
    view.last('investigation.refer'),
    standingJoin(view),
    takenAwayBy(view),
    closedElsewhere(view),
  ]);
}

/**
 * The first decision that was not cancelled before service. One cancelled because an act in time came in late
 * is undone (general rule 4) and no longer stands; one revoked while nobody had been served never took effect.
 */
function firstDecision(view: CaseView): Fact | undefined {
  const decisions = view.facts<JsonObject>('decision.make');
  return decisions.find((decision, index) => !isRevokedUnserved(view, decision, decisions[index + 1]?.seq ?? Infinity));
}

function isRevokedUnserved(view: CaseView, decision: Fact, before: number): boolean {
  const revocation = view.facts('decision.revoke').find((fact) => fact.seq > decision.seq && fact.seq < before);
  if (revocation === undefined) return false;
  return !partiesOf(view).some((party) => {
    const served = servedOn(view, 'decision', decision.seq, party.number);
    return served !== undefined && served.fact.seq < revocation.seq;
  });
}
