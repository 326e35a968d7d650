import type { Invariant, Step } from '../exploring/invariant.js';
import { runsDays, runsWorkdays } from './limits.js';
import { lastOf, loose, proceedings, stateIn, type Loose, type Money } from './reading.js';

/** ¥200 for a natural person, ¥3,000 for an organisation (APL 51), in fen. */
const MOST = { person: 20_000n, organisation: 300_000n };
/** ¥100 (APL 68), in fen. */
const SMALL = 10_000n;

interface Decided extends Loose {
  readonly items: readonly Money[];
  readonly document: { readonly handedOver: boolean; readonly sealed: boolean; readonly signedBy: readonly string[] };
  readonly remedies: { readonly reconsiderationFirst: boolean };
}

const decided = (step: Step): Decided => loose(step) as Decided;
const fine = (items: readonly Money[]): bigint =>
  items.reduce((sum, { kind, amount = '0' }) => sum + (kind === 'fine' ? BigInt(amount) : 0n), 0n);

/** The penalty on the spot. */
export const summaryInvariants: readonly Invariant[] = [
  {
    id: 'spot-by-two-officers',
    zh: '当场处罚由两名以上持证人员出示证件、告知权利后进行。',
    en: 'Two certified officers at least show their cards and tell the rights before they punish on the spot.',
    article: 'APL 42, 52; PROC 67, 68',
    on: ['summary.open'],
    step: (step) => {
      const { officers, cardsShown, rightsTold, statement } = loose(step);
      const certified = (officers as readonly string[]).filter(
        (one) => step.world.people[one]?.certificate !== undefined,
      );
      return new Set(certified).size >= 2 && cardsShown === true && rightsTold === true && statement !== undefined;
    },
  },
  {
    id: 'spot-within-its-limits',
    zh: '当场处罚限于警告，或者自然人二百元、组织三千元以下罚款。',
    en: 'On the spot there is a warning, or a fine of ¥200 at most for a person and ¥3,000 for an organisation.',
    article: 'APL 51; PROC 66',
    on: ['summary.decide'],
    step: (step) => {
      const party = lastOf<{ party: { kind: string } }>(step.prior, 'summary.open')?.payload.party.kind;
      const most = party === 'organisation' ? MOST.organisation : MOST.person;
      const { items } = decided(step);
      return items.every(({ kind }) => ['warning', 'fine', 'order'].includes(kind)) && fine(items) <= most;
    },
  },
  {
    id: 'spot-facts-clear-and-corrected',
    zh: '当场处罚事实确凿，并责令改正。',
    en: 'On the spot the facts are clear, and correction is ordered.',
    article: 'APL 28, 51',
    on: ['summary.decide'],
    step: (step) => decided(step)['factsClear'] === true && decided(step)['correction'] !== undefined,
  },
  {
    id: 'spot-form-handed-over',
    zh: '预定格式、编有号码的决定书当场交付，由两名人员签名并盖章。',
    en: 'The numbered form is signed by both officers, sealed, and handed over on the spot.',
    article: 'APL 52; PROC 67–69',
    on: ['summary.decide'],
    step: (step) => {
      const { handedOver, sealed, signedBy } = decided(step).document;
      return handedOver && sealed && new Set(signedBy).size >= 2;
    },
  },
  {
    id: 'spot-remedy-is-reconsideration-first',
    zh: '当场处罚告知须先申请行政复议。',
    en: 'The form of a penalty on the spot tells that reconsideration comes first.',
    article: 'ARL 23(1)(1), (2)',
    on: ['summary.decide'],
    step: (step) => decided(step).remedies.reconsiderationFirst,
  },
  {
    id: 'spot-papers-back-in-seven-days',
    zh: '自作出当场处罚之日起七个工作日内交回材料归档。',
    en: 'The papers of a penalty on the spot are due back in seven working days.',
    article: 'PROC 70; APL 52(3)',
    on: ['summary.decide'],
    step: (step) => runsWorkdays(step, 'summary-file-return', 7),
  },
  {
    id: 'spot-performed-at-once',
    zh: '当场处罚决定当场生效，进入履行；罚款十五日内缴纳。',
    en: 'A decision on the spot takes effect at once: it is performed, a fine within fifteen days.',
    article: 'APL 52, 67; PROC 72',
    on: ['summary.decide'],
    step: (step) => {
      if (fine(decided(step).items) === 0n) return stateIn(step.after, 'execution') !== '';
      return stateIn(step.after, 'execution') === 'performing' && runsDays(step, 'fine-payment', 15);
    },
  },
  {
    id: 'spot-cash-only-where-allowed',
    zh: '当场收缴限于当场处罚一百元以下、事后难以执行，或者边远地区经当事人提出。',
    en: 'Cash is taken for a penalty on the spot up to ¥100 or hard to collect later, or in a remote area on request.',
    article: 'APL 68–70; PROC 72',
    on: ['payment.collectCash'],
    step: (step) => {
      const { ground, askedByParty, treasuryReceipt } = loose(step);
      if (treasuryReceipt === undefined) return false;
      if (ground === 'remote-area') return askedByParty === true;
      const spot = lastOf<{ items: readonly Money[] }>(step.prior, 'summary.decide');
      const small = ground !== 'up-to-100-yuan' || fine(spot?.payload.items ?? []) <= SMALL;
      return spot !== undefined && !step.prior.has('decision.make') && small;
    },
  },
  {
    id: 'cash-goes-on-in-two-days',
    zh: '当场收缴的罚款两个工作日内上交，机关收到后两个工作日内缴付银行。',
    en: 'Cash is handed to the bureau in two working days, and to the bank in two more.',
    article: 'APL 71; PROC 73',
    on: ['payment.collectCash', 'payment.handOverCash'],
    step: (step) =>
      runsWorkdays(step, step.command.name === 'payment.collectCash' ? 'cash-fine-handover' : 'cash-fine-bank', 2),
  },
  {
    id: 'spot-leads-to-no-publicity',
    zh: '当场处罚不公示。',
    en: 'A penalty on the spot leads to no publicity.',
    article: 'PUB 2',
    state: ({ state, view }) =>
      view.has('summary.decide') && !view.has('decision.make') ? proceedings(state, 'publicity').length === 0 : null,
  },
  {
    id: 'spot-has-an-owner',
    zh: '当场处罚的每一阶段都有人负责。',
    en: 'At every stage of a penalty on the spot somebody has the next step.',
    article: 'PROC 66–70',
    state: ({ state }) =>
      ['opened', 'decided'].includes(stateIn(state, 'summary-penalty'))
        ? state.tasks.some(({ status, proceeding }) => status === 'open' && proceeding === 'summary-penalty#1')
        : null,
  },
  {
    id: 'converted-is-verified',
    zh: '转为普通程序的，作为线索核查，期限开始计算。',
    en: 'What is not for the spot goes on as a clue that somebody has to verify.',
    article: 'PROC 18, 66',
    on: ['summary.convert'],
    step: ({ after }) =>
      stateIn(after, 'filing') !== '' &&
      after.tasks.some(({ status, proceeding }) => status === 'open' && proceeding.startsWith('filing#')),
  },
];
