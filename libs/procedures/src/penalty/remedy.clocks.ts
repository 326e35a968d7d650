import type { CaseView, ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import { ENDED_AS_CLUE } from '../filing/ended-as-clue.js';
import { closedElsewhere, isSettledElsewhere } from '../general-rules/importing/closed-elsewhere.js';
import { servedInTimeBy } from '../general-rules/service/services.js';
import {
  decisionsOf,
  decisionServed,
  isOnTheSpot,
  isGivenBack,
  outcomeFor,
  redoOrder,
  type Decision,
} from './decisions.js';
import { contestedBy } from '../remedy/remedy-subject.js';
import { earliestOf } from '../remedy/earliest.js';
import type { RemedyApplyPayload } from './remedy-payload.js';

/** Outcomes that touch the party and that it may contest. */
const CONTESTABLE: readonly string[] = ['penalty', 'no-penalty', 'no-violation'];

/** Seven working days to serve; posting or publication is enough (APL 61; interpretation of general rule 11). */
const service: ClockDeclaration = {
  rule: 'decision-service',
  wanted: (view, self) =>
    eachParty(self, (decision, party) => [
      {
        start: decision.fact as unknown as Fact,
        subject: String(party),
        stoppedBy: earliestOf([
          servedInTimeBy(view, 'decision', decision.fact.seq, party),
          goneBy(decision, party),
          isSettledElsewhere(view, decision.fact) ? closedElsewhere(view) : undefined,
        ]),
        exclusions: [],
      },
    ]),
};

/**
 * The party's own time to contest, from the day of service by its method (ARL 20; ALL 46). It is used by an application
 * or a suit of the party, and runs as before when that ended without an outcome.
 */
export function contesting(rule: string): ClockDeclaration {
  return {
    rule,
    expires: true,
    wanted: (view: CaseView, self: ProceedingView) =>
      eachParty(self, (decision, party) => {
        const served = decisionServed(view, decision, party);
        if (served === undefined || !isContestable(decision, party)) return [];
        // Service of what was closed elsewhere is not known; once somebody records it, the party’s time runs from it.
        if (isOnTheSpot(decision.fact) && isSettledElsewhere(view, decision.fact)) return [];
        return [
          {
            start: served.fact,
            startOn: served.on,
            subject: String(party),
            stoppedBy: earliestOf([
              goneBy(decision, party),
              contestedBy(view, decision.fact.seq, party, ['reconsideration', 'litigation']),
            ]),
            exclusions: [],
          },
        ];
      }),
  };
}

/** What ends the time to decide anew: a decision, or the end of a matter that was decided on the spot as a clue. */
const DECIDED_ANEW = ['decision.make', ...ENDED_AS_CLUE];

/** The time to decide anew after a reconsideration (60 days), or the days a judgment sets. */
export function redoing(rule: string, source: RemedyApplyPayload['source']): ClockDeclaration {
  return {
    rule,
    wanted: (view, self) =>
      decisionsOf(self).flatMap((decision) => {
        const order = redoOrder(decision);
        if (order?.payload.source !== source) return [];
        const { receivedOn, redoDays } = order.payload;
        if (source === 'litigation' && redoDays === undefined) return [];
        const ends = DECIDED_ANEW.flatMap((command) => view.facts(command).filter(({ seq }) => seq > order.seq));
        return [
          {
            start: order as unknown as Fact,
            startOn: receivedOn,
            stoppedBy: earliestOf(ends),
            exclusions: [],
            ...(source === 'litigation' && redoDays !== undefined ? { length: redoDays } : {}),
          },
        ];
      }),
  };
}

export const remedyClocks: readonly ClockDeclaration[] = [
  service,
  contesting('reconsideration-apply'),
  contesting('litigation-direct'),
  redoing('redo-after-reconsideration', 'reconsideration'),
  redoing('redo-after-judgment', 'litigation'),
];

function eachParty(
  self: ProceedingView,
  wanted: (decision: Decision, party: number) => readonly ClockWanted[],
): readonly ClockWanted[] {
  return decisionsOf(self).flatMap((decision) =>
    decision.content.parties.flatMap(({ party }) => wanted(decision, party)),
  );
}

/** What takes a decision away from a party: revocation, cancellation, a remedy about it, or the police giving it back. */
function goneBy(decision: Decision, party: number): Fact | undefined {
  const cancelled = decision.cancelled.find(({ payload }) => payload.party === party);
  const remedy = decision.remedies.find((fact) => fact.payload.effects.some((effect) => effect.party === party));
  const givenBack = isGivenBack(decision, party) ? decision.givenBack : undefined;
  return earliestOf([decision.revoked, cancelled, remedy, givenBack]);
}

function isContestable(decision: Decision, party: number): boolean {
  const found = decision.content.parties.find((one) => one.party === party);
  return found !== undefined && CONTESTABLE.includes(outcomeFor(decision.content, found));
}
