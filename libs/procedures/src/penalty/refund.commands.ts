import type { CommandDefinition } from '#engine';
import { onFacts, onInput } from '../requirement.js';
import { currentNotice } from './notices.js';
import { isPartyDone } from './party-rights.js';
import { RefundOrderPayload, RefundResultPayload } from './refund-payload.js';
import { refundOpen } from './refunds.js';
import { noticeIssued, partyNoticed } from './rights.requirements.js';

/** Between the defence and the decision (PROC 59). */
const afterDefence = onInput<{ party: number }>(
  {
    id: 'refund-after-defence',
    article: 'PROC 59',
    zh: '责令退款须在当事人陈述申辩之后、作出处罚决定之前。',
    en: 'A refund is ordered after the party’s statement and before the decision.',
    remedyZh: '请在当事人行使、放弃权利或期限届满后责令退款。',
    remedyEn: 'Order it once the party used, waived or let pass its rights.',
  },
  ({ view, self, command }) => {
    const notice = self === null ? undefined : currentNotice(view, self);
    return self === null || notice === undefined || isPartyDone(view, self, notice, command.payload.party);
  },
);

/** A result answers an order. */
const refundOrdered = onFacts(
  {
    id: 'refund-ordered',
    article: 'PROC 59',
    zh: '须有尚无结果的责令退款。',
    en: 'There must be an order to refund whose result is not known yet.',
    remedyZh: '请先责令退款（refund.order）。',
    remedyEn: 'Order the refund first (refund.order).',
  },
  ({ self }) => self !== null && refundOpen(self).length > 0,
);

export const refundCommands: readonly CommandDefinition[] = [
  {
    name: 'refund.order',
    title: { zh: '责令退款', en: 'Order a refund' },
    article: 'PROC 59',
    by: ['I'],
    payload: RefundOrderPayload,
    scope: 'proceeding',
    requires: [noticeIssued, partyNoticed, afterDefence],
  },
  {
    name: 'refund.result',
    title: { zh: '登记退款结果', en: 'Record the result of the refund' },
    article: 'PROC 59',
    by: ['I'],
    payload: RefundResultPayload,
    scope: 'proceeding',
    requires: [refundOrdered],
  },
];
