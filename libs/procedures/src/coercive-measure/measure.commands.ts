import type { CommandDefinition, Effect, StepView } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { extensionBeforeDue, reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import { cardsShown } from '../investigation/act.requirements.js';
import { undoForestalled } from '../remedy/in-time-after-all.js';
import {
  conversionEmpowered,
  earlyDisposalSecured,
  extendedOnce,
  forfeitureDecided,
  liftedAfterImposed,
  partyToldOfHandover,
  policeHaveFiledMatter,
  preservationOnly,
  seizureOnly,
  testFollowed,
  testingPeriodDefinite,
} from './holding.requirements.js';
import {
  MeasureAnnounceGoodsPayload,
  MeasureApprovePayload,
  MeasureDisposeEarlyPayload,
  MeasureDisposePayload,
  MeasureExtendPayload,
  MeasureHandOverPayload,
  MeasureImposePayload,
  MeasureLiftPayload,
  MeasureRefusePayload,
  MeasureRequestPayload,
  MeasureReturnGoodsPayload,
  MeasureTellTestingPayload,
  MeasureWithdrawPayload,
} from './measure-payload.js';
import {
  approvedOrUrgent,
  cityApprovesConversion,
  cityApprovesSeizure,
  itemsHeld,
  measureBasis,
  measureCaseUnderWay,
  measurePartyExists,
  MEASURE_PROPOSAL,
  measurePartyPresent,
  measureScope,
  principalApprovesMeasure,
  stepsOfCoercion,
  unlessMustLift,
} from './measure.requirements.js';
import { endedBy } from './measures.js';
import { goodsReleased, goodsToClaim, unclaimedApproved } from './unclaimed.requirements.js';

/** Suspension of the case does not stop measures (procedures, investigation). */
const MEASURE = { scope: 'proceeding', whileSuspended: true } as const;

const reportedInTime = reasonWhenOverdue('preservation-emergency-report', 'coercion-emergency-report');

const asking: readonly CommandDefinition[] = [
  {
    ...MEASURE,
    name: 'measure.request',
    title: { zh: '申请采取措施', en: 'Request a measure' },
    article: 'APL 56; AEL 18, 22; PROC 33, 36',
    by: ['I'],
    payload: MeasureRequestPayload,
    opens: true,
    requires: [measureCaseUnderWay, measureBasis, measureScope, measurePartyExists],
  },
  {
    ...MEASURE,
    name: 'measure.withdraw',
    title: { zh: '撤回申请', en: 'Withdraw the request' },
    article: '—',
    by: ['I'],
    payload: MeasureWithdrawPayload,
    requires: [],
  },
  {
    ...MEASURE,
    name: 'measure.approve',
    title: { zh: '批准采取措施', en: 'Approve a measure' },
    article: 'AEL 17–19; PROC 33, 36',
    by: ['P', 'L'],
    payload: MeasureApprovePayload,
    requires: [...decidesOnProposal(MEASURE_PROPOSAL), principalApprovesMeasure, cityApprovesSeizure, reportedInTime],
  },
  {
    ...MEASURE,
    name: 'measure.refuse',
    title: { zh: '不批准采取措施', en: 'Refuse a measure' },
    article: 'AEL 17–19; PROC 33, 36',
    by: ['P', 'L'],
    payload: MeasureRefusePayload,
    requires: [...decidesOnProposal(MEASURE_PROPOSAL), principalApprovesMeasure],
  },
];

const imposing: readonly CommandDefinition[] = [
  {
    ...MEASURE,
    name: 'measure.impose',
    title: { zh: '实施措施', en: 'Impose the measure' },
    article: 'AEL 18, 24; PROC 34, 37',
    by: ['I'],
    payload: MeasureImposePayload,
    requires: [
      measureCaseUnderWay,
      approvedOrUrgent,
      twoOfficers,
      officersCertified,
      officersNotRecused,
      cardsShown,
      measurePartyPresent,
      stepsOfCoercion,
    ],
  },
  {
    ...MEASURE,
    name: 'measure.tellTesting',
    title: { zh: '告知检测期间', en: 'Tell the time a test takes' },
    article: 'AEL 25(3); PROC 38(3); form 31',
    by: ['I'],
    payload: MeasureTellTestingPayload,
    requires: [seizureOnly, testingPeriodDefinite],
  },
  {
    ...MEASURE,
    name: 'measure.extend',
    title: { zh: '延长查封、扣押期限', en: 'Extend a sealing or seizure' },
    article: 'AEL 25; PROC 38; form 22',
    by: ['P', 'L'],
    payload: MeasureExtendPayload,
    requires: [
      ...decidesOnProposal({ decision: 'measure.extend' }),
      principalApprovesMeasure,
      seizureOnly,
      extendedOnce,
      extensionBeforeDue('seizure-period'),
    ],
  },
];

const ending: readonly CommandDefinition[] = [
  {
    ...MEASURE,
    name: 'measure.dispose',
    title: { zh: '处理先行登记保存的物品', en: 'Dispose of preserved things' },
    article: 'APL 56; PROC 35',
    by: ['P', 'L'],
    payload: MeasureDisposePayload,
    requires: [
      ...decidesOnProposal({ decision: 'measure.dispose' }),
      principalApprovesMeasure,
      preservationOnly,
      testFollowed,
      conversionEmpowered,
      cityApprovesConversion,
      forfeitureDecided,
    ],
    effects: ({ command }: StepView<MeasureDisposePayload>) =>
      command.payload.disposal === 'converted' ? [{ kind: 'signal', name: 'measure.converted' }] : [],
  },
  {
    ...MEASURE,
    name: 'measure.lift',
    title: { zh: '解除措施', en: 'Lift the measure' },
    article: 'AEL 28; PROC 42; forms 20, 23',
    by: ['P', 'L'],
    payload: MeasureLiftPayload,
    // One made in time may be entered when the period has passed; that it is no earlier than the measure is asked below.
    anyTime: true,
    requires: [...decidesOnProposal({ decision: 'measure.lift' }).map(unlessMustLift), liftedAfterImposed, itemsHeld],
    effects: liftedInTime,
  },
  {
    ...MEASURE,
    name: 'measure.disposeEarly',
    title: { zh: '先行处置容易腐烂、变质的物品', en: 'Dispose of perishables early' },
    article: 'PROC 41(2); forms 27, 28',
    by: ['P', 'L'],
    payload: MeasureDisposeEarlyPayload,
    requires: [...decidesOnProposal({ decision: 'measure.disposeEarly' }), itemsHeld, earlyDisposalSecured],
  },
  {
    ...MEASURE,
    name: 'measure.handOver',
    title: { zh: '向公安机关移交物品', en: 'Hand goods over to the police' },
    article: 'XFER 12; AEL 21; form 6',
    by: ['I'],
    payload: MeasureHandOverPayload,
    requires: [policeHaveFiledMatter, partyToldOfHandover],
  },
  {
    ...MEASURE,
    name: 'measure.announceGoods',
    title: { zh: '公告领取物品', en: 'Call for unclaimed goods' },
    article: 'PROC 42(3), 82(5)',
    by: ['I'],
    payload: MeasureAnnounceGoodsPayload,
    requires: [goodsToClaim],
  },
  {
    ...MEASURE,
    name: 'measure.returnGoods',
    title: { zh: '退还物品', en: 'Return the goods' },
    article: 'AEL 28(2); PROC 42, 82; form 52',
    by: ['I'],
    payload: MeasureReturnGoodsPayload,
    requires: [goodsReleased, unclaimedApproved],
  },
];

export const measureCommands: readonly CommandDefinition[] = [...asking, ...imposing, ...ending];

/** A release made within the period, entered after it: the passing did not happen (general rule 4). */
function liftedInTime({ self, command }: StepView<MeasureLiftPayload>): readonly Effect[] {
  if (self === null || command.payload.paper === undefined || endedBy(self) !== undefined) return [];
  return undoForestalled(self, ['preservation-disposal', 'seizure-period'], command.at.slice(0, 10));
}
