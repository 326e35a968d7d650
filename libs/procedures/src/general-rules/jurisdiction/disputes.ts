import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { caseEnding } from '../../investigation/first-decision.js';
import type { JurisdictionDisputePayload, JurisdictionSubmitPayload } from './jurisdiction-payload.js';

/** Something that waits for an answer, and what answered it. */
export interface Pending<Payload> {
  readonly asked: Fact<Payload>;
  readonly answeredBy: Fact | undefined;
}

/** Negotiation ends with an agreement, a submission or the order of the upper bureau (PROC 13). */
const ENDS_DISPUTE = [
  'jurisdiction.agree',
  'jurisdiction.submit',
  'jurisdiction.designate',
  'case.takeUp',
  'filing.refer',
];
const ANSWERS_SUBMISSION = ['jurisdiction.designate', 'case.takeUp', 'filing.refer'];

export function disputesOf(view: CaseView): readonly Pending<JurisdictionDisputePayload>[] {
  return pending<JurisdictionDisputePayload>(view, 'jurisdiction.dispute', ENDS_DISPUTE);
}

export function submissionsOf(view: CaseView): readonly Pending<JurisdictionSubmitPayload>[] {
  return pending<JurisdictionSubmitPayload>(view, 'jurisdiction.submit', ANSWERS_SUBMISSION);
}

function pending<Payload>(view: CaseView, command: string, answers: readonly string[]): readonly Pending<Payload>[] {
  const asked = view.facts<Payload>(command);
  if (asked.length === 0) return [];
  const ends = [...answers.flatMap((name) => view.facts<JsonObject>(name)), caseEnding(view)]
    .filter((fact) => fact !== undefined)
    .sort((left, right) => left.seq - right.seq);
  return asked.map((fact) => ({ asked: fact, answeredBy: ends.find(({ seq }) => seq > fact.seq) }));
}
