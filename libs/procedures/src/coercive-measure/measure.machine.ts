import { defineChart, stays, type ChartBranch, type ChartContext, type ChartNode } from '#engine';
import { answersProposalOf } from '../general-rules/approval/answers-proposal.js';
import type { CarriedMeasure } from './carried-measure.js';
import { HELD_AGAIN } from './held-again.js';
import type { MeasureDisposePayload, MeasureImposePayload, MeasureLiftPayload } from './measure-payload.js';
import { fateByDecision, isPreservation, takenAway } from './measures.js';

type Guard = NonNullable<ChartBranch['guard']>;

/** The content of the fact that moves the chart. */
function content<Payload>(context: ChartContext): Partial<Payload> {
  return (context.fact?.payload ?? {}) as Partial<Payload>;
}

const disposedAs =
  (...disposals: readonly MeasureDisposePayload['disposal'][]): Guard =>
  ({ context }) =>
    disposals.some((disposal) => content<MeasureDisposePayload>(context).disposal === disposal);

const decidedAs =
  (fate: 'forfeited' | 'lifted' | 'handedOver'): Guard =>
  ({ context }) =>
    fateByDecision(context.view, context.self) === fate;

function cameAs(standing: CarriedMeasure['standing']): Guard {
  return ({ context }) => content<CarriedMeasure>(context).standing === standing;
}

const byRemedy: Guard = ({ context }) => takenAway(context.self, context.fact);

const answered: Guard = ({ context }) => answersProposalOf(context, ['measure.request']);

/** What a decision on the case does to things that are held (PROC 42; AEL 27, 28). */
const DECIDED: readonly ChartBranch[] = [
  { guard: decidedAs('forfeited'), target: 'forfeited' },
  { guard: decidedAs('handedOver'), target: 'handedOver' },
  { guard: decidedAs('lifted'), target: 'lifted' },
  { actions: 'noted' },
];

/** The end of the matter, or a remedy, ends what is held. */
const ENDINGS: ChartNode['on'] = {
  'penalty.decided': DECIDED,
  'penalty.otherOutcome': DECIDED,
  'penalty.forfeited': DECIDED,
  'measures.release': [
    { guard: ({ context }) => content<{ fate: string }>(context).fate === 'handed-along', target: 'handedOver' },
    { target: 'lifted' },
  ],
  'remedy.applyToMeasure': [{ guard: byRemedy, target: 'lifted' }, { actions: 'noted' }],
};

const DISPOSED: readonly ChartBranch[] = [
  { guard: disposedAs('copied'), target: 'copied' },
  { guard: disposedAs('converted'), target: 'converted' },
  { guard: disposedAs('forfeited'), target: 'forfeited' },
  { guard: disposedAs('lifted'), target: 'lifted' },
];

const LIFTED: readonly ChartBranch[] = [
  { guard: ({ context }) => content<MeasureLiftPayload>(context).items === undefined, target: 'lifted' },
  { actions: 'noted' },
];

/** What things that are held may be subject to. */
const HELD: ChartNode['on'] = {
  ...ENDINGS,
  ...stays('measure.tellTesting', 'measure.extend', 'measure.disposeEarly', 'measure.returnGoods'),
  'measure.dispose': [...DISPOSED, { guard: disposedAs('sent-to-test'), target: 'tested' }],
  'measure.lift': LIFTED,
  'measure.handOver': 'handedOver',
  // A preservation lapses by itself (PROC 35(2)); a seizure must be lifted (AEL 28).
  'clock.expire': [{ guard: ({ context }) => isPreservation(context.self), target: 'lapsed' }, { target: 'mustLift' }],
};

/** Nothing is held yet: the end of the matter leaves nothing to impose. */
const WITHDRAWABLE: ChartNode['on'] = {
  'measure.withdraw': 'withdrawn',
  'penalty.decided': 'withdrawn',
  'penalty.otherOutcome': 'withdrawn',
  'measures.release': 'withdrawn',
  'remedy.applyToMeasure': [{ guard: byRemedy, target: 'withdrawn' }, { actions: 'noted' }],
};

const ENDED: ChartNode = { tags: 'ended', on: stays('remedy.applyToMeasure') };

/** Ended, and the things go back (form 52). */
const ENDED_WITH_GOODS: ChartNode = {
  tags: 'ended',
  on: stays('remedy.applyToMeasure', 'measure.returnGoods', 'measure.announceGoods'),
};

/** Taken over as it stood with the bureau that imposed it. */
const CARRIED: readonly ChartBranch[] = [
  { guard: cameAs('tested'), when: { zh: '送检中', en: 'it is being tested' }, target: 'tested' },
  { guard: cameAs('mustLift'), when: { zh: '应当解除', en: 'it must be lifted' }, target: 'mustLift' },
  { target: 'imposed' },
];

/** A decision that is cancelled before it was served has ended nothing (general rule 4). */
const BY_DECISION: ChartNode['on'] = { 'penalty.revoked': HELD_AGAIN, 'penalty.cancelled': HELD_AGAIN };

const urgent: Guard = ({ context }) => content<MeasureImposePayload>(context).urgent === true;

/** 先行登记保存、查封、扣押: from the request to the end of the holding. */
export const measureChart = defineChart({
  id: 'coercive-measure',
  initial: 'opening',
  states: {
    // Left within the step that opens it.
    opening: {
      on: { 'measure.request': 'requested', 'measure.converted': 'approved', 'measure.carried': CARRIED },
    },
    requested: {
      on: {
        ...WITHDRAWABLE,
        'measure.approve': 'approved',
        'measure.refuse': 'refused',
        'measure.impose': { guard: urgent, target: 'imposedUrgent' },
        'approval.return': { guard: answered, target: 'withdrawn' },
        'approval.withdraw': { guard: answered, target: 'withdrawn' },
      },
    },
    approved: { on: { ...WITHDRAWABLE, 'measure.impose': 'imposed' } },
    imposedUrgent: {
      on: {
        ...HELD,
        'measure.approve': 'imposed',
        'measure.refuse': 'mustLift',
        // Without the approval it cannot stand (AEL 19).
        'approval.return': { guard: answered, target: 'mustLift' },
        'approval.withdraw': { guard: answered, target: 'mustLift' },
      },
    },
    imposed: { on: HELD },
    // No clock runs here: the test sets its own end, and the goods are with the laboratory.
    tested: {
      on: {
        ...ENDINGS,
        ...stays('measure.returnGoods'),
        'measure.dispose': DISPOSED,
        'measure.lift': LIFTED,
        'measure.handOver': 'handedOver',
      },
    },
    // At once, so that no clock is set for it; a preservation that nobody lifts still lapses by itself.
    mustLift: {
      on: {
        ...ENDINGS,
        ...stays('measure.returnGoods'),
        'measure.lift': LIFTED,
        'clock.expire': { guard: ({ context }) => isPreservation(context.self), target: 'lapsed' },
      },
    },
    refused: ENDED,
    withdrawn: ENDED,
    copied: ENDED_WITH_GOODS,
    converted: ENDED,
    forfeited: { tags: 'ended', on: { ...ENDED.on, ...BY_DECISION } },
    lifted: { tags: 'ended', on: { ...ENDED_WITH_GOODS.on, ...BY_DECISION } },
    handedOver: ENDED,
    lapsed: ENDED_WITH_GOODS,
  },
});
