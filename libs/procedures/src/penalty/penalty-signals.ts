import type { ExpiryPayload, Fact, ProceedingView, SignalDeclaration } from '#engine';
import type { ServiceRecordPayload } from '../general-rules/service/service-payload.js';
import { lastDecision, lastForEach } from './decisions.js';
import type { RemedyApplyPayload } from './remedy-payload.js';

/** What a penalty tells the other procedures. Every payload names the decision by the journal number of its `decision.make`. */
export const penaltySignals: readonly SignalDeclaration[] = [
  {
    name: 'penalty.supplement',
    title: { zh: '退回补充调查', en: 'Sent back to supplement the investigation' },
    to: [{ procedure: 'investigation' }],
  },
  {
    name: 'penalty.decided',
    title: { zh: '已作出处理决定', en: 'A decision is made' },
    to: [{ procedure: 'coercive-measure', optional: true }],
  },
  {
    name: 'penalty.decisionServed',
    title: { zh: '处罚决定已送达当事人', en: 'A penalty decision is served on a party' },
    to: [
      { procedure: 'execution', opens: true },
      { procedure: 'publicity', opensEach: ['decision', 'party'] },
    ],
    payload: (_view, self, cause) => {
      const party = partyServed(cause);
      return { decision: self === null ? null : (lastForEach(self).get(party)?.fact.seq ?? null), party };
    },
  },
  {
    name: 'penalty.otherOutcome',
    title: { zh: '已作出不予处罚、移送等决定', en: 'A decision of another outcome is made' },
    to: [
      { procedure: 'execution', opens: true },
      { procedure: 'coercive-measure', optional: true },
    ],
  },
  {
    name: 'penalty.forfeited',
    title: { zh: '决定没收财物', en: 'Goods are forfeited by the decision' },
    to: [{ procedure: 'coercive-measure', optional: true }],
  },
  {
    name: 'penalty.changed',
    title: { zh: '处理决定被变更', en: 'A decision is changed by a remedy' },
    to: [{ procedure: 'execution', optional: true }],
    payload: remedied,
  },
  {
    name: 'penalty.revoked',
    title: { zh: '处理决定被撤销', en: 'A decision is revoked' },
    to: [
      { procedure: 'execution', optional: true },
      { procedure: 'coercive-measure', optional: true },
    ],
    payload: remedied,
  },
  {
    name: 'penalty.cancelled',
    title: { zh: '对一名当事人的决定在送达前取消', en: 'A decision is cancelled for one party before it was served' },
    to: [{ procedure: 'penalty' }, { procedure: 'coercive-measure', optional: true }],
  },
];

function remedied(_view: unknown, self: ProceedingView | null, cause: Fact) {
  const { effects, redo: ordered } = appliedIn(self, cause);
  const decision = decisionOf(self);
  const givenBack = self !== null && lastDecision(self)?.givenBack?.seq === cause.seq;
  const redo = ordered === true || givenBack;
  return effects === undefined ? { decision, redo } : { decision, redo, effects };
}

/** The outcome of the remedy that this step brings, else what the bureau itself did. */
function appliedIn(self: ProceedingView | null, cause: Fact): Partial<RemedyApplyPayload> {
  const brought = self?.facts<RemedyApplyPayload>('remedy.apply').find(({ seq }) => seq === cause.seq);
  return brought?.payload ?? cause.payload;
}

function decisionOf(self: ProceedingView | null): number | null {
  return self === null ? null : (lastDecision(self)?.fact.seq ?? null);
}

function partyServed(cause: Fact): number {
  if (cause.command === 'clock.expire') return Number((cause.payload as unknown as ExpiryPayload).subject);
  return (cause.payload as unknown as ServiceRecordPayload).party;
}
