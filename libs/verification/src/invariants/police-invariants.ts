import type { Fact } from '#engine';
import type { Invariant, Step } from '../exploring/invariant.js';
import { criminalFine, lastDecided, policeHold } from './police-reading.js';
import { each, factsOf, fines, loose, proceedings, seqOf, stateIn } from './reading.js';
import { everyPunished } from './decided.js';

/** States in which somebody waits for the next step of a transfer. */
const WAITING = ['proposed', 'approved', 'handedOver', 'underPoliceReview', 'reviewRequested', 'supervisionRequested'];
const ANSWERED = ['rejected', 'returned', 'concluded', 'notFiled', 'policeFiled'];
const ANSWERS = ['police.file', 'police.decline', 'police.return', 'police.outcome', 'procuratorate.answer'];
const DECIDED = ['decided', 'serving', 'effective'];

/** The facts of the transfer that a step is about, before the step. */
function transferOf({ before, entry }: Step): readonly Fact[] {
  const id = entry.operations.flatMap((one) => (one.op === 'fact' ? [one.proceeding] : []))[0];
  return before.proceedings.find((one) => one.id === id)?.facts ?? [];
}

const has = (facts: readonly Fact[], command: string): boolean => facts.some((fact) => fact.command === command);

/** The transfer to the police, and what it means for the case. */
export const policeInvariants: readonly Invariant[] = [
  {
    id: 'transfer-reported-by-a-team',
    zh: '移送由两名以上人员组成的专案组书面报告提出。',
    en: 'A transfer is proposed in a written report by a team of two at least.',
    article: 'XFER 5(1)',
    on: ['transfer.propose'],
    step: (step) =>
      new Set(loose(step)['officers'] as readonly string[]).size >= 2 && loose(step)['paper'] !== undefined,
  },
  {
    id: 'suspicion-enough-only-for-intellectual-property',
    zh: '仅知识产权领域的案件，有合理嫌疑即可移送。',
    en: 'Reasonable suspicion is enough for a transfer only in matters of intellectual property.',
    article: 'XFER 3(2)',
    on: ['transfer.propose'],
    step: (step) => {
      if (loose(step)['suspicion'] !== 'reasonable-suspicion') return null;
      const domain = factsOf(step.prior, 'clue.register', 'filing.propose').at(-1)?.payload['domain'];
      return ['trademark', 'patent', 'geographical-indication', 'trade-secret', 'special-sign'].includes(
        String(domain),
      );
    },
  },
  {
    id: 'transfer-decided-outside-the-team',
    zh: '专案组成员不得决定移送；不批准的写明理由。',
    en: 'Nobody of the team decides on its transfer, and a refusal gives reasons.',
    article: 'XFER 5(2)',
    on: ['transfer.approve', 'transfer.reject'],
    step: (step) => {
      const team = transferOf(step).find(({ command }) => command === 'transfer.propose')?.payload['officers'];
      const reasoned = step.command.name === 'transfer.approve' || loose(step)['reason'] !== undefined;
      return !(team as readonly string[]).includes(step.command.actor.person) && reasoned;
    },
  },
  {
    id: 'transfer-handed-over-complete',
    zh: '移送附齐规定的材料，并抄送人民检察院。',
    en: 'What is handed over has the papers of XFER 6, and a copy goes to the procuratorate.',
    article: 'XFER 6; form 5',
    on: ['transfer.handOver'],
    step: (step) => {
      const { documents, copiedToProcuratorate } = loose(step) as {
        documents: Readonly<Record<string, readonly object[] | string | undefined>>;
        copiedToProcuratorate: boolean;
      };
      const given = [
        ['goods', 'noGoods'],
        ['tests', 'noTests'],
        ['others', 'noOthers'],
      ].every(([kind = '', none = '']) => (documents[kind] ?? []).length > 0 || documents[none] !== undefined);
      return given && documents['report'] !== undefined && copiedToProcuratorate;
    },
  },
  {
    id: 'transfer-has-an-owner',
    zh: '移送的每一阶段都有人负责跟进。',
    en: 'At every stage of a transfer somebody has the next step.',
    article: 'XFER 5–9',
    state: ({ state }) => {
      const waiting = proceedings(state, 'police-transfer').filter(({ at }) => WAITING.includes(at['main'] ?? ''));
      if (waiting.length === 0) return null;
      return each(waiting, ({ one }) =>
        state.tasks.some(({ status, proceeding }) => status === 'open' && proceeding === one.id),
      );
    },
  },
  {
    id: 'suspended-exactly-while-a-cause-lasts',
    zh: '首次决定之前，负责人中止或者公安机关在办期间，且仅在此期间，案件中止。',
    en: 'Before the first decision a case is suspended while a leader suspends it or the police hold it, and only then.',
    article: 'PROC 46; XFER 11',
    state: ({ state, view }) => {
      const ended = seqOf(view, 'investigation.terminate', 'investigation.refer') > 0;
      if (!view.has('filing.approve') || ended || view.has('decision.make')) return null;
      const byLeader = seqOf(view, 'investigation.suspend') > seqOf(view, 'investigation.resume');
      if (!byLeader && view.proceedings('police-transfer').length === 0 && !view.has('investigation.suspend'))
        return null;
      const expected = byLeader || policeHold(view) ? 'suspended' : 'running';
      return each(['investigation', 'penalty'], (one) => ['', expected].includes(stateIn(state, one, 'suspension')));
    },
  },
  {
    id: 'only-the-transfer-is-decided-while-held',
    zh: '首次决定之前公安机关在办的，只能作出移送的决定。',
    en: 'Before the first decision, while the police hold the matter, nothing but the transfer is decided.',
    article: 'PROC 46, 60(1)(5); XFER 11',
    on: ['decision.make'],
    step: (step) =>
      step.prior.has('decision.make') || !policeHold(step.prior)
        ? null
        : lastDecided(step.view)?.outcome === 'transfer',
  },
  {
    id: 'no-fine-beside-a-criminal-fine',
    zh: '人民法院已判处罚金的，不再给予罚款。',
    en: 'A party on which a court imposed a criminal fine bears no new fine.',
    article: 'APL 35(2)',
    on: ['decision.make'],
    step: everyPunished((one, _told, prior) =>
      criminalFine(prior, one.party) === 0n ? null : fines(one.items) === 0n,
    ),
  },
  {
    id: 'served-transfer-closes',
    zh: '移送决定送达后，案件进入结案。',
    en: 'Once the decision to transfer is served, the case goes to closure.',
    article: 'PROC 60(1)(5), 77',
    state: ({ state, view }) =>
      stateIn(state, 'penalty') !== 'effective' || lastDecided(view)?.outcome !== 'transfer'
        ? null
        : ['closing', 'closed', 'archived'].includes(stateIn(state, 'execution')),
  },
  {
    id: 'given-back-is-decided-anew',
    zh: '已决定移送而公安机关不追究的，由本机关重新处理，并有人负责。',
    en: 'A matter that was decided to be transferred and comes back is decided anew, and somebody sees to it.',
    article: 'XFER 10, 13; APL 27',
    on: ANSWERS,
    step: ({ prior, view, before, after, command }) => {
      if (!DECIDED.includes(stateIn(before, 'penalty')) || lastDecided(prior)?.outcome !== 'transfer') return null;
      if (!policeHold(prior) || policeHold(view)) return null;
      const judged = command.payload['kind'] === 'judgment' && command.payload['unpunished'] !== true;
      if (judged) return stateIn(after, 'penalty') === stateIn(before, 'penalty');
      const owned = after.tasks.some(({ status, proceeding }) => status === 'open' && proceeding === 'penalty#1');
      return stateIn(after, 'penalty') === 'revoked' && owned;
    },
  },
  {
    id: 'refusal-of-the-police-contested-once',
    zh: '对公安机关不予立案的决定只提请一次复议，并附材料。',
    en: 'The police are asked once, on paper, to review their refusal.',
    article: 'XFER 9(1)',
    on: ['transfer.requestReview'],
    step: (step) =>
      has(transferOf(step), 'police.decline') &&
      !has(transferOf(step), 'transfer.requestReview') &&
      loose(step)['paper'] !== undefined,
  },
  {
    id: 'supervision-after-refusal-or-silence',
    zh: '公安机关不予立案或者逾期不答复的，才建议检察院立案监督。',
    en: 'The procuratorate is asked to supervise after a refusal, or once the police were silent for their three days.',
    article: 'XFER 8, 9, 17',
    on: ['transfer.requestSupervision'],
    step: (step) => {
      const facts = transferOf(step);
      const asked = facts
        .filter(({ command }) => ['transfer.requestReview', 'police.decline'].includes(command))
        .at(-1);
      if (asked?.command === 'police.decline') return loose(step)['paper'] !== undefined;
      const rule = asked === undefined ? 'police-filing-decision' : 'police-review-decision';
      const { due } = step.before.clocks.filter((clock) => clock.rule === rule).at(-1) ?? { due: null };
      return due !== null && step.command.at.slice(0, 10) > due && loose(step)['paper'] !== undefined;
    },
  },
  {
    id: 'goods-follow-the-filing',
    zh: '公安机关立案后，才移交涉案物品并书面告知当事人。',
    en: 'Goods follow once the police have filed, and the party is told in writing.',
    article: 'XFER 12; AEL 21; form 6',
    on: ['measure.handOver'],
    step: (step) => step.prior.has('police.file') && policeHold(step.prior) && loose(step)['partyTold'] === true,
  },
  {
    id: 'goods-kept-for-the-police',
    zh: '决定移送司法机关的，查封、扣押的物品随案移交，不予解除。',
    en: 'A decision to transfer releases nothing: the goods go to the police.',
    article: 'AEL 21; XFER 12',
    on: ['decision.make'],
    step: ({ before, after, view }) => {
      const held = proceedings(before, 'coercive-measure').filter(({ at }) => at['main'] === 'imposed');
      if (held.length === 0 || lastDecided(view)?.outcome !== 'transfer') return null;
      return each(proceedings(after, 'coercive-measure'), ({ at }) => at['main'] !== 'lifted');
    },
  },
  {
    id: 'not-closed-before-the-police-answer',
    zh: '公安机关尚未答复的，不结案；已决定移送且送达的除外。',
    en: 'No case is closed while the police owe an answer, unless the decision to transfer was served.',
    article: 'PROC 77; XFER 8',
    on: ['case.close'],
    step: ({ before, prior }) =>
      before.proceedings.some(({ procedure }) => procedure === 'police-transfer')
        ? !policeHold(prior) ||
          (stateIn(before, 'penalty') === 'effective' && lastDecided(prior)?.outcome === 'transfer')
        : null,
  },
  {
    id: 'not-archived-before-the-police-answer',
    zh: '移送尚无答复的，不归档。',
    en: 'No file goes to the archive while a transfer waits for its answer.',
    article: 'PROC 78; XFER 8',
    on: ['case.archive'],
    step: ({ before }) => {
      const transfers = proceedings(before, 'police-transfer');
      return transfers.length === 0 ? null : transfers.every(({ at }) => ANSWERED.includes(at['main'] ?? ''));
    },
  },
];
