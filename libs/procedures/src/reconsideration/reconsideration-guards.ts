import type { ChartBranch, ExpiryPayload } from '#engine';
import type { ReconsiderationCorrectPayload } from './reconsideration-payload.js';
import { endOf } from './reconsiderations.js';

type Guard = NonNullable<ChartBranch['guard']>;

/** The body asks the applicant to complete the application (ARL 31). */
export const askedForMore: Guard = ({ context }) =>
  (context.fact?.payload as Partial<ReconsiderationCorrectPayload> | undefined)?.step === 'asked';

/** Five working days without an answer: deemed accepted on the day they are over (ARL 30(3)). */
export const isDeemedAccepted: Guard = ({ context }) => passedNow(context) === 'reconsideration-acceptance';

/** Not completed in time without good reason: deemed given up (ARL 31(2)). */
export const correctionIsOver: Guard = ({ context }) => passedNow(context) === 'reconsideration-correction';

/** The bureau has answered, also where the answer is older than the acceptance. */
export const isAnswered: Guard = ({ context: { self } }) => self.has('reconsideration.answer');

/** The body has not ended it yet: a hearing that is recorded later changes nothing. */
export const isRunning: Guard = ({ context: { self } }) => endOf(self) === undefined;

function passedNow({ fact }: Parameters<Guard>[0]['context']): string | undefined {
  return fact?.command === 'clock.expire' ? (fact.payload as unknown as ExpiryPayload).rule : undefined;
}
