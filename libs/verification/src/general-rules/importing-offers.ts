import { lawful, variant } from '../exploring/acts.js';
import { LEDGER_NUMBER, OFFICERS } from '../exploring/bureau.js';
import type { Offers } from '../exploring/product.js';

const FINE = [{ kind: 'fine', amount: '2000000' }];
const SMALL = [{ kind: 'fine', amount: '20000' }];

/** What a ledger tells of every case. */
const TOLD = {
  ...{ ledger: '台账.xlsx', line: 2, externalNumber: LEDGER_NUMBER, violation: '虚假宣传', domain: 'advertising' },
  ...{ summary: '检查发现', source: 'inspection', officers: OFFICERS, told: { 序号: '1' } },
  parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' }],
};

const ADMINISTRATOR = { as: 'administrator.peng' };

/** A case from a ledger at each position that a ledger can tell, and lines that tell too little. */
export const importingOffers: Offers = {
  'case.import': ({ today, day }) => {
    const decided = (outcome: string, items: readonly object[]) => ({
      decision: { on: day(-1), outcome, items, facts: '虚假宣传', basis: '广告法 55' },
    });
    const filed = { ...TOLD, filedOn: day(-40) };
    const penalty = { ...filed, ...decided('penalty', FINE) };
    const onTheSpot = { ...TOLD, procedure: 'summary' };
    return [
      lawful(filed, ADMINISTRATOR),
      variant('verified', { ...TOLD, receivedOn: day(-1) }, ADMINISTRATOR),
      variant('decided', penalty, ADMINISTRATOR),
      variant('not-punished', { ...filed, ...decided('no-penalty', []) }, ADMINISTRATOR),
      variant('closed', { ...penalty, closedOn: today }, ADMINISTRATOR),
      variant('closed-undecided', { ...filed, closedOn: today }, ADMINISTRATOR),
      variant('on-the-spot', { ...onTheSpot, ...decided('penalty', SMALL) }, ADMINISTRATOR),
      variant('warned', { ...onTheSpot, ...decided('penalty', [{ kind: 'warning' }]) }, ADMINISTRATOR),
      variant('without-a-day', TOLD, ADMINISTRATOR),
      variant('unfiled', { ...TOLD, ...decided('penalty', FINE) }, ADMINISTRATOR),
      variant('closed-too-early', { ...penalty, closedOn: day(-2) }, ADMINISTRATOR),
      variant('undecided-on-the-spot', onTheSpot, ADMINISTRATOR),
    ];
  },
};
