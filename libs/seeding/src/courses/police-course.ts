import type { Telling } from './opening.js';
import { passesReview, reports } from './penalty-course.js';

const POLICE = '演示市公安局';

/** The team reports, the principal leader approves, and the matter goes to the police within a day. */
export function handsOverToPolice({ teller, chance, matter, officer, officers }: Telling): void {
  const { principal } = teller.stage.cast;
  teller
    .later(chance.between(1, 5))
    .gives(officer, 'transfer.propose', {
      officers,
      crime: '涉嫌与本案违法行为对应的犯罪',
      basis: '刑法',
      facts: matter.facts,
      suspicion: 'standard-met',
      paper: { title: '涉嫌犯罪案件情况的书面报告', date: teller.today },
    })
    .gives(principal, 'transfer.approve')
    .gives(officer, 'transfer.handOver', {
      police: POLICE,
      documents: {
        report: { title: '涉嫌犯罪案件情况的调查报告', date: teller.today },
        goods: [{ name: '涉案物品', quantity: '一批' }],
        tests: [],
        noTests: '本案无须检验',
        others: [{ title: '询问笔录' }],
      },
      copiedToProcuratorate: true,
    });
  teller.gives(officer, 'police.receive', { body: POLICE });
}

/** The police do not file: the bureau goes on with the case (XFER 10). */
export function policeDecline({ teller, chance, officer }: Telling): void {
  teller
    .later(chance.between(1, 3))
    .gives(officer, 'police.decline', { body: POLICE, decidedOn: teller.today, reason: '未达追诉标准' });
}

/** The police file, and the bureau decides to leave the matter to them. */
export function policeProsecute(telling: Telling): void {
  const { teller, chance, matter, officer } = telling;
  teller.later(chance.between(1, 3)).gives(officer, 'police.file', { body: POLICE, decidedOn: teller.today });
  const parties = [{ party: 1, facts: matter.facts, basis: '刑法' }];
  const proposal = { outcome: 'transfer', authority: POLICE, parties: parties.map((one) => ({ ...one, kinds: [] })) };
  reports(telling, [], { proposal });
  passesReview(telling);
  teller
    .later(1)
    .gives(officer, 'decision.propose', {
      content: { outcome: 'transfer', authority: POLICE, parties: parties.map((one) => ({ ...one, items: [] })) },
    })
    .gives(teller.stage.cast.leader, 'decision.make');
  teller.later(1).gives(officer, 'service.record', { document: { kind: 'decision' }, party: 1, method: 'direct' });
}
