import type { Product } from '../exploring/product.js';
import { standsIn } from './where.js';
import { DECIDED, FILED, SERVED } from './ways.js';

const archived = { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') };
const TOLD_AGAIN = ['notice.propose', 'notice.approve', 'notice.issue', 'service.record:notice-1'];
const HANDED = ['transfer.propose', 'transfer.approve', 'transfer.handOver'];

/** Small parts of the whole in which something happens that no larger one comes to. */
export const seldomProducts: readonly Product[] = [
  {
    name: 'electronic-service',
    title: { zh: '电子送达', en: 'Electronic service' },
    prefix: ['clue.register:consenting', ...DECIDED.slice(1)],
    commands: [
      ...['service.dispatch:decision-electronic', 'service.dispatch:decision-online'],
      ...['service.record:decision-electronic', 'decision.revoke:lawful'],
    ],
    limits: ['decision-service'],
    goal: {
      zh: '决定已生效或者已撤销',
      en: 'the decision is in force or revoked',
      reached: standsIn('penalty', 'effective', 'revoked'),
    },
    atMost: { 'service.dispatch': 1 },
  },
  {
    name: 'listed',
    title: { zh: '列入严重违法失信名单', en: 'Listed as seriously untrustworthy with the penalty' },
    prefix: [...FILED, 'investigation.submitReport', 'review.pass:case'],
    commands: [
      ...['notice.propose:lawful', 'notice.propose:listed', 'notice.approve:lawful', 'notice.issue'],
      ...['service.record:notice-1', 'decision.propose:lawful', 'decision.make', 'service.record:decision-1'],
    ],
    limits: ['statement-defense'],
    goal: { zh: '决定已生效', en: 'the decision is in force', reached: standsIn('penalty', 'effective') },
  },
  {
    name: 'redone-and-closed',
    title: { zh: '重新作出决定后的履行与结案', en: 'Made anew, performed and closed' },
    prefix: [
      ...[...SERVED, 'decision.revoke:redo', 'review.submit:redo', 'review.pass:case', ...TOLD_AGAIN],
      ...['rights.waive:statement-1', 'decision.propose', 'decision.make', 'service.record:decision-1'],
    ],
    commands: [
      ...['payment.record:lawful', 'case.proposeClosure:executed', 'case.proposeClosure:other', 'case.close:lawful'],
      'case.archive',
    ],
    limits: [],
    goal: archived,
  },
  {
    name: 'warned-while-held',
    title: { zh: '公安机关在办期间的警告', en: 'A warning, decided anew while the police hold the matter' },
    prefix: [
      ...[...FILED, 'investigation.submitReport:warning', 'review.pass:case', ...TOLD_AGAIN],
      ...['rights.waive:statement-1', 'decision.propose', 'decision.make', 'service.record:decision-1'],
      ...['decision.revoke:redo', 'review.submit:redo', 'review.pass:case', ...TOLD_AGAIN],
      ...['rights.waive:statement-1', ...HANDED, 'police.file'],
    ],
    commands: [
      ...['police.outcome:judged', 'police.outcome:acquitted', 'decision.propose:lawful', 'decision.make:lawful'],
      'service.record:decision-1',
    ],
    limits: [],
    goal: { zh: '决定已生效', en: 'the decision is in force', reached: standsIn('penalty', 'effective') },
    atMost: { 'police.outcome': 1 },
  },
  {
    name: 'preserved-after-decision',
    title: { zh: '没收决定之后的登记保存', en: 'Goods preserved after the decision that forfeits them' },
    prefix: [
      ...[...FILED, 'investigation.submitReport:with-goods', 'review.pass:case', ...TOLD_AGAIN],
      ...['rights.waive:statement-1', 'decision.propose', 'decision.make', 'measure.request:preservation'],
      ...['measure.approve', 'measure.impose'],
    ],
    commands: ['measure.dispose', 'measure.lift:lawful', 'measure.returnGoods', 'service.record:decision-1'],
    limits: ['preservation-disposal'],
    goal: {
      zh: '措施已结束',
      en: 'the measure has ended',
      reached: standsIn('coercive-measure', 'copied', 'converted', 'forfeited', 'lifted', 'lapsed'),
    },
  },
];
