import type { CaseClockDeclaration, Fact } from '#engine';
import { disputesOf, submissionsOf } from './disputes.js';

export const jurisdictionClocks: readonly CaseClockDeclaration[] = [
  {
    rule: 'jurisdiction-dispute-negotiation',
    wanted: (view) =>
      disputesOf(view).map(({ asked, answeredBy }) => ({
        start: asked as unknown as Fact,
        startOn: asked.payload.arisenOn,
        subject: String(asked.seq),
        stoppedBy: answeredBy,
        exclusions: [],
      })),
  },
  {
    // What is submitted within the system reaches the upper bureau at once.
    rule: 'jurisdiction-designation',
    wanted: (view) =>
      submissionsOf(view).map(({ asked, answeredBy }) => ({
        start: asked as unknown as Fact,
        subject: String(asked.seq),
        stoppedBy: answeredBy,
        exclusions: [],
      })),
  },
];
