import type { CaseView, TaskDeclaration, TaskWanted } from '#engine';
import { standingProposals } from '../general-rules/approval/proposals.js';
import { lastMadeFor, servedOn } from '../general-rules/service/services.js';
import { openCollections, openHandOvers } from './cash.js';
import { CLOSURE_PROPOSAL } from './closure.requirements.js';
import { grantInForce } from './grants.js';
import { isGoods, isMoney, isPerformedByDoing, partiesWithDuties } from './items.js';
import { ledgerOf } from './ledger.js';
import { openPositions, type Position } from './positions.js';

/** One task for each party with an open item that fits. */
function perParty(
  view: CaseView,
  clock: string | undefined,
  fits: (position: Position) => boolean,
): readonly TaskWanted[] {
  const parties = new Set(
    openPositions(view)
      .filter(fits)
      .map(({ duty }) => duty.party),
  );
  return [...parties].map((party) => ({ subject: String(party), ...(clock === undefined ? {} : { clock }) }));
}

function going(position: Position, ...names: readonly Position['position'][]): boolean {
  return !position.suspended && names.includes(position.position);
}

const performance: readonly TaskDeclaration[] = [
  {
    task: 'watch-payment',
    owner: 'I',
    title: { zh: '跟踪罚没款缴纳', en: 'Watch the payment' },
    command: 'payment.record',
    wanted: (view) => perParty(view, 'fine-payment', (one) => isMoney(one.duty) && going(one, 'performing')),
  },
  {
    // A grant is told in writing (PROC 74, form 47).
    task: 'serve-grant',
    owner: 'I',
    title: { zh: '送达延期/分期缴纳罚款通知书', en: 'Serve the notice of delay or instalments' },
    command: 'service.record',
    wanted: (view) =>
      perParty(view, undefined, (one) => one.duty.item.kind === 'fine' && isGrantUnserved(view, one.duty.party)),
  },
  {
    task: 'record-performance',
    owner: 'I',
    title: { zh: '核查并登记履行情况', en: 'See to it that it is performed, and record it' },
    command: 'execution.recordPerformance',
    wanted: (view) => perParty(view, undefined, (one) => isPerformedByDoing(one.duty) && going(one, 'performing')),
  },
  {
    task: 'dispose-goods',
    owner: 'I',
    title: { zh: '处理没收物品', en: 'Dispose of the confiscated goods' },
    command: 'execution.disposeGoods',
    wanted: (view) => perParty(view, undefined, (one) => isGoods(one.duty) && !one.suspended),
  },
  {
    task: 'hand-over-cash',
    owner: 'I',
    title: { zh: '上交当场收缴的罚款', en: 'Hand over the cash collected' },
    command: 'payment.handOverCash',
    wanted: (view) =>
      openCollections(view).map(({ payload }) => ({ subject: String(payload.party), clock: 'cash-fine-handover' })),
  },
  {
    task: 'bank-cash',
    owner: 'I',
    title: { zh: '将罚款缴付指定银行', en: 'Pay the cash into the bank' },
    command: 'payment.bankCash',
    wanted: (view) => openHandOvers(view).map(({ party }) => ({ subject: String(party), clock: 'cash-fine-bank' })),
  },
  {
    task: 'refund',
    owner: 'I',
    title: { zh: '退还多缴或应退的款项', en: 'Pay back what was paid beyond what is owed' },
    command: 'payment.refund',
    wanted: (view) =>
      partiesWithDuties(view)
        .filter((party) => ledgerOf(view, party).excess > 0n)
        .map((party) => ({ subject: String(party) })),
  },
];

