import { lawful, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Offers } from '../exploring/product.js';

/** Far enough for seven full working days between, holidays included. */
const FAR = 20;
const PRESENT = { handlersPresent: OFFICERS, partiesPresent: [1], record: '笔录' };

/** The hearing, from its host to its report. */
export const hearingOffers: Offers = {
  'hearing.appointHost': () => [lawful({ host: 'host.zheng' }), variant('a-handler', { host: 'investigator.zhao' })],
  'hearing.handOverFile': () => [lawful({})],
  'hearing.schedule': ({ today, workday }) => {
    const plan = {
      ...{ heldOn: `${workday(FAR)}T10:00:00+08:00`, place: '听证室', open: false, closedBecause: 'privacy' },
      ...{ recorder: 'recorder.wei', handlersToldOn: today },
    };
    const { closedBecause: _none, ...open } = plan;
    return [
      lawful(plan),
      variant('too-soon', { ...plan, heldOn: `${workday(3)}T10:00:00+08:00` }),
      variant('closed-without-reason', open),
      variant('recorder-a-handler', { ...plan, recorder: 'investigator.zhao' }),
      variant('by-another', plan, { as: 'leader.wang' }),
    ];
  },
  'hearing.hold': () => [
    lawful(PRESENT),
    variant('without-handlers', { ...PRESENT, handlersPresent: ['recorder.wei'] }),
  ],
  'hearing.postpone': () => [lawful({ reason: REASON })],
  'hearing.suspend': () => [lawful({ reason: REASON })],
  'hearing.resume': () => [lawful({})],
  'hearing.withdraw': () => [variant('party-1', { party: 1 }), variant('party-2', { party: 2 })],
  'hearing.terminate': () => [lawful({ ground: 'absent-without-reason', reason: REASON })],
  'hearing.report': () => [
    lawful({ summary: '听证情况', opinion: '维持' }),
    variant('by-another', { summary: '听证情况', opinion: '维持' }, { as: 'leader.wang' }),
  ],
};
