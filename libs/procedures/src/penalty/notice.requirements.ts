import type { Requirement } from '#engine';
import { countsAsNaturalPerson, partiesOf } from '../general-rules/party/parties.js';
import { onFacts, onInput } from '../requirement.js';
import { exceeds } from './compare-items.js';
import { sameText } from './same-text.js';
import { lastForEach, partyIn, redoOrderFor } from './decisions.js';
import type { NoticeParty, NoticeProposePayload } from './notice-payload.js';
import { approvedNotice, noticedTo, noticesOf } from './notices.js';
import { isHearingDue } from './penalty-items.js';
import { currentSubmission, proposalFor } from './submissions.js';

type Payload = NoticeProposePayload;

/** A notice is for a penalty: the version reviewed proposes one. */
export const penaltyProposed: Requirement = onFacts(
  {
    id: 'penalty-proposed',
    article: 'PROC 57, 60',
    zh: '只有拟给予行政处罚的，才进行处罚告知；其他处理直接报批决定。',
    en: 'Only an intended penalty is noticed; other outcomes go straight to the decision.',
    remedyZh: '拟不予处罚、移送等的，请直接提出处理决定（decision.propose）。',
    remedyEn: 'For another outcome propose the decision (decision.propose).',
  },
  ({ view, self }) => self === null || currentSubmission(view, self)?.proposal.outcome === 'penalty',
);

/** Every party told is a party of the case and of the version that was reviewed. */
export const noticedPartiesReviewed: Requirement<Payload> = onInput<Payload>(
  {
    id: 'noticed-parties-reviewed',
    article: 'PROC 56, 57',
    zh: '告知的当事人须与经审核的处理意见一致，且不得重复。',
    en: 'The parties told must be those of the version that was reviewed, each once.',
    remedyZh: '请核对当事人；增加当事人的，重新送审。',
    remedyEn: 'Check the parties; to add one, submit for review again.',
  },
  ({ view, self, command }) => {
    const numbers = command.payload.parties.map((one) => one.party);
    const submission = self === null ? undefined : currentSubmission(view, self);
    const known = partiesOf(view).map((party) => party.number);
    return (
      new Set(numbers).size === numbers.length &&
      numbers.every((party) => known.includes(party) && proposalFor(submission, party) !== undefined)
    );
  },
);

/** Review covers one version: the notice does not intend more than was reviewed. */
export const noticeAsReviewed: Requirement<Payload> = onInput<Payload>(
  {
    id: 'notice-as-reviewed',
    article: 'APL 58; PROC 49, 56',
    zh: '拟处罚的种类和幅度不得超出经审核的处理意见。',
    en: 'The notice must not intend kinds or amounts beyond the version that was reviewed.',
    remedyZh: '拟加重的，变更后重新送审。',
    remedyEn: 'To intend more, submit the changed version for review.',
  },
  ({ view, self, command }) => {
    const submission = self === null ? undefined : currentSubmission(view, self);
    return command.payload.parties.every((told) => {
      const reviewed = proposalFor(submission, told.party);
      return reviewed === undefined || !exceeds(reviewed.kinds, told.kinds);
    });
  },
);

/** Review covers one version of facts and basis: the notice repeats them. */
export const noticeFactsAsReviewed: Requirement<Payload> = onInput<Payload>(
  {
    id: 'notice-facts-as-reviewed',
    article: 'APL 58; PROC 49, 56, 57',
    zh: '告知的事实和依据须与经审核的处理意见一致。',
    en: 'Facts and basis of the notice must be those of the version that was reviewed.',
    remedyZh: '事实或者依据变更的，变更后重新送审。',
    remedyEn: 'Where facts or basis changed, submit the changed version for review.',
  },
  ({ view, self, command }) => {
    const submission = self === null ? undefined : currentSubmission(view, self);
    return command.payload.parties.every((told) => {
      const reviewed = proposalFor(submission, told.party);
      return reviewed === undefined || (sameText(reviewed.facts, told.facts) && sameText(reviewed.basis, told.basis));
    });
  },
);

