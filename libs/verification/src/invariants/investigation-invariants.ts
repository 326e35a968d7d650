import type { CaseView } from '#engine';
import { partiesOf } from '#procedures';
import type { Invariant } from '../exploring/invariant.js';
import { each, dayOf, factsOf, loose, runs, seqOf, stateIn, type Content, type Loose } from './reading.js';

interface Report extends Loose {
  readonly proposal: Content;
  readonly gain: { readonly kind: string; readonly approval?: number; readonly reasons?: string };
  readonly testResults?: readonly {
    readonly of?: number;
    readonly objectionUntil?: string;
    readonly objectionWaived?: boolean;
  }[];
}

function reportOf(step: { readonly command: { readonly payload: object } }): Report {
  return step.command.payload as Report;
}

/** It was closed before it was imported: nobody tells whether anything was decided. */
function isClosedElsewhere(view: CaseView): boolean {
  return view.facts('case.close').some(({ imported }) => imported === true);
}

/** The investigation and its end. */
export const investigationInvariants: readonly Invariant[] = [
  {
    id: 'report-covers-every-party',
    zh: '调查终结报告对每一名当事人提出建议。',
    en: 'The report proposes for every party, once each.',
    article: 'PROC 48',
    on: ['investigation.submitReport'],
    step: (step) => {
      const proposed = reportOf(step)
        .proposal.parties.map(({ party }) => party)
        .sort();
      return (
        proposed.join() ===
        partiesOf(step.prior)
          .map(({ number }) => number)
          .sort()
          .join()
      );
    },
  },
  {
    id: 'report-gives-discretion',
    zh: '建议处罚的，写明种类和裁量理由。',
    en: 'A report that proposes a penalty names its kinds and the reasons of discretion.',
    article: 'PROC 48; 国市监法规〔2022〕2号 20',
    on: ['investigation.submitReport'],
    step: (step) => {
      const { outcome, parties } = reportOf(step).proposal;
      const some = parties.some(({ kinds }) => kinds.length > 0);
      return outcome !== 'penalty'
        ? null
        : some &&
            parties.every(
              (one) => one.kinds.length === 0 || (one as unknown as Loose)['discretionReasons'] !== undefined,
            );
    },
  },
  {
    id: 'report-determines-gain',
    zh: '违法所得无法计算的，经主要负责人批准。',
    en: 'That the gain cannot be determined was approved by the principal leader.',
    article: 'GAIN 14(3)',
    on: ['investigation.submitReport'],
    step: (step) => {
      const { gain } = reportOf(step);
      if (gain.kind !== 'undeterminable') return null;
      if (dayOf(step.command.at) < '2026-03-20') return gain.reasons !== undefined;
      return factsOf(step.prior, 'approval.endorse').some(
        ({ seq, actor }) => seq === gain.approval && actor.role === 'principal',
      );
    },
  },
  {
    id: 'report-after-tests',
    zh: '检测、鉴定结果未出的，不终结调查。',
    en: 'No report while a test is outstanding.',
    article: 'PROC 32, 48',
    on: ['investigation.submitReport'],
    step: ({ prior }) => {
      const closed = factsOf(prior, 'exclusion.close').map(({ payload }) => payload['exclusion']);
      return each(factsOf(prior, 'exclusion.open'), ({ seq }) => closed.includes(seq));
    },
  },
  {
    id: 'test-results-told',
    zh: '检验结果已告知当事人，异议期已届满。',
    en: 'Every test result was told, and the time to object is over.',
    article: 'PROC 32',
    on: ['investigation.submitReport'],
    step: (step) => {
      const { testResults = [] } = reportOf(step);
      const tests = factsOf(step.prior, 'exclusion.open').filter(({ payload }) => payload['kind'] === 'testing');
      const over = testResults.every(
        ({ objectionUntil, objectionWaived }) =>
          objectionUntil === undefined || objectionWaived === true || objectionUntil < dayOf(step.command.at),
      );
      return over && tests.every(({ seq }) => testResults.some(({ of }) => of === seq));
    },
  },
  {
    id: 'no-evidence-during-remedy',
    zh: '复议、诉讼期间不自行向对方收集证据。',
    en: 'No evidence taken from the other side during a remedy is used.',
    article: 'ARL 46; ALL 35',
    on: ['investigation.submitReport'],
    step: (step) => reportOf(step)['noEvidenceDuringRemedy'] === true,
  },
  {
    id: 'report-goes-to-review',
    zh: '调查终结后，案件进入审核，审核期限开始。',
    en: 'What is reported goes to review, and the time to review starts.',
    article: 'PROC 49, 55',
    on: ['investigation.submitReport'],
    step: ({ after }) => stateIn(after, 'penalty') === 'underReview' && runs(after, 'review-period'),
  },
  {
    id: 'case-commands-before-decision',
    zh: '作出决定、终止或者移送之后，不再中止、延长、终止。',
    en: 'After the decision, a termination or a referral nothing is suspended, extended or terminated.',
    article: 'PROC 46, 47, 64',
    on: [
      'investigation.suspend',
      'investigation.extend',
      'investigation.extendByPanel',
      'investigation.terminate',
      'investigation.refer',
    ],
    step: ({ before, prior }) => {
      const ended = seqOf(prior, 'investigation.terminate', 'investigation.refer') > 0;
      return !ended && !['decided', 'serving', 'effective'].includes(stateIn(before, 'penalty'));
    },
  },
  {
    id: 'leader-extends-once',
    zh: '负责人只延长一次，不超过三十日。',
    en: 'The leader extends the time for deciding once, by thirty days at most.',
    article: 'PROC 64',
    on: ['investigation.extend'],
    step: (step) => !step.prior.has('investigation.extend') && Number(loose(step)['days']) <= 30,
  },
  {
    id: 'panel-extends-after-leader',
    zh: '再延长须先经负责人延长，并有集体讨论的结论。',
    en: 'The leaders together extend only after the leader did, on a conclusion of just this length.',
    article: 'PROC 64',
    on: ['investigation.extendByPanel'],
    step: (step) => {
      const used = seqOf(step.prior, 'investigation.extendByPanel');
      const concluded = factsOf<{ matter: string; extension?: { length: number } }>(step.prior, 'deliberation.conclude')
        .filter(({ seq, payload }) => payload.matter === 'extension' && seq > used)
        .at(-1);
      return step.prior.has('investigation.extend') && concluded?.payload.extension?.length === loose(step)['length'];
    },
  },
  {
    id: 'time-for-deciding-runs',
    zh: '立案之后、决定之前，办案期限一直在计时。',
    en: 'From the filing to the first decision the time for deciding runs.',
    article: 'PROC 64',
    state: ({ state, view }) =>
      stateIn(state, 'filing') !== 'filed' || isClosedElsewhere(view)
        ? null
        : view.has('decision.make') ||
          seqOf(view, 'investigation.terminate', 'investigation.refer') > 0 ||
          stateIn(state, 'investigation') === 'referred' ||
          runs(state, 'case-decision'),
  },
  {
    id: 'time-for-deciding-stops',
    zh: '作出决定后，办案期限停止。',
    en: 'Once decided, the time for deciding has stopped.',
    article: 'PROC 64',
    state: ({ state }) =>
      !['effective', 'serving', 'decided'].includes(stateIn(state, 'penalty')) ? null : !runs(state, 'case-decision'),
  },
  {
    id: 'suspended-case-has-an-owner',
    zh: '中止期间有人负责恢复，或者跟踪公安机关的办理。',
    en: 'While the case is suspended somebody is to resume it, or watches what the police do.',
    article: 'PROC 46(2); XFER 8',
    state: ({ state }) =>
      stateIn(state, 'investigation', 'suspension') !== 'suspended'
        ? null
        : ['terminated', 'referred'].includes(stateIn(state, 'investigation')) ||
          state.tasks.some(
            ({ status, command, proceeding }) =>
              status === 'open' && (command === 'investigation.resume' || proceeding.startsWith('police-transfer#')),
          ),
  },
  {
    id: 'gathering-has-an-owner',
    zh: '调查期间有人负责调查。',
    en: 'While the case is investigated somebody has to report.',
    article: 'PROC 48',
    state: ({ state }) =>
      stateIn(state, 'investigation') !== 'gathering'
        ? null
        : stateIn(state, 'investigation', 'suspension') === 'suspended' ||
          state.tasks.some(({ status, command }) => status === 'open' && command === 'investigation.submitReport'),
  },
  {
    id: 'termination-needs-no-successor',
    zh: '有权利义务承受人的，不终止调查。',
    en: 'Where somebody takes the place of a party that ended, the case is not terminated.',
    article: 'PROC 47',
    on: ['investigation.terminate'],
    step: (step) => (loose(step)['ground'] !== 'entity-ended' ? null : loose(step)['noSuccessor'] === true),
  },
  {
    id: 'terminated-goes-to-closure',
    zh: '终止、移送的案件进入结案。',
    en: 'What is terminated or referred goes to closure.',
    article: 'PROC 77',
    on: ['investigation.terminate', 'investigation.refer'],
    step: ({ after }) => stateIn(after, 'execution') === 'closing',
  },
];
