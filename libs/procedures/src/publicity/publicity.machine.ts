import { defineChart, emit, stays, type ChartBranch, type ChartContext } from '#engine';
import { isFallen, overtakenBy, publicationOf } from './publications.js';
import { exemptByLaw, termsAreOver } from './publicity-terms.js';
import type { AcceptStopPayload, DecideStopPayload } from './stop-payload.js';

type Guard = (args: { readonly context: ChartContext }) => boolean;

const fallen: Guard = ({ context: { view, self } }) => {
  const publication = publicationOf(view, self);
  return publication !== undefined && isFallen(publication);
};

const overtaken: Guard = ({ context: { view, self } }) => {
  const publication = publicationOf(view, self);
  return publication !== undefined && overtakenBy(publication).length > 0;
};

const warningOnly: Guard = ({ context: { view, self } }) => exemptByLaw(view, self);
const over: Guard = ({ context: { view, self } }) => termsAreOver(view, self);

const notAccepted: Guard = ({ context }) =>
  (context.fact?.payload as unknown as AcceptStopPayload).answer === 'not-accepted';
const stopped: Guard = ({ context }) => (context.fact?.payload as unknown as DecideStopPayload).result === 'stopped';

/** What the conditions ask, for those who look at the picture. */
const WHEN = {
  fallen: { zh: '决定已不存在', en: 'the decision has fallen' },
  warningOnly: { zh: '法定不予公示', en: 'exempt by law' },
  over: { zh: '公示期满', en: 'its term is over' },
  notAccepted: { zh: '不予受理', en: 'not accepted' },
  stopped: { zh: '准予停止', en: 'stopping is granted' },
  overtaken: { zh: '决定此后被撤销或变更', en: 'the decision fell or changed afterwards' },
} as const;

/** What was changed and still stands is published anew; what fell is not (PUB 11). */
const withdrawal: readonly ChartBranch[] = [
  { guard: fallen, when: WHEN.fallen, target: 'withdrawn' },
  { target: 'withdrawn', actions: emit('publicity.changed') },
];

const ending: readonly ChartBranch[] = [{ guard: over, when: WHEN.over, target: 'ended' }, { actions: 'noted' }];

/** 处罚信息公示: one decision for one party, from its service to the end of its publicity. */
export const publicityChart = defineChart({
  id: 'publicity',
  initial: 'due',
  states: {
    due: {
      on: { 'publicity.publish': 'published', 'publicity.push': 'pushed', 'publicity.exempt': 'exempt' },
      // Nothing is public yet: what fell needs no withdrawal, what changed is published as it stands.
      always: [
        { guard: fallen, when: WHEN.fallen, target: 'withdrawn' },
        { guard: warningOnly, when: WHEN.warningOnly, target: 'exempt' },
      ],
    },
    exempt: { tags: 'ended' },
    pushed: { on: { 'publicity.confirm': 'published', 'publicity.withdraw': withdrawal } },
    // Shown for months or years while nobody has to do anything: the case itself can be over.
    published: {
      tags: 'resting',
      on: {
        'publicity.applyStop': 'stopApplied',
        'publicity.withdraw': withdrawal,
        'clock.expire': ending,
      },
    },
    stopApplied: {
      on: {
        ...stays('publicity.applyStop', 'publicity.extendStop'),
        'publicity.acceptStop': [
          { guard: notAccepted, when: WHEN.notAccepted, target: 'published' },
          { actions: 'noted' },
        ],
        'publicity.decideStop': [{ guard: stopped, when: WHEN.stopped, target: 'stopped' }, { target: 'published' }],
        'publicity.withdraw': withdrawal,
        'clock.expire': ending,
      },
    },
    // Shown no longer: a decision that falls or changes afterwards leaves nothing to take down.
    stopped: {
      tags: 'ended',
      on: stays('publicity.carryOutStop'),
      always: { guard: overtaken, when: WHEN.overtaken, target: 'withdrawn' },
    },
    withdrawn: { tags: 'ended' },
    ended: { tags: 'ended' },
  },
});
