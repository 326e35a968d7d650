import type { Requirement, StepView } from '#engine';
import type { Paper } from '../payload/act-payload.js';
import { partiesOf } from '../general-rules/party/parties.js';
import { onFacts, onInput } from '../requirement.js';
import { lastForEach, standsFor } from './decisions.js';
import { currentNotice, noticedTo, noticeServed, noticesOf, type Notice } from './notices.js';
import { lastDayOf, rightsOf } from './party-rights.js';
import type { DefenceRecordPayload, HearingRequestPayload, PartyRight, RightsWaivePayload } from './rights-payload.js';

interface OfParty {
  readonly party: number;
  readonly postmark?: string;
  readonly paper?: Paper;
}

/** A notice for the present version was issued. */
export const noticeIssued: Requirement = onFacts(
  {
    id: 'notice-issued',
    article: 'APL 44; PROC 57',
    zh: '须已就本次拟处罚内容发出行政处罚告知书。',
    en: 'A penalty notice must have been issued on what is now intended.',
    remedyZh: '先报批并发出行政处罚告知书。',
    remedyEn: 'Have the notice approved and issue it first.',
  },
  ({ view, self }) => self !== null && currentNotice(view, self) !== undefined,
);

/** The party is one of those told. */
export const partyNoticed: Requirement<OfParty> = onInput<OfParty>(
  {
    id: 'party-noticed',
    article: 'PROC 57',
    zh: '所指的当事人须为告知书的受告知人。',
    en: 'The party named must be one whom the notice tells.',
    remedyZh: '请核对当事人序号。',
    remedyEn: 'Check the number of the party.',
  },
  ({ view, self, command }) =>
    self === null || noticedTo(currentNotice(view, self), command.payload.party) !== undefined,
);

/** Statements are heard at any time before the decision, also while a changed version is reviewed (APL 45). */
export const partyWasTold: Requirement<OfParty> = onInput<OfParty>(
  {
    id: 'party-was-told',
    article: 'APL 44, 45; PROC 57',
    zh: '所指的当事人须已被告知拟处罚内容；告知之前的意见记入调查笔录。',
    en: 'The party named must have been told of an intended penalty; what it says before goes into the records of the investigation.',
    remedyZh: '请核对当事人序号，或先发出行政处罚告知书。',
    remedyEn: 'Check the number of the party, or issue the notice first.',
  },
  ({ self, command }) =>
    self === null || noticesOf(self).some((notice) => noticedTo(notice, command.payload.party) !== undefined),
);

/** A hearing is due to this party (HEAR 5). */
export const hearingRightGiven: Requirement<HearingRequestPayload> = onInput<HearingRequestPayload>(
  {
    id: 'hearing-right-given',
    article: 'APL 63; HEAR 5',
    zh: '拟处罚内容须属于听证范围，告知书已告知听证权利。',
    en: 'What is intended must be in the scope of hearings, and the notice must give the right.',
    remedyZh: '不属听证范围的，请记录为陈述申辩；应告知而未告知的，重新告知。',
    remedyEn: 'Out of scope: record a statement. If the right was due and not told, issue the notice again.',
  },
  ({ view, self, command }) => {
    const notice = self === null ? undefined : currentNotice(view, self);
    return notice === undefined || rightsOf(notice, command.payload.party).includes('hearing');
  },
);

/** On or before the last of five working days; posted in time is in time (HEAR 7; PROC 80). */
export const hearingRequestInTime: Requirement<HearingRequestPayload> = onInput<HearingRequestPayload>(
  {
    id: 'hearing-request-in-time',
    article: 'APL 64(1); HEAR 7',
    zh: '要求听证须在告知书送达之日起五个工作日内提出（以行为时间或邮戳为准）。',
    en: 'A hearing must be asked for within five working days of service, by the time of the act or the postmark.',
    remedyZh: '逾期视为放弃；确在期限内提出的，请填写实际时间或邮戳日期并附材料。',
    remedyEn: 'Later it is deemed given up; if it was in time, give the actual time or postmark and the paper.',
  },
  (step) => isInTime(step, 'hearing'),
);

/** An act in time that is entered after its time needs its paper (general rule 4). */
export function lateEntryWithPaper(right: PartyRight): Requirement<OfParty> {
  return onInput<OfParty>(
    {
      id: 'late-entry-paper',
      article: 'PROC 80; APL 47',
      zh: '期限届满后补录期限内行为的，须附证明材料。',
      en: 'An act in time that is entered after its time needs the paper that proves it.',
      remedyZh: '请在 paper 中写明材料名称和日期。',
      remedyEn: 'Name the paper and its date in `paper`.',
    },
    (step) => {
      const last = lastDay(step, right);
      const late = last !== null && step.known.now.slice(0, 10) > last;
      return !late || !isInTime(step, right) || step.command.payload.paper !== undefined;
    },
  );
}

