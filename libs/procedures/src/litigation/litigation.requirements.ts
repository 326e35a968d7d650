import type { Requirement, StepView } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { isLeader } from '../remedy/is-leader.js';
import { APPEAL_LIMITS, currentInstance } from '../remedy/suit-course.js';
import { onFacts, onInput } from '../requirement.js';
import type {
  LitigationAppealPayload,
  LitigationJudgePayload,
  LitigationNameAppearancePayload,
  LitigationPostponeEvidencePayload,
} from './litigation-payload.js';
import { leaderAsked, passedAppealTime } from './suits.js';

/** More time for the evidence is asked for in writing within the fifteen days, with its cause (ALLI 34(2)). */
export const postponementAskedInTime = onInput<LitigationPostponeEvidencePayload>(
  {
    id: 'postponement-asked-in-time',
    article: 'ALL 36; ALLI 34',
    zh: '申请延期提供证据，须在举证期限内书面提出并写明正当事由。',
    en: 'More time for the evidence must be asked for in writing within the time for it, with good cause.',
    remedyZh: '举证期限届满后不得再申请；补录的，以提出之日（on）为准，并填写 cause。',
    remedyEn: 'After the time is over it cannot be asked for; a back-entry shows the day in `on`; give the cause.',
  },
  ({ view, self, command: { payload } }) => {
    if (payload.step !== 'applied') return true;
    const own = view.state.clocks.filter(
      ({ rule, proceeding }) => rule === 'litigation-answer' && proceeding === self?.id,
    );
    return payload.cause !== undefined && own.some(({ due }) => due !== null && payload.on <= due);
  },
);

/** What the court answers, it was asked for. */
export const postponementAsked = onInput<LitigationPostponeEvidencePayload>(
  {
    id: 'postponement-asked',
    article: 'ALLI 34',
    zh: '须先有延期提供证据的申请；事由消除的，须先经法院准许。',
    en: 'The postponement must have been applied for; before its cause ends it must have been granted.',
    remedyZh: '请先登记申请（step: applied）或法院的准许（step: granted）。',
    remedyEn: 'Enter the application (step: applied) or the grant (step: granted) first.',
  },
  ({ self, command: { payload } }) => {
    const told = self?.facts<LitigationPostponeEvidencePayload>('litigation.postponeEvidence') ?? [];
    const has = (step: string): boolean => told.some((fact) => fact.payload.step === step);
    if (payload.step === 'applied') return true;
    return payload.step === 'cause-ended' ? has('granted') : has('applied');
  },
);

/** The appearance is named for an instance that runs. */
export const instanceRuns = onFacts(
  {
    id: 'suit-instance-runs',
    article: 'ALL 3(3); ALLI 128',
    zh: '须有正在进行的审级。',
    en: 'An instance of the suit must be running.',
    remedyZh: '请先登记二审立案（openAppeal）、发回或者再审。',
    remedyEn: 'Enter the appeal taken up (openAppeal), the remand or the retrial first.',
  },
  ({ self }) => self !== null && currentInstance(self) !== undefined,
);

/** A leader appears, or staff with a sealed explanation; lawyers never alone (ALL 3(3); ALLI 128–130). */
export const leaderAppearsOrExplains = onInput<LitigationNameAppearancePayload>(
  {
    id: 'leader-appears-or-sealed-explanation',
    article: 'ALL 3(3); ALLI 128–130',
    zh: '被诉机关负责人应当出庭；不能出庭的，须委托相应工作人员出庭，不得仅委托律师，并提交盖章的情况说明。',
    en: 'A leader of the bureau appears in court; who cannot sends staff, never lawyers alone, with an explanation under the bureau’s seal.',
    remedyZh: '写明出庭的负责人（leader），或者写明工作人员（staff）、情况说明（explanation）并盖章（sealed）。',
    remedyEn: 'Name the leader, or name the staff and give the explanation, sealed.',
  },
  ({ command: { payload }, known }) => {
    const { leader, explanation, sealed, staff = [] } = payload;
    if (leader !== undefined) return isLeader(known.people[leader]?.posts ?? []);
    return staff.length > 0 && explanation !== undefined && sealed === true;
  },
);

