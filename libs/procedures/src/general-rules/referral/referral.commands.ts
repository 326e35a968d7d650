import type { CaseClockDeclaration, CaseTaskDeclaration, CaseView, CommandDefinition, Effect, Fact } from '#engine';
import { heldTransfers } from '../../police-transfer/transfers.js';
import { handlersOf } from '../officers/handlers.js';
import { paperAttached } from '../paper-attached.js';
import { ReferralReceivePayload, ReferralReplyPayload } from './referral-payload.js';
import { repliesToOne } from './referral.requirements.js';
import { isOpinion, referralsOf, unanswered, unfollowed } from './referrals.js';

/** 反向移送: nobody is criminally liable, and the matter is for the bureau to deal with (XFER 13; APL 27). */
export const referralCommands: readonly CommandDefinition[] = [
  {
    name: 'referral.receive',
    title: { zh: '收到反向移送', en: 'Receive a matter sent back' },
    article: 'XFER 13; 刑诉法 177(3); APL 27',
    by: ['officer'],
    payload: ReferralReceivePayload,
    scope: 'case',
    outsideFact: true,
    whileSuspended: true,
    anyTime: true,
    requires: [],
    effects: ({ view, command }) => [sentBack(view, command.payload)],
  },
  {
    name: 'referral.reply',
    title: { zh: '回复反向移送', en: 'Reply to a matter sent back' },
    article: '刑诉法 177(3); XFER 13',
    by: ['I'],
    payload: ReferralReplyPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [repliesToOne, paperAttached],
  },
];

function sentBack(view: CaseView, { from, transfer }: ReferralReceivePayload): Effect {
  const others = heldTransfers(view).filter(({ id }) => transfer !== undefined && id !== transfer);
  return {
    kind: 'signal',
    name: 'referral.received',
    payload: { from, ...(transfer === undefined ? {} : { transfer }), givenBack: others.length === 0 },
  };
}

export const referralClocks: readonly CaseClockDeclaration[] = [
  {
    rule: 'reverse-referral-reply',
    wanted: (view) =>
      referralsOf(view)
        .filter(({ referral }) => isOpinion(referral))
        .map(({ referral, repliedBy }) => ({
          start: referral as unknown as Fact,
          subject: String(referral.seq),
          stoppedBy: repliedBy as unknown as Fact | undefined,
          exclusions: [],
        })),
  },
];

export const referralTasks: readonly CaseTaskDeclaration[] = [
  {
    // While nobody handles the clue, the head of the unit has it to assign.
    task: 'reply-to-opinion',
    owner: 'I',
    title: {
      zh: '将处理结果书面回复检察院（检察意见书）',
      en: 'Tell the procuratorate in writing what became of the matter (its opinion)',
    },
    command: 'referral.reply',
    wanted: (view) => {
      const waiting = unanswered(view).filter(isOpinion);
      if (waiting.length === 0 || handlersOf(view).length === 0) return [];
      return waiting.map(({ seq }) => ({ subject: String(seq), clock: 'reverse-referral-reply' }));
    },
  },
  {
    task: 'examine-referral',
    owner: 'L',
    title: {
      zh: '退回的事项本案已有结论或者已转出：请研究重新启动、撤销原决定，或者另行登记并关联',
      en: 'A matter was sent back that this case had ended or passed on: open it again, revoke the decision, or have it registered anew and linked',
    },
    command: null,
    wanted: (view) => unfollowed(view).map(({ seq }) => ({ subject: String(seq) })),
  },
];
