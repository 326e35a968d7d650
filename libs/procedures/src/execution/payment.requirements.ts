import type { CaseView, Requirement, StepView } from '#engine';
import { onInput } from '../requirement.js';
import { openCollections, openHandOvers } from './cash.js';
import { grantInForce } from './grants.js';
import { dutiesOfParty, isMoney, isSummary, type Duty } from './items.js';
import { ledgerOf, unpaidOf } from './ledger.js';
import { openPositions } from './positions.js';
import { surchargeOwed } from './surcharge.js';
import type {
  CashOnwardPayload,
  EndGrantPayload,
  GrantDelayPayload,
  GrantInstalmentsPayload,
  PaymentCollectCashPayload,
  PaymentRecordPayload,
  PaymentRefundPayload,
  ReduceSurchargePayload,
} from './payment-payload.js';

/** Fine up to which it may be taken on the spot without more, in fen (APL 68(1)). */
const SMALL_FINE = 10_000n;

type OfParty = { readonly party: number };

/** A payment says that the surcharge is settled only when it is. */
export const surchargeIsCovered: Requirement<PaymentRecordPayload> = onInput<PaymentRecordPayload>(
  {
    id: 'surcharge-covered',
    article: 'APL 72(1)(1); PROC 75',
    zh: '记为“加处罚款已结清”的，罚款本金和截至缴款日的加处罚款须全部缴清。',
    en: 'Settling the surcharge needs the whole fine and all that has grown on it by the day of payment.',
    remedyZh: '请核对罚款本金（amount）和加处罚款（surcharge）的数额。',
    remedyEn: 'Check the sums of the fine (amount) and of the surcharge (surcharge).',
  },
  ({ view, known, command }) => {
    const { party, settlesSurcharge, amount, surcharge } = command.payload;
    if (settlesSurcharge !== true) return true;
    const owed = surchargeOwed(view, known, party, command.at.slice(0, 10));
    return unpaidMoney(view, party) <= BigInt(amount) && owed <= BigInt(surcharge ?? '0');
  },
);

/** When a fine may be taken on the spot (APL 68, 69; PROC 72). */
export const cashAllowed: Requirement<PaymentCollectCashPayload> = onInput<PaymentCollectCashPayload>(
  {
    id: 'cash-collection-allowed',
    article: 'APL 68, 69; PROC 72',
    zh: '当场收缴罚款限于：当场处罚一百元以下；当场处罚事后难以执行；边远、水上、交通不便地区经当事人提出。',
    en: 'A fine is taken on the spot only if imposed on the spot and up to ¥100 or hard to collect later, or in a remote area at the party’s request.',
    remedyZh: '其他情形由当事人到指定银行或者通过电子支付系统缴纳。',
    remedyEn: 'In all other cases the party pays at the bank or electronically.',
  },
  ({ view, command }) => {
    const { party, ground, askedByParty } = command.payload;
    if (ground === 'remote-area') return askedByParty === true;
    const fines = standingFines(view, party);
    if (!fines.every(isSummary)) return false;
    return ground === 'hard-to-collect-later' || fines.every(({ item }) => BigInt(item.amount ?? '0') <= SMALL_FINE);
  },
);

/** A receipt of the treasury is given, else payment may be refused (APL 70). */
export const treasuryReceiptGiven: Requirement<PaymentCollectCashPayload> = onInput<PaymentCollectCashPayload>(
  {
    id: 'treasury-receipt',
    article: 'APL 70; PROC 72',
    zh: '当场收缴罚款必须出具财政部门统一制发的专用票据。',
    en: 'Whoever takes a fine on the spot gives a receipt of the treasury.',
    remedyZh: '请填写专用票据号码（treasuryReceipt）。',
    remedyEn: 'Give the number of the receipt (treasuryReceipt).',
  },
  ({ command }) => command.payload.treasuryReceipt !== undefined,
);

/** Not more than is still unpaid is taken in cash. */
export const cashWithinFine: Requirement<PaymentCollectCashPayload> = onInput<PaymentCollectCashPayload>(
  {
    id: 'cash-within-fine',
    article: 'APL 68; PROC 72',
    zh: '当场收缴的数额不得超过尚未缴纳的罚款。',
    en: 'No more is taken on the spot than is still unpaid of the fine.',
    remedyZh: '请核对数额（分）。',
    remedyEn: 'Check the sum, in fen.',
  },
  ({ view, command }) => BigInt(command.payload.amount) <= unpaidFine(view, command.payload.party),
);

/** There is cash that waits to be handed over. */
export const cashWaits: Requirement<CashOnwardPayload> = onInput<CashOnwardPayload>(
  {
    id: 'cash-waits-for-hand-over',
    article: 'APL 71; PROC 73',
    zh: '须有尚未上交的当场收缴罚款。',
    en: 'There must be cash that has not been handed over.',
    remedyZh: '请核对当场收缴记录的序号（collection）。',
    remedyEn: 'Check the journal number of the collection.',
  },
  ({ view, command }) =>
    isAmong(
      openCollections(view).map(({ seq }) => seq),
      command.payload,
    ),
);

/** There is cash at the bureau that waits to be banked. */
export const cashAtBureau: Requirement<CashOnwardPayload> = onInput<CashOnwardPayload>(
  {
    id: 'cash-waits-for-bank',
    article: 'APL 71; PROC 73',
    zh: '须有已上交本部门、尚未缴付银行的罚款。',
    en: 'There must be cash at the bureau that has not been paid into the bank.',
    remedyZh: '先登记上交（payment.handOverCash），或核对序号（collection）。',
    remedyEn: 'Record the hand-over first (payment.handOverCash), or check the number.',
  },
  ({ view, command }) =>
    isAmong(
      openHandOvers(view).map(({ collection }) => collection),
      command.payload,
    ),
);

