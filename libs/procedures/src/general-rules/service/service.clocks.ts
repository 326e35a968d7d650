import type { CaseClockDeclaration, CaseView, Fact } from '#engine';
import type { ServiceDispatchPayload } from './service-payload.js';
import { paperServed, servedOn } from './services.js';

/** An announced paper is served when the period is over, unless it reaches the party another way first. */
export const serviceClocks: readonly CaseClockDeclaration[] = [
  {
    rule: 'service-by-announcement',
    expires: true,
    wanted: (view) =>
      view
        .facts<ServiceDispatchPayload>('service.dispatch')
        .filter((fact) => fact.payload.method === 'announcement')
        .map((fact) => ({
          start: fact as unknown as Fact,
          subject: String(fact.payload.party),
          exclusions: [],
          stoppedBy: servedOtherwise(view, fact),
        })),
  },
];

function servedOtherwise(view: CaseView, fact: Fact<ServiceDispatchPayload>): Fact | undefined {
  const { document, party } = fact.payload;
  const served = servedOn(view, document.kind, paperServed(view, fact) ?? 0, party);
  return served === undefined || served.method === 'announcement' ? undefined : served.fact;
}
