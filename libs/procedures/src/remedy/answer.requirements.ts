import type { ExpiryPayload, StepView } from '#engine';
import { onInput } from '../requirement.js';
import type { RemedyAnswerPayload } from './remedy-answer-payload.js';

/** Limits for the answer of the bureau: what comes after them counts as not there. */
export const ANSWER_LIMITS: readonly string[] = [
  'reconsideration-answer',
  'reconsideration-answer-simple',
  'litigation-answer',
];

/** The answer brings what the act was based on, or the act counts as without evidence (ARL 48, 54, 70; ALL 34). */
export const answerWithEvidence = onInput<RemedyAnswerPayload>(
  {
    id: 'remedy-answer-with-evidence',
    article: 'ARL 48, 54, 70; ALL 34, 67',
    zh: '答复（答辩）须同时提交作出行政行为的全部证据、依据和其他有关材料。',
    en: 'The answer must come with the evidence, the basis and the other material on which the act was based.',
    remedyZh: '请备齐证据、依据后一并提交；逾期不提交的，视为没有证据、依据。',
    remedyEn: 'Enclose them; what is not handed in in time counts as not there.',
  },
  ({ command }) => command.payload.withEvidence,
);

/** No evidence is taken from the other side while the remedy runs, save what the court allows (ARL 46; ALL 35, 36). */
export const noEvidenceTakenSince = onInput<RemedyAnswerPayload & { courtAllowed?: boolean }>(
  {
    id: 'no-evidence-taken-since',
    article: 'ARL 46; ALL 35, 36',
    zh: '复议、诉讼期间不得自行向申请人（原告）、第三人和证人收集证据，答复不得使用此类证据。',
    en: 'While a remedy runs the bureau takes no evidence from the other side, third parties or witnesses, and answers with none such.',
    remedyZh: '请剔除行政行为作出之后收集的证据；经法院准许补充的除外。',
    remedyEn: 'Leave out what was taken after the act, save what the court allowed.',
  },
  ({ command: { payload } }) => payload.noneTakenSince || payload.courtAllowed === true,
);

/** Late is no ground to refuse an answer, but it says why (general rule 5). */
export const lateAnswerGivesReason = onInput<RemedyAnswerPayload>(
  {
    id: 'late-answer-gives-reason',
    article: 'ARL 48, 54, 70; ALL 34, 67; ALLI 34',
    zh: '逾期提交答复（答辩）的，须写明逾期的理由；逾期提交的证据、依据视为没有。',
    en: 'An answer after its time must say why it is late; the evidence that comes with it counts as not there.',
    remedyZh: '请填写 lateReason。',
    remedyEn: 'Give the reason in lateReason.',
  },
  (step) => !isLate(step) || step.command.payload.lateReason !== undefined,
);

function isLate({ view, self, command }: StepView<RemedyAnswerPayload>): boolean {
  const day = command.at.slice(0, 10);
  if (self === null || self.has(command.name)) return false;
  const passed = self
    .facts<ExpiryPayload>('clock.expire')
    .some(({ payload }) => ANSWER_LIMITS.includes(payload.rule) && payload.due < day);
  return passed || view.state.clocks.some((one) => isOver(one, self.id, day));
}

/** Over, although the system has not recorded it yet. */
function isOver(
  clock: { readonly rule: string; readonly proceeding: string; readonly status: string; readonly due: string | null },
  proceeding: string,
  day: string,
): boolean {
  if (clock.proceeding !== proceeding || !ANSWER_LIMITS.includes(clock.rule)) return false;
  return clock.status === 'running' && clock.due !== null && clock.due < day;
}
