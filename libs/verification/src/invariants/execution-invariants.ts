import type { Invariant } from '../exploring/invariant.js';
import { ANY_MONEY, paid } from './money.js';
import { dayOf, factsOf, loose, proceedings, runs, seqOf, servedOn, stateIn } from './reading.js';

/** What is asked of somebody while a decision is being executed. */
const LIVE_EXECUTION = [
  'payment.record',
  'execution.demand',
  'execution.applyToCourt',
  'execution.recordPerformance',
  'execution.disposeGoods',
];
function openRemedy(step: { readonly before: Parameters<typeof proceedings>[0] }): boolean {
  const over = ['decided', 'mediated', 'withdrawn', 'rejected', 'terminated', 'complied'];
  return proceedings(step.before, 'reconsideration').some(({ at }) => !over.includes(at['main'] ?? ''));
}

/** Payment and enforcement. */
export const executionInvariants: readonly Invariant[] = [
  {
    id: 'served-penalty-is-executed',
    zh: '处罚决定送达后，进入履行。',
    en: 'A penalty that was served is being executed.',
    article: 'APL 66',
    state: ({ state, view }) =>
      stateIn(state, 'penalty') !== 'effective' || seqOf(view, 'decision.make') === 0
        ? null
        : stateIn(state, 'execution') !== '',
  },
  {
    id: 'no-live-execution-of-a-revoked-decision',
    zh: '已撤销的决定不再履行、催告、申请执行。',
    en: 'A revoked decision has no live execution.',
    article: 'APL 75; ARL 64',
    state: ({ state }) =>
      stateIn(state, 'penalty') !== 'revoked'
        ? null
        : !state.tasks.some(({ status, command }) => status === 'open' && LIVE_EXECUTION.includes(command ?? '')),
  },
  {
    id: 'no-payment-due-under-a-revoked-decision',
    zh: '已撤销的决定不再计算缴款期限。',
    en: 'Nothing falls due under a revoked decision.',
    article: 'APL 75; ARL 64',
    state: ({ state }) => (stateIn(state, 'penalty') !== 'revoked' ? null : !runs(state, 'fine-payment')),
  },
  {
    id: 'demand-after-remedies',
    zh: '催告须在复议、诉讼期限届满之后，且没有进行中的救济。',
    en: 'Nobody is demanded whose remedies are not over.',
    article: 'AEL 53, 54; PROC 76',
    on: ['execution.demand', 'execution.applyToCourt'],
    step: (step) => {
      const suit = step.before.clocks.filter(
        ({ rule, subject, status }) =>
          (rule === 'litigation-direct' || rule === 'litigation-after-reconsideration') &&
          subject === '1' &&
          status !== 'stopped',
      );
      return !openRemedy(step) && suit.every(({ due }) => due === null || due < dayOf(step.command.at));
    },
  },
  {
    id: 'demand-says-all',
    zh: '催告书载明与未缴数额一致的金额，并告知权利。',
    en: 'A demand names the unpaid sum and tells the rights.',
    article: 'AEL 35',
    on: ['execution.demand'],
    step: (step) =>
      loose(step)['rightsTold'] === true && BigInt(String(loose(step)['amount'])) + paid(step.prior, 1) === 2_000_000n,
  },
  {
    id: 'court-after-demand',
    zh: '催告送达满十个工作日后才申请法院执行。',
    en: 'The court is asked ten working days after the demand was served, or after it refused.',
    article: 'AEL 54; PROC 76',
    on: ['execution.applyToCourt'],
    step: (step) => {
      if (loose(step)['kind'] === 'upper-court-review') return seqOf(step.prior, 'court.refuse', 'court.rule') > 0;
      const served = servedOn(step.prior, 'demand', 1, seqOf(step.prior, 'execution.demand'));
      return served !== undefined && Date.parse(step.command.at) - Date.parse(served.at) >= 14 * 86_400_000;
    },
  },
  {
    id: 'application-signed-by-a-leader',
    zh: '强制执行申请书由负责人签名并盖章。',
    en: 'An application to the court is signed by a leader and sealed.',
    article: 'AEL 55(2)',
    on: ['execution.applyToCourt'],
    step: (step) => {
      const signer = step.world.people[String(loose(step)['signedBy'])];
      return (
        loose(step)['sealed'] === true &&
        signer?.posts.some(({ role }) => ['leader', 'principal'].includes(role)) === true
      );
    },
  },
  {
    id: 'execution-ended-on-a-ground',
    zh: '因法院不予受理终结执行的，法院确已不予受理。',
    en: 'Execution ends as refused by the court only where the court refused.',
    article: 'AEL 40',
    on: ['execution.endItem'],
    step: (step) =>
      loose(step)['ground'] !== 'court-refused' ? null : seqOf(step.prior, 'court.refuse', 'court.rule') > 0,
  },
  {
    id: 'execution-suspended-on-an-order',
    zh: '停止执行须有文书。',
    en: 'Execution is suspended on a paper.',
    article: 'ARL 42; AEL 39',
    on: ['execution.suspend'],
    step: (step) => loose(step)['paper'] !== undefined,
  },
  {
    id: 'cash-with-a-receipt',
    zh: '当场收缴罚款须符合法定情形，出具财政票据。',
    en: 'Cash is taken only where the law allows it, against a receipt of the treasury.',
    article: 'APL 68–70',
    on: ['payment.collectCash'],
    step: (step) => {
      const { treasuryReceipt, ground, amount, askedByParty } = loose(step);
      const small = ground !== 'up-to-100-yuan' || BigInt(String(amount)) <= 10_000n;
      return (
        treasuryReceipt !== undefined &&
        small &&
        (ground !== 'remote-area' || askedByParty === true) &&
        BigInt(String(amount)) <= 2_000_000n
      );
    },
  },
  {
    id: 'grant-on-written-request',
    zh: '延期、分期缴纳须当事人书面申请。',
    en: 'A delay or instalments are granted on a written request.',
    article: 'APL 66(2); PROC 74',
    on: ['payment.grantDelay', 'payment.grantInstalments'],
    step: (step) => loose(step)['request'] !== undefined,
  },
  {
    id: 'refund-within-what-was-paid',
    zh: '退还不超过已缴数额，且有文书。',
    en: 'No more is paid back than was paid, and on a paper.',
    article: 'APL 74(3)',
    on: ['payment.refund'],
    step: (step) => {
      const back = factsOf(step.view, 'payment.refund').reduce(
        (sum, { payload }) => sum + BigInt(String(payload['amount'])),
        0n,
      );
      return back <= paid(step.prior, 1) && loose(step)['paper'] !== undefined;
    },
  },
  {
    id: 'paid-by-a-known-party',
    zh: '缴款登记于本案当事人。',
    en: 'A payment is that of a party of the case.',
    article: 'APL 67',
    on: ANY_MONEY,
    step: (step) => Number(loose(step)['party']) <= 2,
  },
  {
    id: 'surcharge-reduced-by-agreement',
    zh: '减免加处罚款须有执行协议。',
    en: 'A surcharge is reduced by a written agreement.',
    article: 'AEL 42',
    on: ['execution.reduceSurcharge'],
    step: (step) => loose(step)['paper'] !== undefined,
  },
];
