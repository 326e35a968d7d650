import type { CaseView, CommandDefinition, Effect, ExpiryPayload, Fact } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { paperAttached } from '../general-rules/paper-attached.js';
import { partyExists } from '../general-rules/party/party.requirements.js';
import { noRemedyRuns } from './enforcement.requirements.js';
import { decisionReached, itemsExist, notSuspended } from './item.requirements.js';
import {
  askedInWriting,
  cashAllowed,
  cashAtBureau,
  cashWaits,
  cashWithinFine,
  fineUnpaid,
  grantedDaysFit,
  grantHolds,
  reducesWhatGrew,
  refundWithinExcess,
  surchargeIsCovered,
  treasuryReceiptGiven,
} from './payment.requirements.js';
import {
  CashOnwardPayload,
  EndGrantPayload,
  GrantDelayPayload,
  GrantInstalmentsPayload,
  PaymentCollectCashPayload,
  PaymentRecordPayload,
  PaymentRefundPayload,
  ReduceSurchargePayload,
} from './payment-payload.js';

/** A payment made on or before the day for paying, entered after it had passed, takes the passing back (general rule 4). */
function undoesPassing(view: CaseView, party: number, fact: Fact): readonly Effect[] {
  return view
    .facts<ExpiryPayload>('clock.expire')
    .filter(({ payload }) => payload.rule === 'fine-payment' && payload.subject === String(party))
    .filter((expiry) => expiry.seq < fact.seq && fact.at.slice(0, 10) <= expiry.payload.due)
    .map(({ seq, proceeding, command }) => ({ kind: 'undo', proceeding, seq, command }));
}

const payments: readonly CommandDefinition[] = [
  {
    name: 'payment.record',
    title: { zh: '登记缴款', en: 'Record a payment' },
    article: 'APL 67; PROC 72',
    by: ['I'],
    payload: PaymentRecordPayload,
    scope: 'proceeding',
    outsideFact: true,
    whileSuspended: true,
    anyTime: true,
    requires: [partyExists, surchargeIsCovered],
    effects: ({ view, command }, fact) => undoesPassing(view, (command.payload as PaymentRecordPayload).party, fact),
  },
  {
    name: 'payment.collectCash',
    title: { zh: '当场收缴罚款', en: 'Collect a fine on the spot' },
    article: 'APL 68, 69, 70; PROC 72',
    by: ['I'],
    payload: PaymentCollectCashPayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [partyExists, decisionReached, cashAllowed, treasuryReceiptGiven, cashWithinFine],
    effects: ({ view, command }, fact) =>
      undoesPassing(view, (command.payload as PaymentCollectCashPayload).party, fact),
  },
  {
    name: 'payment.handOverCash',
    title: { zh: '上交当场收缴的罚款', en: 'Hand over collected cash' },
    article: 'APL 71; PROC 73',
    by: ['I'],
    payload: CashOnwardPayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [cashWaits],
  },
  {
    name: 'payment.bankCash',
    title: { zh: '缴付指定银行', en: 'Pay collected cash into the bank' },
    article: 'APL 71; PROC 73',
    by: ['I'],
    payload: CashOnwardPayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [cashAtBureau],
  },
  {
    name: 'payment.refund',
    title: { zh: '退还多缴款项', en: 'Pay money back' },
    article: 'APL 74(3); ARL 64; 国家赔偿法 36',
    by: ['I'],
    payload: PaymentRefundPayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [partyExists, refundWithinExcess, paperAttached],
  },
];

const grants: readonly CommandDefinition[] = [
  {
    name: 'payment.grantDelay',
    title: { zh: '准予延期缴纳罚款', en: 'Grant a delay of payment' },
    article: 'APL 66(2); PROC 74',
    by: ['L'],
    payload: GrantDelayPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...decidesOnProposal({ decision: 'payment.grantDelay' }),
      ...[partyExists, decisionReached, fineUnpaid, askedInWriting, grantedDaysFit],
    ],
  },
  {
    name: 'payment.grantInstalments',
    title: { zh: '准予分期缴纳罚款', en: 'Grant instalments' },
    article: 'APL 66(2); PROC 74',
    by: ['L'],
    payload: GrantInstalmentsPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...decidesOnProposal({ decision: 'payment.grantInstalments' }),
      ...[partyExists, decisionReached, fineUnpaid, askedInWriting, grantedDaysFit],
    ],
  },
  {
    name: 'payment.endGrant',
    title: { zh: '终止延期、分期', en: 'Take a grant back' },
    article: 'PROC 74',
    by: ['L'],
    payload: EndGrantPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [...decidesOnProposal({ decision: 'payment.endGrant' }), partyExists, grantHolds],
  },
  {
    name: 'execution.reduceSurcharge',
    title: { zh: '达成执行协议减免加处罚款', en: 'Reduce the surcharge by agreement' },
    article: 'AEL 42',
    by: ['L'],
    payload: ReduceSurchargePayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...decidesOnProposal({ decision: 'execution.reduceSurcharge' }),
      ...[partyExists, itemsExist, notSuspended, noRemedyRuns, reducesWhatGrew, paperAttached],
    ],
  },
];

/** Paying, in cash or not, later or in parts, and back. */
export const paymentCommands: readonly CommandDefinition[] = [...payments, ...grants];
