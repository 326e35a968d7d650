import { asks, type Telling } from './opening.js';
import { ofParties } from './penalty-course.js';

/** Every party pays its fine at the bank. */
export function paysFine(telling: Telling, amount: string): void {
  const { teller, chance, officer, parties } = telling;
  for (const party of ofParties(telling, (number) => number)) {
    teller
      .later(parties === 1 ? chance.between(1, 4) : 1)
      .gives(officer, 'payment.record', { party, amount, voucher: '非税缴款凭证' });
  }
}

/** Every party's penalty is shown to the public, within twenty working days of the decision (PUB 9). */
export function publishes(telling: Telling): void {
  const { teller, officer, parties } = telling;
  teller.later(1);
  for (const party of ofParties(telling, (number) => number)) {
    const payload = { told: { title: '行政处罚信息公示告知书' }, textAsServed: true, secretsTreated: true };
    const proceeding = parties === 1 ? null : `publicity#${String(party)}`;
    teller.givesTo(proceeding, officer, 'publicity.publish', payload);
  }
}

/** The fine may be paid later, and is. */
export function paysAfterDelay(telling: Telling, amount: string, until: string): void {
  const { teller, officer } = telling;
  asks(telling, 'payment.grantDelay', '当事人经济困难，书面申请延期缴纳');
  teller.gives(teller.stage.cast.leader, 'payment.grantDelay', {
    party: 1,
    until,
    request: { title: '延期缴纳罚款申请书', date: teller.today },
  });
  serves1(telling, 'grant');
  teller.later(20).gives(officer, 'payment.record', { party: 1, amount, voucher: '非税缴款凭证' });
}

function serves1({ teller, officer }: Telling, kind: string): void {
  teller.later(1).gives(officer, 'service.record', { document: { kind }, party: 1, method: 'direct' });
}

/** Closes and archives. */
export function closes(telling: Telling, ground: string): void {
  const { teller, chance, officer } = telling;
  teller
    .later(chance.between(1, 8))
    .gives(officer, 'case.proposeClosure', { ground })
    .later(chance.between(0, 3))
    .gives(teller.stage.cast.leader, 'case.close');
  archives(telling);
}

/** The file goes to the archive. */
export function archives({ teller, chance, officer }: Telling): void {
  teller.gives(officer, 'file.record', { ...teller.stage.paper });
  teller.later(chance.between(5, 25)).gives(officer, 'case.archive', { archiveNumber: '演示档案' });
}
