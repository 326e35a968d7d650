import { asks, type Telling } from './opening.js';

const STEPS = {
  cardsShown: true,
  partyPresent: true,
  reasonsTold: true,
  remediesTold: true,
  statementHeard: true,
  listed: true,
  recorded: true,
  signed: true,
};

/** The things are preserved as evidence, and within seven working days seized. */
export function preservesThenSeizes(telling: Telling): void {
  const { teller, chance, officer, matter } = telling;
  const { leader } = teller.stage.cast;
  const basis = { instrument: 'law', provision: matter.basis };
  const items = [
    { name: '涉案物品', quantity: '一批', caseRelated: true, dailyNecessity: false, heldByAnother: false },
  ];
  teller
    .gives(officer, 'measure.request', { kind: 'preservation', basis, items, party: 1, reason: '证据可能灭失' })
    .gives(leader, 'measure.approve');
  imposes(telling);
  teller.later(chance.between(1, 4));
  asks(telling, 'measure.dispose', '需要继续控制涉案物品');
  teller.gives(leader, 'measure.dispose', {
    disposal: 'converted',
    into: { kind: 'seizure', basis },
    reason: '转为扣押',
  });
  servesPaper(telling, 'measure-release');
  imposes(telling);
}

/** The seizure is extended before its thirty days are over. */
export function extendsSeizure(telling: Telling): void {
  asks(telling, 'measure.extend', '案情复杂');
  telling.teller.gives(telling.teller.stage.cast.leader, 'measure.extend', { days: 30, reason: '案情复杂' });
  servesPaper(telling, 'measure-extension');
}

/** The evidence is fixed: the things go back. */
export function liftsSeizure(telling: Telling): void {
  const { teller, officer } = telling;
  asks(telling, 'measure.lift', '证据已经固定');
  teller.gives(teller.stage.cast.leader, 'measure.lift', { ground: 'other', reason: '证据已经固定' });
  servesPaper(telling, 'measure-release');
  teller.gives(officer, 'measure.returnGoods', { receivedBy: '当事人' });
}

function imposes(telling: Telling): void {
  const { teller, officers, officer } = telling;
  teller.gives(officer, 'measure.impose', { officers, ...STEPS });
  servesPaper(telling, 'measure');
}

function servesPaper({ teller, officer }: Telling, kind: string): void {
  teller.gives(officer, 'service.record', { document: { kind }, party: 1, method: 'direct' });
}
