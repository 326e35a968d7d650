import type { CaseView, Fact } from '#engine';
import type { RecusalDecidePayload, RecusalRequestPayload } from './recusal-payload.js';

/** Requests that nobody has decided: work goes on meanwhile (PROC 4). */
export function openRequests(view: CaseView): readonly Fact<RecusalRequestPayload>[] {
  const decided = view.facts<RecusalDecidePayload>('recusal.decide').map((fact) => fact.payload.request);
  return view.facts<RecusalRequestPayload>('recusal.request').filter((fact) => !decided.includes(fact.seq));
}

/** The host of the hearing, as last appointed. */
export function hearingHost(view: CaseView): string | undefined {
  return view.last<{ host: string }>('hearing.appointHost')?.payload.host;
}

/** Members and recorder of the hearing. */
export function hearingStaff(view: CaseView): readonly string[] {
  const members = view.last<{ members?: readonly string[] }>('hearing.appointHost')?.payload.members ?? [];
  const recorder = view.last<{ recorder?: string }>('hearing.schedule')?.payload.recorder;
  return recorder === undefined ? members : [...members, recorder];
}
