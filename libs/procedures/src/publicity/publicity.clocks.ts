import type { CaseView, ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import { isRegisteredElsewhere, isWarningOnly, overtakenBy, publicationOf, type Publication } from './publications.js';
import { fraudsOf, isForLife, restrictionEndOf, TERM_RULES, termRuleOf } from './publicity-terms.js';
import { applicationsOf, isAccepted } from './stops.js';

type Wanted = (view: CaseView, self: ProceedingView, publication: Publication) => readonly ClockWanted[];

/** A clock of one publication; what was excluded from the time for deciding does not count here. */
function clock(rule: string, wanted: Wanted, expires = false): ClockDeclaration {
  return {
    rule,
    expires,
    wanted: (view, self) => {
      const publication = publicationOf(view, self);
      if (publication === undefined) return [];
      const { party } = publication;
      return wanted(view, self, publication).map((one) => ({ exclusions: [], ...one, subject: String(party) }));
    },
  };
}

function earliest(...facts: readonly (Fact | undefined)[]): Fact | undefined {
  return facts
    .filter((fact): fact is Fact => fact !== undefined)
    .sort((left, right) => left.seq - right.seq)
    .at(0);
}

/** From the decision, or its change, until it is shown, kept out, or gone (PUB 9, 10). */
function showing(elsewhere: boolean, command: string): Wanted {
  return (view, self, publication) => {
    if (isRegisteredElsewhere(view, publication) !== elsewhere || isWarningOnly(publication)) return [];
    const gone = self.in() === 'withdrawn' ? overtakenBy(publication).at(0) : undefined;
    const stoppedBy = earliest(self.last(command), self.last('publicity.exempt'), gone);
    return [{ start: publication.since, startOn: publication.startOn, stoppedBy }];
  };
}

/** Whatever took the publication off the screen. */
function takenDown(self: ProceedingView): Fact | undefined {
  const decided = applicationsOf(self).find(({ decision }) => decision?.payload.result === 'stopped')?.decision;
  return earliest(self.last('publicity.withdraw'), decided as unknown as Fact | undefined);
}

/** Three working days from what overtook a text that is public, or on its way to the bureau of registration. */
const withdrawing: Wanted = (_view, self, publication) => {
  const [start] = overtakenBy(publication);
  const shown = earliest(self.last('publicity.push'), publication.published);
  const stopped = self.facts('publicity.decideStop').some(({ payload }) => payload['result'] === 'stopped');
  if (start === undefined || shown === undefined || shown.seq > start.seq) return [];
  const stoppedBy = self.last('publicity.withdraw');
  if (stoppedBy === undefined && (stopped || self.in() === 'ended')) return [];
  const { receivedOn } = start.payload as { receivedOn?: string };
  return [{ start, startOn: receivedOn ?? start.at.slice(0, 10), stoppedBy }];
};

const terms = TERM_RULES.map((rule) =>
  clock(
    rule,
    (view, self, publication) => {
      const { published } = publication;
      if (published === undefined || termRuleOf(view, publication) !== rule || isForLife(view, publication)) return [];
      const restrictionEnds = rule === 'publicity-restriction' ? restrictionEndOf(publication) : undefined;
      const end = restrictionEnds === undefined ? {} : { restrictionEnds };
      return [{ start: published, stoppedBy: takenDown(self), ...end }];
    },
    true,
  ),
);

/** Applications to stop early (CRED 14, 16, 17). */
const stops: readonly ClockDeclaration[] = [
  clock('credit-repair-accept', (_view, self) =>
    applicationsOf(self).map(({ fact, answer }) => ({
      start: fact as unknown as Fact,
      stoppedBy: earliest(answer as unknown as Fact | undefined, self.last('publicity.withdraw')),
    })),
  ),
  clock('credit-repair-decision', (_view, self) =>
    applicationsOf(self)
      .filter((one) => isAccepted({ ...one, decision: undefined }))
      .map(({ answer, extension, decision }) => ({
        start: answer as unknown as Fact,
        stoppedBy: earliest(decision as unknown as Fact | undefined, self.last('publicity.withdraw')),
        extensions:
          extension === undefined
            ? []
            : [{ length: extension.payload.days, unit: 'workday' as const, approved: extension.at.slice(0, 10) }],
      })),
  ),
  clock('credit-repair-implement', (_view, self) =>
    applicationsOf(self)
      .filter(({ decision }) => decision?.payload.result === 'stopped')
      .map(({ decision }) => ({
        start: decision as unknown as Fact,
        stoppedBy: earliest(self.last('publicity.carryOutStop'), self.last('publicity.withdraw')),
      })),
  ),
  clock(
    'credit-repair-fraud',
    (_view, self) => fraudsOf(self).map((fact) => ({ start: fact as unknown as Fact, stoppedBy: takenDown(self) })),
    true,
  ),
];

export const publicityClocks: readonly ClockDeclaration[] = [
  clock('publicity-same-province', showing(false, 'publicity.publish')),
  clock('publicity-push', showing(true, 'publicity.push')),
  clock('publicity-cross-province', (_view, self, { published }) => {
    const start = self.last('publicity.push');
    return start === undefined ? [] : [{ start, stoppedBy: earliest(published, self.last('publicity.withdraw')) }];
  }),
  clock('publicity-withdraw', withdrawing),
  ...terms,
  ...stops,
];
