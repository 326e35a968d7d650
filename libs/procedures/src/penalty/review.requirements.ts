import type { CaseView, ProceedingView, Requirement } from '#engine';
import { everHandlers } from '../general-rules/officers/handlers.js';
import { CASE_SUSPENDED } from '../general-rules/suspension/suspension-gate.js';
import { isSuspendedAt } from '../general-rules/suspension/suspensions.js';
import { heldTransfers } from '../police-transfer/transfers.js';
import { onFacts, onInput } from '../requirement.js';
import { redoDue } from './decisions.js';
import { hearingRuns } from './hearings.js';
import { goneOnDespiteReview, legalReviewDue, returnedFor, reviewDiffers, reviewPassed } from './reviews.js';
import type { ReviewPassPayload, ReviewSubmitPayload } from './review-payload.js';
import { currentSubmission, proposedOutcome } from './submissions.js';

/** Who handled the case never reviews it (PROC 49). */
export const reviewerNotHandler: Requirement = onFacts(
  {
    id: 'reviewer-not-handler',
    article: 'PROC 49',
    zh: '办案人员不得作为本案的审核人员。',
    en: 'A handler of the case, now or before, does not review it.',
    remedyZh: '请由未参与办案的审核人员审核。',
    remedyEn: 'A reviewer who never handled the case must act.',
  },
  ({ view, command }) => !everHandlers(view).has(command.actor.person),
);

/** Legal review where the grounds of PROC 50(1) apply, and always after a hearing. */
export const legalReviewWhereDue: Requirement<ReviewPassPayload> = onInput<ReviewPassPayload>(
  {
    id: 'legal-review-due',
    article: 'APL 58; PROC 50',
    zh: '涉及重大公共利益、疑难复杂、法定情形或者经过听证的案件，须进行法制审核。',
    en: 'Where a ground of PROC 50(1) applies, and after every hearing, the review must be a legal one.',
    remedyZh: '请由法制审核人员以法制审核（legal）作出。',
    remedyEn: 'Have a legal reviewer give a legal review.',
  },
  ({ view, self, command }) => command.payload.kind === 'legal' || self === null || !legalReviewDue(view, self),
);

/** A legal reviewer acts by post, and holds the qualification or did legal review before it was required. */
export const legalReviewerQualified: Requirement<ReviewPassPayload> = onInput<ReviewPassPayload>(
  {
    id: 'legal-reviewer-qualified',
    article: 'APL 58(2); PROC 51',
    zh: '法制审核须由法制审核人员作出；初次从事法制审核的，须取得国家统一法律职业资格。',
    en: 'Legal review is given by a legal reviewer; who does it for the first time must hold the legal qualification.',
    remedyZh: '请更换具备资格的法制审核人员。',
    remedyEn: 'Name a legal reviewer who is qualified.',
  },
  ({ command, known }) => {
    if (command.payload.kind !== 'legal') return true;
    const person = known.people[command.actor.person];
    const qualified = person?.legalQualification === true || person?.reviewedBeforeRequirement === true;
    return qualified && command.actor.role === 'legal-reviewer';
  },
);

/** While the police hold the matter, only the way to the decision "transfer" stays open (PROC 46, 60(1)(5)). */
export const suspendedOnlyForTransfer: Requirement = onFacts(
  CASE_SUSPENDED,
  ({ view, self, command }) =>
    !isSuspendedAt(view, command.at) || (self !== null && proposedOutcome(view, self) === 'transfer'),
);

/** While the police hold the matter only the proposal to transfer is submitted. */
export const submittedForTransfer: Requirement<ReviewSubmitPayload> = onInput<ReviewSubmitPayload>(
  CASE_SUSPENDED,
  ({ view, self, command }) => {
    if (!isSuspendedAt(view, command.at)) return true;
    const outcome = command.payload.newProposal?.outcome ?? (self === null ? undefined : proposedOutcome(view, self));
    return outcome === 'transfer';
  },
);

/** States in which a version is with the reviewer, or was passed and not told to the parties. */
const NOT_RESPONDED_YET: readonly string[] = ['underReview', 'reviewed', 'noticed'];

/** Before the parties were heard a version is replaced only to propose the transfer instead, while the police hold the matter. */
export const replacedOnlyForTransfer: Requirement<ReviewSubmitPayload> = onInput<ReviewSubmitPayload>(
  {
    id: 'replaced-only-for-transfer',
    article: 'PROC 46, 60(1)(5)',
    zh: '审核期间、告知送达之前，只有案件已移送公安机关、改为提出移送司法机关的，方可重新送审。',
    en: 'While a version is under review, or passed and not told, it is replaced only by the proposal to transfer, and only while the police hold the matter.',
    remedyZh: '请等待审核意见；需要变更的，由审核机构退回。',
    remedyEn: 'Wait for the review; where something must change, the reviewer returns the file.',
  },
  ({ view, self, command }) =>
    self === null ||
    !NOT_RESPONDED_YET.includes(self.in()) ||
    (command.payload.newProposal?.outcome === 'transfer' && heldTransfers(view).length > 0),
);