/** The hearing right is told to whoever has it (HEAR 5). */
export const hearingRightTold: Requirement<Payload> = onInput<Payload>(
  {
    id: 'hearing-right-told',
    article: 'APL 63; HEAR 5',
    zh: '拟处罚内容属于听证范围的，须告知当事人有要求听证的权利（罚款单独计算；没收违法所得与没收财物价值合并计算）。',
    en: 'Where what is intended is in the scope of hearings the right must be told (a fine counts alone; confiscated gain and goods together).',
    remedyZh: '请勾选告知听证权利（hearingRight）。',
    remedyEn: 'Tell the right to a hearing (hearingRight).',
  },
  ({ view, command }) => {
    const parties = partiesOf(view);
    return command.payload.parties.every((told) => {
      const party = parties.find((one) => one.number === told.party);
      const natural = party !== undefined && countsAsNaturalPerson(view, party.kind);
      const fine = String(view.parameter(natural ? 'hearing-fine-natural-person' : 'hearing-fine-organisation'));
      return told.hearingRight || !isHearingDue(told.kinds, { fine });
    });
  },
);

/** A second notice intends more only on new evidence or the bureau's own error, never because of defence or hearing. */
export const heavierOnlyWithCause: Requirement<Payload> = onInput<Payload>(
  {
    id: 'heavier-only-with-cause',
    article: 'APL 45; PROC 58',
    zh: '重新告知拟加重处罚的，须基于新的证据或者本机关的错误，不得因陈述申辩、听证而加重。',
    en: 'A new notice may intend more only on new evidence or the bureau’s own error, never on defence or hearing.',
    remedyZh: '请说明加重的原因（heavier），或者不重于前次告知。',
    remedyEn: 'Give the cause (heavier), or intend no more than before.',
  },
  ({ self, command }) => {
    const before = self === null ? [] : noticesOf(self);
    return command.payload.parties.every(
      (told) =>
        told.heavier !== undefined || before.every((notice) => isNotHeavier(noticedTo(notice, told.party), told)),
    );
  },
);

/** After an order to redo, not the same fact, reason and act, unless annulled for its procedure alone. */
export const redoNotTheSame: Requirement<Payload> = onInput<Payload>(
  {
    id: 'redo-not-the-same',
    article: 'ARL 64(2); ALL 71',
    zh: '被责令重新作出的，不得以同一事实和理由作出与原决定相同或者基本相同的处罚；仅因程序违法被撤销的除外。',
    en: 'After an order to redo, the same facts, reasons and act may not return, unless annulled for procedure only.',
    remedyZh: '请依据复议决定或者判决调整事实、理由或者处罚。',
    remedyEn: 'Follow the outcome of the remedy: change facts, reasons or penalty.',
  },
  ({ self, command }) =>
    self === null ||
    command.payload.parties.every((told) => {
      const decision = lastForEach(self).get(told.party);
      const order = decision === undefined ? undefined : redoOrderFor(decision, told.party);
      if (order === undefined || order.payload.procedureOnly === true) return true;
      const earlier = partyIn(decision, told.party);
      return earlier === undefined || told.facts !== earlier.facts || !sameReach(earlier.items, told);
    }),
);

/** A leader approved what is now issued. */
export const noticeApproved: Requirement = onFacts(
  {
    id: 'notice-approved',
    article: 'PROC 56, 57',
    zh: '告知内容须经部门负责人批准。',
    en: 'The content of the notice must have been approved by a leader.',
    remedyZh: '请先报批（notice.propose）并经批准（notice.approve）。',
    remedyEn: 'Propose it (notice.propose) and have it approved (notice.approve).',
  },
  ({ view, self }) => self !== null && approvedNotice(view, self) !== undefined,
);

/** What is issued was approved before. */
export const issuedAfterApproval: Requirement = onInput(
  {
    id: 'notice-issued-after-approval',
    article: 'PROC 56, 57',
    zh: '发出告知书的时间不得早于批准的时间。',
    en: 'The notice cannot be issued before it was approved.',
    remedyZh: '请核对发出的时间。',
    remedyEn: 'Check the time at which it was issued.',
  },
  ({ self, command }) => (self?.last('notice.approve')?.at ?? '') <= command.at,
);

function isNotHeavier(before: NoticeParty | undefined, told: NoticeParty): boolean {
  return before === undefined || !exceeds(before.kinds, told.kinds);
}

function sameReach(earlier: NoticeParty['kinds'], told: NoticeParty): boolean {
  return !exceeds(earlier, told.kinds) && !exceeds(told.kinds, earlier);
}
