import type { Requirement, StepView } from '#engine';
import { grantedApproval } from '../general-rules/approval/granted-approvals.js';
import { lastClock } from '../general-rules/overdue/last-clock.js';
import { onInput } from '../requirement.js';
import { itemsToReturn } from './held-items.js';
import type { MeasureAnnounceGoodsPayload, MeasureReturnGoodsPayload } from './measure-payload.js';

/** Only what is released goes back; what was returned is not returned again. */
export const goodsReleased: Requirement<MeasureReturnGoodsPayload> = onInput<MeasureReturnGoodsPayload>(
  {
    id: 'goods-released',
    article: 'AEL 28(2); PROC 42',
    zh: '退还的物品须已解除保存、查封或者扣押且尚未退还。',
    en: 'What goes back must be released, and must not have gone back already.',
    remedyZh: '请核对清单序号（items）；仍在扣押的先解除（measure.lift）。',
    remedyEn: 'Check the numbers of the list (items); what is still held is lifted first (measure.lift).',
  },
  ({ self, command: { payload } }) => {
    const due = self === null ? [] : itemsToReturn(self);
    return due.length > 0 && (payload.items ?? []).every((item) => due.includes(item));
  },
);

/** Nobody is called by announcement who could be asked. */
export const goodsToClaim: Requirement<MeasureAnnounceGoodsPayload> = onInput<MeasureAnnounceGoodsPayload>(
  {
    id: 'goods-to-claim',
    article: 'PROC 42(3)',
    zh: '公告领取的物品须已解除且尚未退还，并附公告。',
    en: 'What owners are called for must be released and not returned yet; the announcement is in the file.',
    remedyZh: '请先解除；在 paper 中写明公告，已退还的无须公告。',
    remedyEn: 'Release it first, and name the announcement in `paper`; what went back needs none.',
  },
  ({ self, command: { payload } }) => self !== null && itemsToReturn(self).length > 0 && payload.paper !== undefined,
);

/** Goods that nobody claims are handed in or auctioned after the call, with the approval of the leader. */
export const unclaimedApproved: Requirement<MeasureReturnGoodsPayload> = onInput<MeasureReturnGoodsPayload>(
  {
    id: 'unclaimed-goods-approved',
    article: 'PROC 42(3), 82(5)',
    zh: '无人认领的物品，须公告期满后经部门负责人批准，方可上缴国库或者拍卖。',
    en: 'Goods that nobody claims are handed in or auctioned only after the call is over, and with the leader’s approval.',
    remedyZh:
      '请先公告（measure.announceGoods），期满后就 measure.returnGoods 报批，并在 approval 中写明批准的日志序号。',
    remedyEn:
      'Announce it first (measure.announceGoods); once the time is over propose measure.returnGoods and name the approval in approval.',
  },
  (step) => (step.command.payload.how ?? 'returned') === 'returned' || (isCallOver(step) && isApproved(step)),
);

function isCallOver({ view, self, command }: StepView<MeasureReturnGoodsPayload>): boolean {
  const due = lastClock({ view, self }, 'seizure-unclaimed-notice')?.due ?? null;
  return due !== null && due < command.at.slice(0, 10);
}

function isApproved({ view, command: { name, payload } }: StepView<MeasureReturnGoodsPayload>): boolean {
  return grantedApproval(view, { command: name, endorsement: payload.approval, by: 'L' }) !== undefined;
}
