import type { CaseView, ClockDeclaration, ClockWanted, ExtensionWanted, Fact, ProceedingView } from '#engine';
import { toldOf } from '../general-rules/reporter/reporters.js';
import type { ClueRegisterPayload } from './filing-payload.js';
import { verificationsOf, type Verification } from './verifications.js';

/** Length of the one extension of a verification, in working days (PROC 18; COMP 27). */
const VERIFICATION_EXTENSION = 15;

export const filingClocks: readonly ClockDeclaration[] = [
  { rule: 'report-check', wanted: (view, self) => verificationsOf(view, self).map(clockOf) },
  {
    // A clue found in mediation: beside the verification of PROC 18, and prolonged by no test.
    rule: 'complaint-clue-check',
    wanted: (view, self) =>
      self.last<ClueRegisterPayload>('clue.register')?.payload.source === 'complaint-clue'
        ? verificationsOf(view, self).map((run) => ({ ...clockOf(run), exclusions: [] }))
        : [],
  },
  specialStatute('report-ad-law', 'advertising'),
  specialStatute('report-ent-info', 'enterprise-information'),
];

function clockOf({ start, startOn, stoppedBy, extensions }: Verification): ClockWanted {
  return {
    start,
    startOn,
    stoppedBy,
    extensions: extensions.map((fact): ExtensionWanted => ({
      length: VERIFICATION_EXTENSION,
      unit: 'workday',
      approved: fact.at.slice(0, 10),
    })),
  };
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