/** A file sent back to be supplemented comes again with the report of the investigation. */
export const returnedForCorrection: Requirement = onFacts(
  {
    id: 'returned-for-correction',
    article: 'PROC 54, 56',
    zh: '退回补充调查的，须由办案人员补充调查后重新提交调查终结报告。',
    en: 'A file returned to be supplemented comes back with a new report of the investigation.',
    remedyZh: '请补充调查后提交调查终结报告（investigation.submitReport）。',
    remedyEn: 'Supplement the investigation and submit its report (investigation.submitReport).',
  },
  ({ view, self }) => self?.in() !== 'returned' || returnedFor(view, self) === 'correct',
);

/** Changes on which the parties must be heard anew (PROC 54, 58). */
const HEARD_ANEW: readonly string[] = ['facts', 'basis', 'penalty'];

/** Whether a version was ever submitted here: none was of a decision that came in from a ledger. */
function isSubmitted(view: CaseView, self: ProceedingView): boolean {
  return currentSubmission(view, self) !== undefined;
}

/** What changes is submitted: while the parties are heard only facts, basis, penalty or the outcome; after a revocation a redo. */
export const changeNamed: Requirement<ReviewSubmitPayload> = onInput<ReviewSubmitPayload>(
  {
    id: 'resubmission-names-change',
    article: 'PROC 54, 58',
    zh: '重新送审须写明变更的事实、依据或处罚，并提交变更后的内容。',
    en: 'What is submitted again must name the change and give the new content.',
    remedyZh: '请填写 change 并提交变更后的 newProposal。',
    remedyEn: 'Give `change` and the changed `newProposal`.',
  },
  ({ view, self, command }) => {
    const { change, newProposal } = command.payload;
    if (self === null || self.in() === 'returned') return true;
    if (self.in() === 'revoked') return newProposal !== undefined || (change === 'redo' && isSubmitted(view, self));
    const otherOutcome = newProposal !== undefined && newProposal.outcome !== proposedOutcome(view, self);
    return newProposal !== undefined && (HEARD_ANEW.includes(change) || (change === 'other' && otherOutcome));
  },
);

/** A revoked decision is made anew only where a redo is due. */
export const redoIsDue: Requirement = onFacts(
  {
    id: 'redo-due',
    article: 'ARL 64; ALL 70, 71; APL 75',
    zh: '决定被撤销后，只有依法应当重新作出处理的，才重新送审。',
    en: 'After a revocation the matter goes to review again only where it is to be decided anew.',
    remedyZh: '撤销时未要求重新作出的，案件进入结案。',
    remedyEn: 'Where no new decision is due, the case goes to closure.',
  },
  ({ self }) => self?.in() !== 'revoked' || redoDue(self),
);

/** The facts under a hearing do not change while it runs. */
export const noHearingRuns: Requirement = onFacts(
  {
    id: 'no-hearing-running',
    article: 'APL 64, 65; HEAR 29',
    zh: '听证尚未结束的，不得变更送审。',
    en: 'While a hearing runs nothing is submitted for a new review.',
    remedyZh: '先完成、撤回或终止听证。',
    remedyEn: 'Finish, withdraw or terminate the hearing first.',
  },
  ({ view, self }) => self === null || !hearingRuns(view, self),
);

/** Passed, or a case review that differs: then the leader may go on with written reasons. Legal review not passed stops everybody. */
export const reviewAllowsProposal: Requirement = onFacts(
  {
    id: 'review-done',
    article: 'APL 58; PROC 49, 50, 56',
    zh: '须经审核通过；案件审核意见不同的，可连同审核意见报部门负责人决定；法制审核未通过的不得继续。',
    en: 'The review must be passed; where a case review differs the leader may decide; without legal review passed nobody can go on.',
    remedyZh: '请完成审核，或按审核意见修改后重新送审。',
    remedyEn: 'Complete the review, or amend as it asks and submit again.',
  },
  ({ view, self }) => self === null || reviewPassed(view, self) || reviewDiffers(view, self),
);

/** The leader decides after the review passed, or against a differing case review with written reasons. */
export const reviewPassedOrReasons: Requirement<{ despiteReview?: string }> = onInput<{ despiteReview?: string }>(
  {
    id: 'review-passed',
    article: 'APL 58; PROC 49, 50, 56',
    zh: '须经审核通过；案件审核意见不同而继续办理的，部门负责人须书面说明理由；法制审核未经或者未通过的，不得作出决定。',
    en: 'The review must be passed, or the leader must give written reasons against a differing case review; without legal review passed there is no decision.',
    remedyZh: '请完成审核；或在 despiteReview 中写明理由。',
    remedyEn: 'Complete the review, or give the reasons in `despiteReview`.',
  },
  ({ view, self, command }) => {
    if (self === null || reviewPassed(view, self)) return true;
    if (!reviewDiffers(view, self)) return false;
    return command.payload.despiteReview !== undefined || goneOnDespiteReview(view, self);
  },
);
