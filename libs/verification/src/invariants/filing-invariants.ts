import type { CaseView } from '#engine';
import type { Invariant } from '../exploring/invariant.js';
import { each, carriedFrom, dayOf, factsOf, lastOf, loose, runs, seqOf, stateIn, type Loose } from './reading.js';

/** States in which a clue has ended without a case. */
const ENDED_AS_CLUE = ['declined', 'referred', 'joined', 'archived'];

/** Clue, filing and investigation. */
export const filingInvariants: readonly Invariant[] = [
  {
    id: 'filed-on-four-elements',
    zh: '立案须经承办人提出，且四项条件齐备。',
    en: 'A case is filed only on a standing proposal with all four elements.',
    article: 'PROC 19',
    on: ['filing.approve'],
    step: ({ prior }) => {
      const proposed = lastOf<{ elements: Record<string, boolean> }>(prior, 'filing.propose');
      return (
        proposed !== undefined &&
        Object.values(proposed.payload.elements).every((one) => one) &&
        proposed.seq > seqOf(prior, 'filing.return')
      );
    },
  },
  {
    id: 'filed-within-limitation',
    zh: '超过处罚时效的，不予立案。',
    en: 'No case is filed when the limitation had run out.',
    article: 'APL 36',
    on: ['filing.approve'],
    step: ({ prior }) => {
      const ended = lastOf<{ violationEnded?: string }>(prior, 'filing.propose')?.payload.violationEnded;
      const received = lastOf<{ receivedAt: string }>(prior, 'clue.register')?.payload.receivedAt ?? '';
      return ended === undefined ? null : Number(received.slice(0, 4)) - Number(ended.slice(0, 4)) <= 5;
    },
  },
  {
    id: 'declined-on-a-ground',
    zh: '不予立案须经承办人提出并写明事由。',
    en: 'Filing is declined only on a proposal that names its ground.',
    article: 'PROC 20',
    on: ['filing.decline'],
    step: ({ prior }) => typeof lastOf(prior, 'filing.proposeDeclining')?.payload['ground'] === 'string',
  },
  {
    id: 'clue-received-before-registered',
    zh: '收到线索之日不晚于登记之日。',
    en: 'A clue is not received after it was registered.',
    article: 'PROC 18',
    on: ['clue.register'],
    step: (step) =>
      step.command.name !== 'clue.register' ? null : String(loose(step)['receivedAt']) <= dayOf(step.command.at),
  },
  {
    id: 'verification-extended-once',
    zh: '同一次核查只延长一次。',
    en: 'One run of the verification is extended only once.',
    article: 'PROC 18',
    on: ['filing.extendVerification'],
    step: ({ prior }) =>
      seqOf(prior, 'filing.extendVerification') <=
      seqOf(prior, 'clue.register', 'clue.absorb', 'case.reopen', 'remedy.applyToFiling', 'referral.received'),
  },
  {
    id: 'extension-in-time',
    zh: '延长在届满之日或者之前批准。',
    en: 'A period is extended on or before its due date.',
    article: 'PROC 18, 64',
    on: ['filing.extendVerification', 'investigation.extend', 'investigation.extendByPanel'],
    step: ({ before, command }) => {
      const rule = command.name === 'filing.extendVerification' ? 'report-check' : 'case-decision';
      return each(
        before.clocks.filter((clock) => clock.rule === rule && clock.status === 'running'),
        ({ due }) => due === null || dayOf(command.at) <= due,
      );
    },
  },
  {
    id: 'verification-has-its-limit',
    zh: '决定是否立案之前，核查期限一直在计时。',
    en: 'Until filing is decided the time to verify runs.',
    article: 'PROC 18',
    state: ({ state, view }) => {
      if (!['received', 'verifying', 'proposed'].includes(stateIn(state, 'filing'))) return null;
      // What another bureau handed over is verified from the receipt of its file, which somebody has to receive.
      if (carriedFrom(view)?.why === 'handed-over' && !view.has('case.receive')) return null;
      return runs(state, 'report-check');
    },
  },
  {
    id: 'verification-limit-ends',
    zh: '已决定是否立案的，核查期限停止。',
    en: 'Once filing is decided the time to verify has stopped.',
    article: 'PROC 18',
    state: ({ state }) =>
      !['filed', 'declined', 'referred', 'joined', 'archived'].includes(stateIn(state, 'filing'))
        ? null
        : !runs(state, 'report-check'),
  },
  {
    id: 'verification-has-an-owner',
    zh: '核查的每一阶段都有人负责。',
    en: 'At every stage of the verification somebody has the next step.',
    article: 'PROC 18, 19',
    state: ({ state }) =>
      !['received', 'verifying', 'proposed'].includes(stateIn(state, 'filing'))
        ? null
        : state.tasks.some(({ status, proceeding }) => status === 'open' && proceeding === 'filing#1'),
  },
  {
    id: 'clue-sent-back-is-verified',
    zh: '本机关办结的线索被退回的，重新核查或者先行指派；已转其他机关的除外。',
    en: 'A clue that ended here and is sent back is verified anew, unless another bureau has it.',
    article: 'XFER 13; APL 27',
    on: ['referral.receive'],
    step: ({ prior, before, after }) => {
      if (!ENDED_AS_CLUE.includes(stateIn(before, 'filing'))) return null;
      const elsewhere =
        prior.has('case.join') ||
        prior.facts<{ to?: string }>('filing.refer').some(({ payload }) => payload.to !== undefined);
      return elsewhere || !ENDED_AS_CLUE.includes(stateIn(after, 'filing'));
    },
  },
  {
    id: 'opinion-waits-for-its-reply',
    zh: '检察意见书未回复的，回复期限一直在计时。',
    en: 'Until an opinion of the procuratorate is answered the time for the reply runs.',
    article: '刑诉法 177(3)',
    state: ({ state, view }) =>
      view.last<{ from: string }>('referral.receive')?.payload.from !== 'procuratorate'
        ? null
        : seqOf(view, 'referral.reply') > seqOf(view, 'referral.receive') || runs(state, 'reverse-referral-reply'),
  },
  {
    id: 'filed-starts-investigation',
    zh: '立案之日起开始调查，并计算办案期限。',
    en: 'With the filing the investigation starts, and the time for deciding.',
    article: 'PROC 64',
    on: ['filing.approve'],
    step: ({ after }) => stateIn(after, 'investigation') === 'gathering' && runs(after, 'case-decision'),
  },
  {
    id: 'unfiled-clue-is-not-investigated',
    zh: '未立案的线索不进入调查、审核和处罚。',
    en: 'A clue that was not filed has neither investigation nor penalty.',
    article: 'PROC 19, 20',
    state: ({ state, view }) =>
      view.has('filing.approve') || carriedFrom(view)?.why === 'split'
        ? null
        : stateIn(state, 'investigation') === '' && stateIn(state, 'penalty') === '',
  },
  {
    id: 'clue-is-merged-into-another',
    zh: '重复线索并入另一案件。',
    en: 'A repeated clue is merged into another case, never into itself.',
    article: 'COMP 35(2)',
    on: ['clue.merge'],
    step: (step) => loose(step)['into'] !== step.before.id,
  },
  {
    id: 'reporter-told-after-decision',
    zh: '决定是否立案之后，才告知举报人。',
    en: 'A reporter is told about the filing only once it is decided.',
    article: 'COMP 36',
    on: ['reporter.tell'],
    step: (step) =>
      loose(step)['about'] !== 'filing'
        ? null
        : seqOf(step.prior, 'filing.approve', 'filing.decline', 'filing.refer') > 0,
  },
  {
    id: 'two-certified-officers',
    zh: '办案人员不少于两人，均持有效执法证。',
    en: 'There are at least two officers, each with a valid certificate.',
    article: 'APL 42; PROC 19(2), 22',
    on: ['filing.assign', 'investigation.assign', 'investigation.recordAct', 'execution.disposeGoods'],
    step: (step) => {
      const officers = new Set((loose(step)['officers'] ?? []) as readonly string[]);
      return (
        officers.size >= 2 &&
        [...officers].every((id) => (step.world.people[id]?.certificate?.validUntil ?? '') >= dayOf(step.command.at))
      );
    },
  },
  {
    id: 'cards-are-shown',
    zh: '调查取证出示执法证件。',
    en: 'Officers show their certificates at every act.',
    article: 'APL 55(1); PROC 22',
    on: ['investigation.recordAct'],
    step: (step) => loose(step)['cardsShown'] === true,
  },
  {
    id: 'rights-told-at-first',
    zh: '首次收集证据时告知权利。',
    en: 'At the first act the party is told of its rights.',
    article: 'PROC 21(2)',
    on: ['investigation.recordAct'],
    step: (step) => loose(step)['rightsTold'] === true || step.prior.has('investigation.recordAct'),
  },
  {
    id: 'party-present-on-site',
    zh: '现场检查、抽样有当事人在场，或者注明原因。',
    en: 'On-site acts have the party present, or say why not.',
    article: 'PROC 28, 31, 43',
    on: ['investigation.recordAct'],
    step: (step) => {
      const { kind, partyPresent, note } = loose(step);
      return !['site-inspection', 'enterprise-inspection', 'sampling'].includes(String(kind))
        ? null
        : partyPresent === true || note !== undefined;
    },
  },
  {
    id: 'interview-alone-and-signed',
    zh: '询问单独进行，笔录经核对并逐页签名。',
    en: 'An interview is held alone, checked and signed page by page.',
    article: 'PROC 29',
    on: ['investigation.recordAct'],
    step: (step) =>
      loose(step)['kind'] !== 'interview'
        ? null
        : Object.values((loose(step)['interview'] ?? { missing: false }) as Loose).every((one) => one !== false),
  },
  {
    id: 'inspection-approved-beforehand',
    zh: '涉企检查须逐次事先经部门负责人批准。',
    en: 'Each enterprise inspection was approved by a leader beforehand.',
    article: '国办发〔2024〕54号',
    on: ['investigation.recordAct'],
    step: (step) =>
      loose(step)['kind'] !== 'enterprise-inspection' ? null : endorsedBy(step, ['leader', 'principal']),
  },
  {
    id: 'principal-approves-unfair-competition',
    zh: '不正当竞争案件的调查措施经主要负责人批准。',
    en: 'In unfair-competition cases the principal leader approved the act.',
    article: '反不正当竞争法(2025) 16(2)',
    on: ['investigation.recordAct'],
    step: (step) => {
      const domain = lastOf(step.prior, 'filing.propose', 'clue.register')?.payload['domain'];
      const restricted = [
        'site-inspection',
        'enterprise-inspection',
        'interview',
        'evidence',
        'electronic-data',
        'bank-inquiry',
      ];
      return domain !== 'unfair-competition' || !restricted.includes(String(loose(step)['kind']))
        ? null
        : endorsedBy(step, ['principal']);
    },
  },
  {
    id: 'monitoring-device-reviewed',
    zh: '电子监控记录经法制和技术审核后才作为证据。',
    en: 'Records of monitoring devices were reviewed before they are evidence.',
    article: 'APL 41',
    on: ['investigation.recordAct'],
    step: (step) => (loose(step)['kind'] !== 'technical-monitoring' ? null : loose(step)['deviceReviewed'] === true),
  },
  {
    id: 'exclusion-has-its-paper',
    zh: '扣除期间凭文书开始和结束。',
    en: 'An excluded period begins and ends with a paper.',
    article: 'PROC 18, 64',
    on: ['exclusion.open', 'exclusion.close'],
    step: (step) => loose(step)['paper'] !== undefined,
  },
  {
    id: 'tested-by-a-qualified-body',
    zh: '检测、检验由有资质的机构进行。',
    en: 'Tests are done by a qualified body.',
    article: 'PROC 32',
    on: ['exclusion.open'],
    step: (step) =>
      loose(step)['kind'] !== 'testing'
        ? null
        : (loose(step)['body'] as { qualified?: boolean } | undefined)?.qualified === true,
  },
];

function endorsedBy(
  step: {
    readonly prior: CaseView;
    readonly command: { readonly payload: object; readonly name: string };
  },
  roles: readonly string[],
): boolean {
  const { approval } = step.command.payload as { approval?: number };
  const endorsement = factsOf<{ proposal: number }>(step.prior, 'approval.endorse').find(({ seq }) => seq === approval);
  const proposal = factsOf(step.prior, 'approval.propose').find(({ seq }) => seq === endorsement?.payload.proposal);
  return (
    endorsement !== undefined &&
    roles.includes(endorsement.actor.role) &&
    proposal?.payload['command'] === step.command.name
  );
}
