import type { CaseView, ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import { servedOn } from '../general-rules/service/services.js';
import { bankedOf, collectionsOf, handOversOf } from './cash.js';
import { closureIsTimed, groundArose } from './closure.js';
import { endOf, grantsOf } from './grants.js';
import { partiesWithDuties } from './items.js';
import { lastRecorded } from './ledger.js';
import { paymentTerms } from './payment-terms.js';
import { positionsOf } from './positions.js';
import { earliestOf } from '../remedy/earliest.js';
import { leavesTime, openingOf } from '../remedy/remedy-subject.js';
import { judgmentFor, reconsiderationFor, remedyPassing } from './remedies.js';

/** A clock of each party; none where no exclusion of the investigation counts. */
function perParty(
  rule: string,
  expires: boolean,
  wanted: (view: CaseView, party: number, self: ProceedingView) => readonly ClockWanted[],
): ClockDeclaration {
  return {
    rule,
    expires,
    wanted: (view, self) =>
      partiesWithDuties(view).flatMap((party) =>
        wanted(view, party, self).map((one) => ({ exclusions: [], ...one, subject: String(party) })),
      ),
  };
}

/** Facts of a command that concern a party, in order; a fact that names no party concerns everybody. */
function about(self: ProceedingView, party: number, ...commands: readonly string[]): readonly Fact[] {
  return commands
    .flatMap((command) => self.facts<{ party?: number }>(command))
    .filter((fact) => fact.payload.party === undefined || fact.payload.party === party)
    .sort((left, right) => left.seq - right.seq);
}

/** The first of these facts after another one. */
function next(facts: readonly Fact[], after: Fact): Fact | undefined {
  return facts.find((fact) => fact.seq > after.seq);
}

/** The fact by which nothing of a party is open any more. */
function allClosed(view: CaseView, party: number): Fact | undefined {
  const own = positionsOf(view).filter(({ duty }) => duty.party === party);
  return own.some(({ open }) => open) ? undefined : lastRecorded(own.map(({ closedBy }) => closedBy));
}

/** Demands start to run when they are served; the payment or the application ends them. */
function demandPeriods(view: CaseView, party: number, self: ProceedingView): readonly ClockWanted[] {
  return about(self, party, 'execution.demand').flatMap((demand) => {
    const served = servedOn(view, 'demand', demand.seq, party);
    if (served === undefined) return [];
    const left = about(self, party, 'execution.applyToCourt', 'payment.grantDelay', 'payment.grantInstalments');
    return [
      { start: served.fact, startOn: served.on, stoppedBy: earliestOf([next(left, demand), allClosed(view, party)]) },
    ];
  });
}

/** Fifteen days to sue after a reconsideration decision (ALL 45); the suit or its outcome ends them. */
function suingPeriod(view: CaseView, party: number): readonly ClockWanted[] {
  const decided = reconsiderationFor(view, party);
  if (decided === undefined) return [];
  const suits = view
    .proceedings('litigation')
    .filter((suit) => !leavesTime(view, suit))
    .map((suit) => openingOf(suit))
    .filter((suit) => suit?.payload.applicant.party === party) as readonly (Fact | undefined)[];
  return [
    {
      start: decided as unknown as Fact,
      startOn: decided.payload.receivedOn,
      stoppedBy: earliestOf([judgmentFor(view, party), ...suits.filter((suit) => (suit?.seq ?? 0) > decided.seq)]),
    },
  ];
}

/** Three months from the rolled last day of the longest remedy, or from the later end of a grant (AEL 53; APL 72(2)). */
function applicationPeriod(view: CaseView, party: number, self: ProceedingView): readonly ClockWanted[] {
  const passing = judgmentFor(view, party) === undefined ? remedyPassing(view, party) : undefined;
  if (passing === undefined) return [];
  const grant = grantsOf(view, party).at(-1);
  const end = grant === undefined ? passing.due : endOf(grant);
  return applicationClock(view, party, self, passing.fact, end > passing.due ? end : passing.due);
}

/** Two years after a judgment (ALLI 153). */
function judgmentPeriod(view: CaseView, party: number, self: ProceedingView): readonly ClockWanted[] {
  const judgment = judgmentFor(view, party);
  if (judgment === undefined) return [];
  return applicationClock(view, party, self, judgment as unknown as Fact, judgment.payload.receivedOn);
}

/** Runs only where something was still open when it began. */
function applicationClock(
  view: CaseView,
  party: number,
  self: ProceedingView,
  ...[start, startOn]: [Fact, string]
): readonly ClockWanted[] {
  const closed = allClosed(view, party);
  if (closed !== undefined && closed.seq <= start.seq) return [];
  const stoppedBy = earliestOf([about(self, party, 'execution.applyToCourt').at(0), closed]);
  return [{ start, startOn, stoppedBy }];
}

const courtClocks: readonly ClockDeclaration[] = [
  perParty('court-accept', false, (_view, party, self) => {
    const answers = about(self, party, 'court.accept', 'court.refuse', 'court.end', 'court.enforce', 'court.rule');
    return about(self, party, 'execution.applyToCourt').map((start) => ({ start, stoppedBy: next(answers, start) }));
  }),
  perParty('court-ruling', false, (_view, party, self) => {
    const rulings = about(self, party, 'court.rule', 'court.enforce', 'court.end', 'court.refuse');
    return about(self, party, 'court.accept').map((start) => ({ start, stoppedBy: next(rulings, start) }));
  }),
  perParty('court-refusal-review', true, (_view, party, self) => {
    const answers = about(self, party, 'execution.applyToCourt', 'execution.endItem', 'court.accept');
    return about(self, party, 'court.refuse', 'court.rule')
      .filter((fact) => fact.command === 'court.refuse' || fact.payload['ruling'] === 'refused')
      .map((start) => ({ start, stoppedBy: next(answers, start) }));
  }),
];

const cashClocks: readonly ClockDeclaration[] = [
  {
    rule: 'cash-fine-handover',
    wanted: (view) =>
      collectionsOf(view).map((fact) => ({
        start: fact as unknown as Fact,
        startOn: fact.payload.landedOn ?? fact.at.slice(0, 10),
        subject: String(fact.payload.party),
        exclusions: [],
        stoppedBy: handOversOf(view).find(({ collection }) => collection === fact.seq)?.fact,
      })),
  },
  {
    rule: 'cash-fine-bank',
    wanted: (view) =>
      handOversOf(view).map(({ fact, collection, party }) => ({
        start: fact,
        subject: String(party),
        exclusions: [],
        stoppedBy: bankedOf(view).get(collection),
      })),
  },
];

/** Clocks of execution; what was excluded from the time for deciding does not count here. */
export const executionClocks: readonly ClockDeclaration[] = [
  perParty('fine-payment', true, (view, party) => paymentTerms(view, party)),
  perParty('litigation-after-reconsideration', true, suingPeriod),
  perParty('performance-demand', true, demandPeriods),
  perParty('court-enforcement-application', true, applicationPeriod),
  perParty('judgment-enforcement', true, judgmentPeriod),
  ...courtClocks,
  // Only where the bureau itself suspended (AEL 39(2)): a stop by the reconsideration body or court waits for its outcome.
  perParty('enforcement-abandon', true, (_view, party, self) =>
    about(self, party, 'execution.suspend')
      .filter(({ payload }) => payload['ground'] === 'bureau')
      .map((start) => ({
        start,
        stoppedBy: next(about(self, party, 'execution.resume', 'execution.endItem'), start),
      })),
  ),
  ...cashClocks,
  {
    rule: 'case-closure',
    wanted: (view, self) => {
      const start = groundArose(view, self);
      if (start === undefined || !closureIsTimed(view)) return [];
      return [
        {
          start,
          exclusions: [],
          stoppedBy: self.facts('case.close').find(({ seq }) => seq > start.seq),
        },
      ];
    },
  },
];
