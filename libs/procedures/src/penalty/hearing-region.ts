import { stays, type ChartBranch, type ChartNode } from '#engine';
import { WHEN } from './penalty-conditions.js';
import { heldBefore, hearingOpen, hearingOver } from './penalty-guards.js';

/** A request opens a hearing unless it comes after a served decision: then it stays a fact and an incident. */
const asked: ChartBranch = { guard: hearingOpen, target: 'requested' };

/** A party that leaves ends the hearing when nobody else asked for one. */
const leaving = {
  'hearing.withdraw': { guard: hearingOver, target: 'withdrawn' },
  'hearing.terminate': { guard: hearingOver, target: 'terminated' },
  'investigation.terminate': 'terminated',
} as const;

const joining = stays('hearing.request');

/** A host who was recused, or fell ill, does not strand the hearing. */
const hostAnew = stays('hearing.appointHost');

/** A request opens a hearing at once, or when the decision was cancelled for the party that asked. */
const asking = { 'hearing.request': asked, 'penalty.cancelled': asked };

/** A notice issued anew gives the right anew. */
const ended: ChartNode = {
  on: { ...asking, 'notice.issue': 'none' },
};

/** 听证: one for the case, joined by other parties in time. */
export const hearingRegion: ChartNode = {
  initial: 'none',
  states: {
    none: { on: asking },
    requested: { on: { ...joining, ...leaving, 'hearing.appointHost': 'hostAppointed' } },
    hostAppointed: {
      on: { ...joining, ...leaving, ...hostAnew, 'hearing.handOverFile': 'fileReceived' },
    },
    fileReceived: { on: { ...joining, ...leaving, ...hostAnew, 'hearing.schedule': 'scheduled' } },
    scheduled: {
      on: {
        ...joining,
        ...leaving,
        ...hostAnew,
        'hearing.hold': 'held',
        'hearing.postpone': 'fileReceived',
        'hearing.suspend': 'adjourned',
      },
    },
    held: { on: { ...joining, ...leaving, ...hostAnew, 'hearing.report': 'reported', 'hearing.suspend': 'adjourned' } },
    adjourned: {
      on: {
        ...joining,
        ...leaving,
        ...hostAnew,
        'hearing.resume': [{ guard: heldBefore, when: WHEN.heldBefore, target: 'held' }, { target: 'scheduled' }],
      },
    },
    reported: ended,
    withdrawn: ended,
    terminated: ended,
  },
};
