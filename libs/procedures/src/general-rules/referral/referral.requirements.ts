import type { Requirement } from '#engine';
import { onInput } from '../../requirement.js';
import type { ReferralReplyPayload } from './referral-payload.js';
import { unanswered } from './referrals.js';

/** A reply answers one referral, which had come by then and was not answered yet. */
export const repliesToOne: Requirement<ReferralReplyPayload> = onInput<ReferralReplyPayload>(
  {
    id: 'referral-reply-answers-one',
    article: '刑诉法 177(3); XFER 13',
    zh: '回复须针对一份此前已收到、尚未回复的移送（检察意见书）；有多份待回复的，须指明一份。',
    en: 'A reply answers one referral (opinion) that had come by then and waits; where several wait, it names one.',
    remedyZh: '请在 referral 中写明所回复移送的日志序号，并核对回复时间；尚未登记的先登记收到（referral.receive）。',
    remedyEn:
      'Give its journal number in `referral` and check the time; record what was received first (referral.receive).',
  },
  ({ view, command }) => {
    const waiting = unanswered(view).filter(({ at }) => at <= command.at);
    const named = command.payload.referral;
    return named === undefined ? waiting.length === 1 : waiting.some(({ seq }) => seq === named);
  },
);