/** Where the court asks for a leader, only a good ground excuses the absence (ALLI 129). */
export const absenceHasGround = onInput<LitigationNameAppearancePayload>(
  {
    id: 'leader-absence-has-ground',
    article: 'ALLI 129',
    zh: '涉及重大公共利益、社会高度关注或者法院书面建议负责人出庭的，负责人不出庭须有正当理由。',
    en: 'Where a leader must appear, or the court advised it in writing, a leader stays away only on good ground.',
    remedyZh: '请安排负责人出庭，或者填写正当理由（ground）。',
    remedyEn: 'Have a leader appear, or give the ground.',
  },
  ({ self, command: { payload } }) =>
    payload.leader !== undefined || payload.ground !== undefined || self === null || !leaderAsked(self),
);

/** A judgment says what becomes of the act, or upholds the one that did. */
export const judgmentSaysWhat = onInput<LitigationJudgePayload>(
  {
    id: 'judgment-says-what',
    article: 'ALL 69–78, 89',
    zh: '须登记裁判对被诉行为的结论；二审维持的，登记 appeal: first-upheld。',
    en: 'A judgment must be entered with what it says of the act; where it upholds the first one, with appeal: first-upheld.',
    remedyZh: '请填写 outcome，或者在二审中填写 appeal。',
    remedyEn: 'Give the outcome, or at second instance `appeal`.',
  },
  ({ self, command: { payload } }) => {
    if (payload.appeal !== 'first-upheld') return payload.outcome !== undefined;
    return self !== null && (self.has('litigation.judge') || self.has('litigation.dismiss'));
  },
);

/** The bureau's own appeal is the leader's decision on a proposal; another party's is a fact that legal staff record. */
export const ownAppealDecided: readonly Requirement<never>[] = [
  onInput<LitigationAppealPayload>(
    {
      id: 'own-appeal-by-leader',
      article: 'ALL 85; PROC 60',
      zh: '本机关上诉由负责人决定。',
      en: 'An appeal of the bureau is decided by a leader.',
      remedyZh: '由法制人员报批（approval.propose），负责人决定。',
      remedyEn: 'Legal staff propose it (approval.propose), a leader decides.',
    },
    ({ command }) => !isOwn(command.payload) || isLeader([command.actor]),
  ),
  ...decidesOnProposal({ decision: 'litigation.appeal' }).map((requirement) => ofOwnAppeal(requirement)),
];

/** Own appeals are handed in before the judgment is in force (ALL 85). */
export const ownAppealInTime = onInput<LitigationAppealPayload>(
  {
    id: 'own-appeal-in-time',
    article: 'ALL 85',
    zh: '本机关上诉须在判决送达之日起十五日（裁定十日）内提出。',
    en: 'The bureau appeals within fifteen days after the judgment was served, ten after a ruling.',
    remedyZh: '期限届满裁判即生效；认为确有错误的，可依法申请再审。',
    remedyEn: 'After that the judgment is in force; where it is wrong, a retrial can be applied for.',
  },
  ({ view, self, command: { payload } }) => {
    if (!isOwn(payload)) return true;
    const own = view.state.clocks.filter(
      ({ rule, subject, proceeding }) => proceeding === self?.id && APPEAL_LIMITS.includes(rule) && subject === '',
    );
    const due = own.at(-1)?.due ?? null;
    return due !== null && payload.filedOn <= due;
  },
);

/** An appeal that takes back a judgment in force needs its paper (general rule 4). */
export const lateAppealHasPaper = onInput<LitigationAppealPayload>(
  {
    id: 'late-appeal-has-paper',
    article: 'ALL 85',
    zh: '裁判已按未上诉登记生效的，须附在期限内提出的上诉状。',
    en: 'Where the judgment was already recorded as in force, the appeal handed in in time must be attached.',
    remedyZh: '在 paper 中写明上诉状及其提交日期。',
    remedyEn: 'Name the appeal and its date in `paper`.',
  },
  ({ self, command: { payload } }) =>
    payload.paper !== undefined || self === null || passedAppealTime(self, payload.filedOn).length === 0,
);

function isOwn({ by }: Partial<Pick<LitigationAppealPayload, 'by'>>): boolean {
  return by === 'bureau';
}

function ofOwnAppeal(requirement: Requirement<never>): Requirement<never> {
  const met = (step: StepView<never>): boolean => {
    const { payload } = (step as StepView<LitigationAppealPayload>).command;
    return !isOwn(payload) || requirement.met(step);
  };
  return { ...requirement, reads: 'input', met };
}