/** Only a fine is put off, and only while something of it is unpaid (PROC 74). */
export const fineUnpaid: Requirement<OfParty> = onInput<OfParty>(
  {
    id: 'fine-unpaid',
    article: 'APL 66(2); PROC 74',
    zh: '延期、分期只适用于该当事人尚未缴清、尚未申请强制执行的罚款。',
    en: 'Only a fine of the party that is unpaid and not before the court may be put off.',
    remedyZh: '没收款及其他处罚不适用延期、分期。',
    remedyEn: 'Confiscated gain and other items are not put off.',
  },
  ({ view, command }) =>
    unpaidFine(view, command.payload.party) > 0n &&
    openPositions(view)
      .filter(({ duty }) => duty.party === command.payload.party && duty.item.kind === 'fine')
      .every(({ position }) => ['performing', 'overdue', 'demanded'].includes(position)),
);

/** The party asked for it in writing (PROC 74). */
export const askedInWriting: Requirement<GrantDelayPayload | GrantInstalmentsPayload> = onInput<
  GrantDelayPayload | GrantInstalmentsPayload
>(
  {
    id: 'grant-asked-in-writing',
    article: 'APL 66(2); PROC 74',
    zh: '延期、分期缴纳罚款须由当事人提出书面申请。',
    en: 'The party must have asked in writing for delay or instalments.',
    remedyZh: '请附当事人的书面申请（request）。',
    remedyEn: 'Name the party’s written request (request).',
  },
  ({ command }) => command.payload.request !== undefined,
);

/** A granted day lies after the grant and after the day for paying. */
export const grantedDaysFit: Requirement<GrantDelayPayload | GrantInstalmentsPayload> = onInput<
  GrantDelayPayload | GrantInstalmentsPayload
>(
  {
    id: 'granted-days-fit',
    article: 'PROC 74',
    zh: '准予的缴款日期须晚于批准之日并依次排列；分期数额合计须等于未缴罚款。',
    en: 'Granted days lie after the approval and in order; instalments add up to the unpaid fine.',
    remedyZh: '请核对日期和各期数额。',
    remedyEn: 'Check the dates and the sums.',
  },
  ({ view, command }) => {
    const { payload } = command;
    const day = command.at.slice(0, 10);
    if ('until' in payload) return payload.until > day;
    const dates = payload.instalments.map(({ due }) => due);
    const inOrder = dates.every((due, index) => due > (dates[index - 1] ?? day));
    const sum = payload.instalments.reduce((total, { amount }) => total + BigInt(amount), 0n);
    return inOrder && sum === unpaidFine(view, payload.party);
  },
);

/** There is a grant to take back. */
export const grantHolds: Requirement<EndGrantPayload> = onInput<EndGrantPayload>(
  {
    id: 'grant-in-force',
    article: 'PROC 74',
    zh: '须有正在执行的延期、分期批准。',
    en: 'A grant of delay or instalments must be in force.',
    remedyZh: '请核对当事人。',
    remedyEn: 'Check the party.',
  },
  ({ view, command }) => grantInForce(view, command.payload.party) !== undefined,
);

/** The agreement leaves less than had grown (AEL 42(1)). */
export const reducesWhatGrew: Requirement<ReduceSurchargePayload> = onInput<ReduceSurchargePayload>(
  {
    id: 'surcharge-reduced-below-grown',
    article: 'AEL 42',
    zh: '执行协议只能减少已经产生的加处罚款。',
    en: 'An agreement can only reduce the surcharge that has grown.',
    remedyZh: '请核对减免后的数额（to，分）。',
    remedyEn: 'Check the sum that is left (to, fen).',
  },
  (step) => BigInt(step.command.payload.to) < grownAltogether(step),
);

/** No more is paid back than was paid beyond what is owed. */
export const refundWithinExcess: Requirement<PaymentRefundPayload> = onInput<PaymentRefundPayload>(
  {
    id: 'refund-within-excess',
    article: 'APL 74(3); ARL 64; 国家赔偿法 36',
    zh: '退还的数额不得超过多缴或决定撤销、变更后应退的款项。',
    en: 'No more is paid back than was paid beyond what the decision still asks for.',
    remedyZh: '请核对缴款记录和决定的效力。',
    remedyEn: 'Check the payments and what is left of the decision.',
  },
  ({ view, command }) => BigInt(command.payload.amount) <= ledgerOf(view, command.payload.party).excess,
);

function grownAltogether({ view, known, command }: StepView<ReduceSurchargePayload>): bigint {
  const owed = surchargeOwed(view, known, command.payload.party, command.at.slice(0, 10));
  const paid = ledgerOf(view, command.payload.party).surcharge.reduce((sum, { amount }) => sum + amount, 0n);
  return owed + paid;
}

function isAmong(waiting: readonly number[], { collection }: CashOnwardPayload): boolean {
  return collection === undefined ? waiting.length > 0 : waiting.includes(collection);
}

function standingFines(view: CaseView, party: number): readonly Duty[] {
  return dutiesOfParty(view, party).filter((duty) => duty.standing === 'standing' && duty.item.kind === 'fine');
}

function unpaidFine(view: CaseView, party: number): bigint {
  return unpaidSum(view, party, standingFines(view, party));
}

function unpaidMoney(view: CaseView, party: number): bigint {
  return unpaidSum(
    view,
    party,
    dutiesOfParty(view, party).filter((duty) => duty.standing === 'standing' && isMoney(duty)),
  );
}

function unpaidSum(view: CaseView, party: number, duties: readonly Duty[]): bigint {
  const ledger = ledgerOf(view, party);
  return duties.reduce((sum, duty) => sum + unpaidOf(ledger, duty), 0n);
}
