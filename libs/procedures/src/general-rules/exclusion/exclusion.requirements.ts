import type { Requirement } from '#engine';
import { onInput } from '../../requirement.js';
import { grantedApproval } from '../approval/granted-approvals.js';
import type { ExclusionClosePayload, ExclusionOpenPayload } from './exclusion-payload.js';
import { commissionsOf, openExclusions } from './hand-exclusions.js';

/** Other grounds than the named ones need the leader (PROC 64 names "等"). */
export const otherExclusionApproved: Requirement<ExclusionOpenPayload> = onInput<ExclusionOpenPayload>(
  {
    id: 'other-exclusion-approved',
    article: 'PROC 64',
    zh: '其他扣除事由须经部门负责人批准。',
    en: 'An exclusion on another ground needs the leader’s approval.',
    remedyZh: '请就 exclusion.open 报批，由负责人同意后在 approval 中写明其日志序号。',
    remedyEn: 'Propose exclusion.open, have the leader approve it, and name the entry in approval.',
  },
  ({ view, command }) => {
    const { kind, approval } = command.payload;
    if (kind !== 'other') return true;
    const used = view.facts<ExclusionOpenPayload>('exclusion.open').some((fact) => fact.payload.approval === approval);
    if (used) return false;
    return grantedApproval(view, { command: 'exclusion.open', endorsement: approval, by: 'L' }) !== undefined;
  },
);

/** The commission that a test names was recorded, not after the test began. */
export const commissionNamed: Requirement<ExclusionOpenPayload> = onInput<ExclusionOpenPayload>(
  {
    id: 'commission-named-exists',
    article: 'PROC 32, 64',
    zh: '所指的委托须是本案已登记的检测、检验、检疫、鉴定委托，且不晚于开始扣除的时间。',
    en: 'The commission named must be one recorded in the case, not after the exclusion begins.',
    remedyZh: '请核对委托（testing-commission）的日志序号（commission）。',
    remedyEn: 'Check the journal number of the commission.',
  },
  ({ view, command }) => {
    const { commission } = command.payload;
    return (
      commission === undefined ||
      commissionsOf(view).some((fact) => fact.seq === commission && fact.at.slice(0, 10) <= command.at.slice(0, 10))
    );
  },
);

/** The exclusion named is open, and it is not closed before it was opened. */
export const exclusionIsOpen: Requirement<ExclusionClosePayload> = onInput<ExclusionClosePayload>(
  {
    id: 'exclusion-open',
    article: 'PROC 18, 64',
    zh: '所指的扣除期间须已开始且尚未结束，结束时间不得早于开始时间。',
    en: 'The exclusion named must be open, and cannot end before it began.',
    remedyZh: '请核对开始扣除的日志序号和日期。',
    remedyEn: 'Check the journal number and the date of its opening.',
  },
  ({ view, command }) =>
    openExclusions(view).some((fact) => fact.seq === command.payload.exclusion && fact.at <= command.at),
);