/** Statements are heard until the decision; later only what was said in time and entered late counts. */
export const defenceBeforeDecision: Requirement<DefenceRecordPayload> = onInput<DefenceRecordPayload>(
  {
    id: 'defence-before-decision',
    article: 'APL 45; PROC 57(2)',
    zh: '陈述申辩须在作出决定之前提出；决定作出后只能补录期限内已提出的陈述申辩。',
    en: 'Statements are taken until the decision; afterwards only one made within the five working days may be entered.',
    remedyZh: '决定作出后的意见，请引导当事人申请行政复议或提起行政诉讼。',
    remedyEn: 'After the decision the party’s way is reconsideration or a suit.',
  },
  (step) => {
    const notice = noticeOf(step);
    if (notice === undefined || step.self === null) return true;
    const { party } = step.command.payload;
    const decision = lastForEach(step.self).get(party);
    const rests = decision !== undefined && decision.fact.seq > notice.fact.seq && standsFor(decision, party);
    return !rests || isInTime(step, 'statement');
  },
);

/** A waiver is written, and an agent who signs it holds special authority. */
export const waiverWritten: Requirement<RightsWaivePayload> = onInput<RightsWaivePayload>(
  {
    id: 'waiver-written',
    article: 'APL 44, 63; PROC 57',
    zh: '放弃权利须有书面材料，由当事人或有特别授权的代理人签署。',
    en: 'A waiver must be in writing, signed by the party or by an agent with special authority.',
    remedyZh: '请附书面放弃声明；代理人签署的，请登记特别授权。',
    remedyEn: 'Attach the written waiver; if an agent signed, record the special authority.',
  },
  ({ view, command }) => {
    const { paper, signedBy, party } = command.payload;
    const agent = partiesOf(view).find((one) => one.number === party)?.agent;
    return paper !== undefined && (signedBy === 'party' || agent?.specialAuthority === true);
  },
);

/** Nobody gives up what they were not told. */
export const waiverAfterService: Requirement<RightsWaivePayload> = onInput<RightsWaivePayload>(
  {
    id: 'waiver-after-service',
    article: 'APL 44, 63; PROC 57',
    zh: '放弃权利须在告知书送达该当事人之后。',
    en: 'A right can be waived only after the notice reached the party.',
    remedyZh: '请先登记告知书的送达，并核对放弃的日期。',
    remedyEn: 'Record the service of the notice first, and check the day of the waiver.',
  },
  ({ view, self, command }) => {
    const notice = self === null ? undefined : currentNotice(view, self);
    if (notice === undefined) return true;
    const served = noticeServed(view, notice, command.payload.party);
    return served !== undefined && served.on <= command.at.slice(0, 10);
  },
);

/** Once the case has gone on, only a waiver that was signed in time is entered (general rule 4). */
export const waiverInTime: Requirement<RightsWaivePayload> = onInput<RightsWaivePayload>(
  {
    id: 'waiver-in-time',
    article: 'PROC 57(2), 80',
    zh: '期限届满、案件已进入下一步后，只能补录期限内签署的放弃。',
    en: 'Once the time is over and the case has gone on, only a waiver signed in time may be entered.',
    remedyZh: '逾期即视为放弃，无须登记。',
    remedyEn: 'The right is deemed given up already; nothing needs to be entered.',
  },
  (step) =>
    ['noticed', 'awaitingResponse'].includes(step.self?.in() ?? '') || isInTime(step, step.command.payload.right),
);

/** Only a right that was told can be waived. */
export const waivedRightGiven: Requirement<RightsWaivePayload> = onInput<RightsWaivePayload>(
  {
    id: 'waived-right-given',
    article: 'APL 44, 63',
    zh: '所放弃的权利须已在告知书中告知该当事人。',
    en: 'Only a right that the notice gave to the party can be waived.',
    remedyZh: '请核对放弃的权利（statement 或 hearing）。',
    remedyEn: 'Check which right is waived (statement or hearing).',
  },
  (step) => {
    const notice = noticeOf(step);
    const { party, right } = step.command.payload;
    return notice === undefined || rightsOf(notice, party).includes(right);
  },
);

/** Last day of a right of the party named; null before service. */
function lastDay(step: StepView<OfParty>, right: PartyRight): string | null {
  const notice = noticeOf(step);
  if (notice === undefined) return null;
  return lastDayOf(step.known, noticeServed(step.view, notice, step.command.payload.party), right);
}

/** Whether the act, or its postmark, lies within the time of the right; before service it always does. */
export function isInTime(step: StepView<OfParty>, right: PartyRight): boolean {
  const last = lastDay(step, right);
  const day = step.command.payload.postmark ?? step.command.at.slice(0, 10);
  return last === null || day <= last;
}

function noticeOf(step: StepView<OfParty>): Notice | undefined {
  return step.self === null ? undefined : currentNotice(step.view, step.self);
}
