import type { Fact, ProceedingView } from '#engine';
import type { AcceptStopPayload, ApplyStopPayload, DecideStopPayload, ExtendStopPayload } from './stop-payload.js';

/** One application to stop publicity early, with what answered it. */
export interface StopApplication {
  readonly fact: Fact<ApplyStopPayload>;
  readonly answer: Fact<AcceptStopPayload> | undefined;
  readonly extension: Fact<ExtendStopPayload> | undefined;
  readonly decision: Fact<DecideStopPayload> | undefined;
}

/** Applications in the order they came in; one that was completed counts as a new one. */
export function applicationsOf(self: ProceedingView): readonly StopApplication[] {
  const applied = self.facts<ApplyStopPayload>('publicity.applyStop');
  return applied.map((fact, index) => {
    const until = applied[index + 1]?.seq ?? Number.MAX_SAFE_INTEGER;
    const within = <Payload>(command: string) =>
      self.facts<Payload>(command).find(({ seq }) => seq > fact.seq && seq < until);
    return {
      fact,
      answer: within<AcceptStopPayload>('publicity.acceptStop'),
      extension: within<ExtendStopPayload>('publicity.extendStop'),
      decision: within<DecideStopPayload>('publicity.decideStop'),
    };
  });
}

export function lastApplication(self: ProceedingView | null): StopApplication | undefined {
  return self === null ? undefined : applicationsOf(self).at(-1);
}

/** Accepted and not decided yet. */
export function isAccepted(application: StopApplication | undefined): boolean {
  return application?.answer?.payload.answer === 'accepted' && application.decision === undefined;
}
