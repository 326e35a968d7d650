import type { CaseState, CaseView } from '#engine';
import type { Invariant } from '../exploring/invariant.js';
import { carriedFrom, factsOf, lastOf, loose, proceedings, runs, seqOf, stateIn, type Loose } from './reading.js';

const ORDERS = ['jurisdiction.agree', 'jurisdiction.designate', 'case.assignDown', 'case.takeUp'];
/** States of a measure in which things are held or about to be. */
const HOLDING = ['requested', 'approved', 'imposed', 'imposedUrgent', 'mustLift'];
const DECIDED = ['decided', 'serving', 'effective'];

/** Days from the filing that was brought along to the end of the time for deciding. */
function daysForDeciding({ clocks }: CaseState, view: CaseView): number {
  const filedOn = Date.parse(String(carriedFrom(view)?.filing?.['filedOn']));
  return (Date.parse(clocks.find(({ rule }) => rule === 'case-decision')?.due ?? '') - filedOn) / 86_400_000;
}

/** Which bureau has the case, and what goes between it and other cases. */
export const otherCaseInvariants: readonly Invariant[] = [
  {
    id: 'dispute-is-with-another-bureau',
    zh: '管辖争议发生在两个机关之间，自发生之日起七个工作日内协商。',
    en: 'A dispute is one with another bureau, and its seven working days to negotiate run.',
    article: 'PROC 13; APL 25(2)',
    on: ['jurisdiction.dispute'],
    step: (step) =>
      loose(step)['with'] !== step.before.bureau &&
      String(loose(step)['arisenOn']) <= step.command.at.slice(0, 10) &&
      runs(step.after, 'jurisdiction-dispute-negotiation'),
  },
  {
    id: 'agreed-between-the-two',
    zh: '协商只能确定由争议双方之一管辖，并有书面材料。',
    en: 'What is agreed upon is one of the two bureaus of a dispute that stands, on paper.',
    article: 'PROC 13',
    on: ['jurisdiction.agree'],
    step: (step) => {
      const dispute = lastOf(step.prior, 'jurisdiction.dispute');
      const among = [step.before.bureau, dispute?.payload['with']].includes(loose(step)['to']);
      return dispute !== undefined && among && loose(step)['paper'] !== undefined;
    },
  },
  {
    id: 'submitted-to-the-bureau-above-both',
    zh: '报请共同的上一级机关指定，七个工作日内确定。',
    en: 'Jurisdiction is submitted to the bureau above both, which has seven working days.',
    article: 'PROC 13, 14, 16',
    on: ['jurisdiction.submit'],
    step: (step) => {
      const { to, ground, with: other } = loose(step);
      const above = [step.before.bureau, other]
        .filter((one) => typeof one === 'string')
        .every((one) => step.world.unit?.(one)?.above.includes(String(to)) === true);
      const objecting = ground !== 'objection' || carriedFrom(step.prior)?.why === 'handed-over';
      return above && objecting && runs(step.after, 'jurisdiction-designation');
    },
  },
  {
    id: 'ordered-from-above',
    zh: '指定管辖、提级、交办由上级机关在其下级（或者本机关）之间确定。',
    en: 'A bureau designates and assigns among those below it, and takes up for itself.',
    article: 'PROC 15, 16',
    on: ['jurisdiction.designate', 'case.takeUp', 'case.assignDown'],
    step: (step) => {
      const to = String(loose(step)['to']);
      const own = step.world.unit?.(step.command.actor.unit)?.bureau ?? '';
      if (step.command.name === 'case.takeUp') return to === own && to !== step.before.bureau;
      return step.world.unit?.(to)?.above.includes(own) === true;
    },
  },
  {
    id: 'reserved-case-not-assigned-down',
    zh: '依法由上级机关管辖的案件不得交办。',
    en: 'What the law gives to the upper bureau is not assigned down.',
    article: 'PROC 15',
    on: ['case.assignDown'],
    step: (step) => loose(step)['reservedByLaw'] !== true,
  },
  {
    id: 'received-case-not-passed-on',
    zh: '受移送（指定、交办）的案件不得再自行移送。',
    en: 'A case that was received is not passed on by the bureau itself.',
    article: 'PROC 14',
    on: ['jurisdiction.agree', 'case.assignDown', 'filing.refer', 'investigation.refer'],
    step: (step) => {
      if (carriedFrom(step.prior)?.why !== 'handed-over') return null;
      return loose(step)['to'] === undefined ? null : loose(step)['to'] === step.before.bureau;
    },
  },
  {
    id: 'question-of-jurisdiction-has-an-owner',
    zh: '管辖争议、报请指定期间有人负责。',
    en: 'While a question of jurisdiction waits, somebody has to settle it.',
    article: 'PROC 13, 16',
    state: ({ state }) => {
      const asked = ['jurisdiction-dispute-negotiation', 'jurisdiction-designation'].filter((rule) =>
        runs(state, rule),
      );
      const owned = state.tasks.some(
        ({ status, task }) => status === 'open' && ['settle-jurisdiction', 'designate-jurisdiction'].includes(task),
      );
      return asked.length === 0 ? null : owned;
    },
  },
  {
    id: 'taken-case-rests',
    zh: '由其他机关管辖的，本案停止办理，期限停止，物品随案移交。',
    en: 'What goes to another bureau rests here: its limits stop, and what is held goes along.',
    article: 'PROC 14, 16',
    on: ORDERS,
    step: (step) => {
      if (loose(step)['to'] === step.before.bureau) return null;
      const { after } = step;
      const referred = stateIn(after, 'investigation') || stateIn(after, 'filing');
      const held = proceedings(after, 'coercive-measure').some(({ at }) => HOLDING.includes(at['main'] ?? ''));
      return referred === 'referred' && !held && !runs(after, 'report-check') && !runs(after, 'case-decision');
    },
  },
  {
    id: 'file-follows-the-case',
    zh: '案件已由其他机关管辖的，案卷移交有人负责，且只移交一次。',
    en: 'The file of a case that went to another bureau follows it: somebody has to hand it over, once.',
    article: 'PROC 14, 16',
    state: ({ state, view }) => {
      const away = factsOf(view, ...ORDERS).some(({ payload }) => payload['to'] !== state.bureau);
      const handed = factsOf(view, 'case.handOverFile').length;
      if (!away) return handed === 0 ? null : lastOf(view, 'filing.refer', 'investigation.refer') !== undefined;
      const owned = state.tasks.some(({ status, task }) => status === 'open' && task === 'hand-over-file');
      return handed === 0 ? owned : handed === 1 && !owned;
    },
  },
  {
    id: 'file-handed-over-by-list',
    zh: '案卷、证据按清单移交、接收。',
    en: 'File and evidence change hands by list and on paper.',
    article: 'PROC 14, 16',
    on: ['case.handOverFile', 'case.receive'],
    step: (step) => ((loose(step)['items'] ?? []) as readonly Loose[]).length > 0 && loose(step)['paper'] !== undefined,
  },
  {
    id: 'received-file-before-anybody-verifies',
    zh: '受移送的案件先接收案卷，再指派人员；接收之日起计算核查期限。',
    en: 'The file is received before officers are assigned, and the time to verify runs from then.',
    article: 'PROC 14, 18',
    on: ['filing.assign', 'case.receive'],
    step: ({ prior, before, after, command }) => {
      if (carriedFrom(prior)?.why !== 'handed-over') return null;
      if (command.name === 'filing.assign') return prior.has('case.receive');
      return stateIn(before, 'filing') !== 'received' ? null : runs(after, 'report-check');
    },
  },
  {
    id: 'joined-within-the-bureau-for-a-reason',
    zh: '只有本机关、同一当事人或者同一违法行为的案件可以并案。',
    en: 'Only cases of one bureau, with a party or the act in common, are joined.',
    article: 'PROC 12; procedures, general rule 12',
    on: ['case.absorb'],
    step: (step) => {
      const { bureau, ground, parties } = loose(step) as Loose & { parties: readonly Loose[] };
      const own = lastOf<{ parties?: readonly Loose[] }>(step.prior, 'clue.register')?.payload.parties ?? [];
      const shared = parties.some(({ identifier }) => own.some((one) => one['identifier'] === identifier));
      return bureau === step.before.bureau && (ground !== 'same-party' || shared);
    },
  },
  {
    id: 'earliest-filing-governs',
    zh: '并案的，办案期限自较早的立案之日起算。',
    en: 'Where cases are joined, the time for deciding counts from the earlier filing.',
    article: 'PROC 64; procedures, general rule 12 [I]',
    on: ['case.absorb'],
    step: (step) => {
      // Once an earlier day governs it stays, whatever is joined or split afterwards.
      if (step.prior.has('case.absorb') || step.prior.has('case.separate')) return null;
      const dueOf = (state: typeof step.before) =>
        state.clocks.find(({ rule, status }) => rule === 'case-decision' && status === 'running')?.due ?? null;
      const [earlier, now] = [dueOf(step.before), dueOf(step.after)];
      return earlier === null || now === null ? null : now < earlier;
    },
  },
  {
    id: 'decided-case-is-neither-joined-nor-split',
    zh: '作出决定后不再并案、分案；已提交报告的不并入他案。',
    en: 'What is decided is neither joined nor split, and what is reported is not joined into another case.',
    article: 'PROC 48, 60',
    on: ['case.join', 'case.absorb', 'case.split'],
    step: ({ before, command }) =>
      !DECIDED.includes(stateIn(before, 'penalty')) &&
      !['terminated', 'referred'].includes(stateIn(before, 'investigation')) &&
      (command.name !== 'case.join' || stateIn(before, 'penalty') === ''),
  },
  {
    id: 'split-names-one-thing',
    zh: '分案指明一项：已并入且未分出的案件，或者部分当事人。',
    en: 'A split names one thing: a case joined and not yet split off, or some of the parties.',
    article: 'procedures, general rule 12',
    on: ['case.split'],
    step: (step) => {
      const { case: joined, parties } = loose(step);
      if (joined === undefined) return Array.isArray(parties) && parties.length > 0;
      const gone = factsOf(step.prior, 'case.split').filter(({ payload }) => payload['case'] === joined).length;
      const came = factsOf(step.prior, 'case.absorb').filter(({ payload }) => payload['from'] === joined).length;
      return parties === undefined && came > gone;
    },
  },
  {
    id: 'joined-case-rests',
    zh: '并入他案的案件不再计算期限，也不办理。',
    en: 'A case that was joined into another one rests: nothing is investigated, and no limit for deciding runs.',
    article: 'procedures, general rule 12',
    state: ({ state }) =>
      stateIn(state, 'filing') !== 'joined'
        ? null
        : stateIn(state, 'investigation') !== 'gathering' && !runs(state, 'case-decision'),
  },
  {
    id: 'separated-case-goes-on',
    zh: '自主案分出的案件继续调查，期限继续计算。',
    en: 'A case that goes its own way again is investigated, and its time for deciding runs.',
    article: 'PROC 64; procedures, general rule 12',
    on: ['case.separate'],
    step: ({ after, prior }) =>
      !prior.has('filing.approve')
        ? null
        : stateIn(after, 'filing') === 'filed' &&
          stateIn(after, 'investigation') === 'gathering' &&
          (runs(after, 'case-decision') ||
            seqOf(prior, 'investigation.suspend') > seqOf(prior, 'investigation.resume')),
  },
  {
    id: 'split-off-case-is-filed',
    zh: '分出的案件自始视为已立案，期限自原立案之日起算。',
    en: 'A case that was split off is filed from its first moment, and counts from the filing of the old one.',
    article: 'PROC 64; procedures, general rule 12',
    state: ({ state, view }) => {
      if (
        carriedFrom(view)?.why !== 'split' ||
        seqOf(view, 'investigation.terminate', 'investigation.submitReport') > 0
      )
        return null;
      // Ninety days, the leader's thirty, and at most ten days of holidays after them.
      const most = view.has('investigation.extend') ? 130 : 100;
      const days = daysForDeciding(state, view);
      return stateIn(state, 'filing') === 'filed' && days >= 90 && days <= most;
    },
  },
];
