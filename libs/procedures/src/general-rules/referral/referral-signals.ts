import type { SignalDeclaration } from '#engine';
import type { ReferralReceivePayload } from './referral-payload.js';

/** What the case is told when a matter is sent back to the bureau. */
export type ReferralReceived = Pick<ReferralReceivePayload, 'from' | 'transfer'> & {
  /** No other transfer holds the matter: the bureau handles it, also where it had already decided to transfer (APL 27). */
  readonly givenBack: boolean;
};

/** A clue that ended is verified again, a transfer that waited is over, a decision to transfer has lost its object. */
export const referralSignals: readonly SignalDeclaration[] = [
  {
    name: 'referral.received',
    title: { zh: '反向移送', en: 'The matter is sent back to the bureau' },
    from: ['referral'],
    to: [
      { procedure: 'filing', optional: true },
      { procedure: 'police-transfer', optional: true },
      { procedure: 'penalty', optional: true },
    ],
  },
];
