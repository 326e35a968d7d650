import type { CaseView, ExpiryPayload, Fact, ProceedingView } from '#engine';
import { nextOf } from '../remedy/earliest.js';
import type { ReconsiderationAcceptPayload, ReconsiderationNotifyPayload } from './reconsideration-payload.js';

/** Acts of the body by which a reconsideration is over. */
export const ENDINGS = ['decide', 'mediate', 'withdraw', 'reject', 'terminate'].map(
  (word) => `reconsideration.${word}`,
);

/** The fact by which it was over, if it is: the body's act, or an application deemed given up. */
export function endOf(self: ProceedingView): Fact | undefined {
  const acts = nextOf(self, 0, ENDINGS);
  const givenUp = expiryOf(self, 'reconsideration-correction');
  if (acts === undefined || givenUp === undefined) return acts ?? givenUp;
  return acts.seq < givenUp.seq ? acts : givenUp;
}

/** The acceptance: the body's own, else the one that the law deems (ARL 30). Date of law. */
export function acceptanceOf(self: ProceedingView): { readonly fact: Fact; readonly on: string } | undefined {
  const own = self.facts<ReconsiderationAcceptPayload>('reconsideration.accept').at(0);
  if (own !== undefined) return { fact: own as unknown as Fact, on: own.payload.acceptedOn };
  const deemed = expiryOf(self, 'reconsideration-acceptance');
  return deemed === undefined ? undefined : { fact: deemed, on: deemed.at.slice(0, 10) };
}

/** Whether it runs by the simplified procedure (ARL 53). */
export function isSimplified(self: ProceedingView): boolean {
  return (
    self.last<ReconsiderationAcceptPayload>('reconsideration.accept')?.payload.procedure === 'simplified' &&
    !self.has('reconsideration.toOrdinary')
  );
}

/** The day on which the bureau received the copy, with the fact that says so. */
export function copyOf(self: ProceedingView): { readonly fact: Fact; readonly on: string } | undefined {
  const told = self
    .facts<ReconsiderationAcceptPayload>('reconsideration.accept')
    .find(({ payload }) => payload.copyReceivedOn !== undefined);
  const on = told?.payload.copyReceivedOn;
  return told === undefined || on === undefined ? undefined : { fact: told as unknown as Fact, on };
}

/** Suspensions of the body; `to` is null while one runs (ARL 39, 40). */
export function suspensionsBy(self: ProceedingView): readonly { fact: Fact; from: string; to: string | null }[] {
  return self.facts<{ ground: number }>('reconsideration.suspend').map((fact) => {
    const end = nextOf(self, fact.seq, ['reconsideration.resume', ...ENDINGS]);
    return { fact: fact, from: fact.at.slice(0, 10), to: end?.at.slice(0, 10) ?? null };
  });
}

/** Whether the application is to be forwarded and was not, nor did the bureau correct itself (ARL 32). */
export function awaitsForwarding(view: CaseView, self: ProceedingView): boolean {
  const opening = self.last<ReconsiderationNotifyPayload>('reconsideration.notify');
  return opening?.payload.via === 'bureau' && forwardedBy(view, self, opening.seq) === undefined;
}

/** The forwarding, or the bureau's own correction instead. */
export function forwardedBy(view: CaseView, self: ProceedingView, since: number): Fact | undefined {
  const corrected = view.facts('decision.revoke').find(({ seq }) => seq > since) as Fact | undefined;
  return nextOf(self, since, ['reconsideration.forward', 'reconsideration.accept', ...ENDINGS]) ?? corrected;
}

function expiryOf(self: ProceedingView, rule: string): Fact | undefined {
  return self.facts<ExpiryPayload>('clock.expire').find(({ payload }) => payload.rule === rule) as Fact | undefined;
}