const enforcement: readonly TaskDeclaration[] = [
  {
    task: 'demand-performance',
    owner: 'I',
    title: { zh: '救济期限届满后催告履行', en: 'Demand performance once the remedies are over' },
    command: 'execution.demand',
    wanted: (view) => perParty(view, 'court-enforcement-application', (one) => going(one, 'overdue')),
  },
  {
    task: 'serve-demand',
    owner: 'I',
    title: { zh: '送达催告书', en: 'Serve the demand' },
    command: 'service.record',
    wanted: (view) =>
      perParty(
        view,
        'court-enforcement-application',
        (one) => going(one, 'demanded') && !isDemandServed(view, one.duty.party),
      ),
  },
  {
    task: 'apply-to-court',
    owner: 'L',
    title: { zh: '催告期满仍不履行的，申请法院强制执行', en: 'Apply to the court when the demand has passed unheeded' },
    command: 'execution.applyToCourt',
    wanted: (view) =>
      perParty(
        view,
        'court-enforcement-application',
        (one) => going(one, 'demanded') && isDemandServed(view, one.duty.party),
      ),
  },
  {
    task: 'await-court',
    owner: 'I',
    title: { zh: '跟踪法院受理', en: 'Watch whether the court accepts' },
    command: 'court.accept',
    wanted: (view) => perParty(view, 'court-accept', (one) => going(one, 'courtApplied')),
  },
  {
    task: 'await-enforcement',
    owner: 'I',
    title: { zh: '跟踪法院裁定和执行', en: 'Watch ruling and enforcement' },
    command: 'court.enforce',
    wanted: (view) => perParty(view, 'court-ruling', (one) => going(one, 'courtAccepted')),
  },
  {
    task: 'answer-court-refusal',
    owner: 'L',
    title: {
      zh: '法院不予受理或不予执行：申请复议、重新申请或者终结',
      en: 'The court refused: go to the upper court, apply anew or end it',
    },
    command: 'execution.applyToCourt',
    wanted: (view) => perParty(view, 'court-refusal-review', (one) => going(one, 'courtRefused')),
  },
  {
    task: 'resume-execution',
    owner: 'L',
    title: { zh: '停止执行的事由消除后恢复执行', en: 'Resume execution once the ground has ended' },
    command: 'execution.resume',
    wanted: (view) => perParty(view, 'enforcement-abandon', (one) => one.suspended),
  },
  {
    task: 'examine-court-fact',
    owner: 'L',
    title: {
      zh: '法院文书与本案执行状态不符，请研究处理',
      en: 'A fact from the court does not fit where execution stands: look into it',
    },
    command: null,
    wanted: (view, self) => (self.in() === 'archived' ? [] : strayCourtFacts(view).map((subject) => ({ subject }))),
  },
];

const closing: readonly TaskDeclaration[] = [
  {
    task: 'propose-closure',
    owner: 'I',
    title: { zh: '提出结案', en: 'Propose closure' },
    command: 'case.proposeClosure',
    wanted: (view, self) =>
      self.in() === 'closing' && standingProposals(view, CLOSURE_PROPOSAL).length === 0
        ? [{ clock: 'case-closure' }]
        : [],
  },
  {
    task: 'close-case',
    owner: 'L',
    title: { zh: '审批结案', en: 'Decide on the closure' },
    command: 'case.close',
    wanted: (view, self) =>
      self.in() === 'closing' && standingProposals(view, CLOSURE_PROPOSAL).length > 0
        ? [{ clock: 'case-closure' }]
        : [],
  },
  {
    task: 'archive-case',
    owner: 'I',
    title: { zh: '立卷归档', en: 'Archive the case' },
    command: 'case.archive',
    wanted: (_view, self) => (self.in() === 'closed' ? [{}] : []),
  },
];

/** What is waited for, from whom, by when. */
export const executionTasks: readonly TaskDeclaration[] = [...performance, ...enforcement, ...closing];

/** The ten working days run from the service of the demand (AEL 54), not from its date. */
function isDemandServed(view: CaseView, party: number): boolean {
  const demand = lastMadeFor(view, 'demand', party);
  return demand !== undefined && servedOn(view, 'demand', demand, party) !== undefined;
}

function isGrantUnserved(view: CaseView, party: number): boolean {
  const grant = grantInForce(view, party);
  return grant !== undefined && servedOn(view, 'grant', grant.fact.seq, party) === undefined;
}

/** Facts of the court about items that were never brought before it: `court.end/57`. */
function strayCourtFacts(view: CaseView): readonly string[] {
  const found = ['court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end'].flatMap((command) =>
    view.facts<{ party: number; items?: readonly number[] }>(command),
  );
  return found.filter((fact) => !isExpected(view, fact)).map(({ command, seq }) => `${command}/${String(seq)}`);
}

function isExpected(view: CaseView, fact: { seq: number; payload: { party: number } }): boolean {
  return view
    .facts<{ party: number }>('execution.applyToCourt')
    .some((application) => application.payload.party === fact.payload.party && application.seq < fact.seq);
}
