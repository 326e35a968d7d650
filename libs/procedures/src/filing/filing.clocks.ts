import type { JsonObject } from '#kernel';
import type { CaseView, ClockDeclaration, ClockWanted, ExtensionWanted, Fact, ProceedingView } from '#engine';
import { toldOf } from '../general-rules/reporter/reporters.js';
import type { ClueAbsorbPayload, ClueRegisterPayload } from './filing-payload.js';

/** Length of the one extension of a verification, in working days (PROC 18). */
const VERIFICATION_EXTENSION = 15;

const ENDINGS = ['filing.approve', 'filing.decline', 'filing.refer', 'clue.merge'];

export const filingClocks: readonly ClockDeclaration[] = [
  {
    rule: 'report-check',
    wanted: (view, self) => {
      const clue = lastClue(self);
      if (clue === undefined) return [];
      return [
        { start: clue, startOn: clue.payload.receivedAt, stoppedBy: ending(self), extensions: extensionsOf(self) },
        ...reopenings(view, self),
      ];
    },
  },
  specialStatute('report-ad-law', 'advertising'),
  specialStatute('report-ent-info', 'enterprise-information'),
];

/** A clue that was opened again is verified anew, from that day (interpretation: PROC 18 gives no other period). */
function reopenings(view: CaseView, self: ProceedingView): readonly ClockWanted[] {
  const filed = self.facts('filing.approve').at(0)?.seq ?? Number.MAX_SAFE_INTEGER;
  const endings = ENDINGS.flatMap((command) => self.facts<JsonObject>(command)).sort(
    (left, right) => left.seq - right.seq,
  );
  return view
    .facts<JsonObject>('case.reopen')
    .filter((start) => start.seq < filed)
    .map((start) => ({ start, stoppedBy: endings.find((fact) => fact.seq > start.seq) }));
}

/** Clocks that a special statute gives a reporter; they end when the reporter was told. */
function specialStatute(rule: string, statute: string): ClockDeclaration {
  return {
    rule,
    wanted: (view: CaseView, self: ProceedingView) => {
      const clue = self.last<ClueRegisterPayload>('clue.register');
      const applies: readonly string[] = clue?.payload.specialStatutes ?? [];
      if (clue === undefined || !applies.includes(statute)) return [];
      return [
        {
          start: clue as unknown as Fact,
          startOn: clue.payload.receivedAt,
          stoppedBy: toldOf(view, 'filing', 'result'),
          exclusions: [],
        },
      ];
    },
  };
}

/** The clue whose receipt counts: the last report with new facts that was merged in, else the clue itself. */
function lastClue(self: ProceedingView): (Fact & { payload: { receivedAt: string } }) | undefined {
  const clue = self.last<ClueAbsorbPayload>('clue.absorb') ?? self.last<ClueRegisterPayload>('clue.register');
  return clue as (Fact & { payload: { receivedAt: string } }) | undefined;
}

function ending(self: ProceedingView): Fact | undefined {
  return ENDINGS.flatMap((command) => self.facts(command)).at(0);
}

function extensionsOf(self: ProceedingView): readonly ExtensionWanted[] {
  return self
    .facts('filing.extendVerification')
    .map((fact) => ({ length: VERIFICATION_EXTENSION, unit: 'workday', approved: fact.at.slice(0, 10) }));
}
