import type { Invariant, Step } from '../exploring/invariant.js';
import { runsDays, runsOneDay } from './limits.js';
import { policeHold } from './police-reading.js';
import { proceedings } from './reading.js';

/** Time limits of the transfer; the three days are natural days (XFER has no clause on working days). */
export const policeLimitInvariants: readonly Invariant[] = [
  {
    id: 'transfer-decided-within-three-days',
    zh: '自收到书面报告之日起三日内决定是否移送。',
    en: 'The three days to decide on a transfer run from the report.',
    article: 'XFER 5(2)',
    on: ['transfer.propose'],
    step: (step) => runsDays(step, 'criminal-transfer-decision', 3),
  },
  {
    id: 'handed-over-within-a-day',
    zh: '批准后二十四小时内移送。',
    en: 'The 24 hours to hand over run from the approval.',
    article: 'XFER 5(2)',
    on: ['transfer.approve'],
    step: (step) => runsOneDay(step, 'criminal-transfer-handover'),
  },
  {
    id: 'police-decide-within-three-days',
    zh: '公安机关自接受（转送的自转送）之日起三日内决定是否立案。',
    en: 'The three days of the police run from their receipt, or from the forwarding.',
    article: 'XFER 7, 8',
    on: ['police.receive', 'police.forward'],
    step: (step) => runsDays(step, 'police-filing-decision', 3),
  },
  {
    id: 'forwarded-within-a-day',
    zh: '不属于其管辖的，二十四小时内转送。',
    en: 'Police that are not competent forward within 24 hours.',
    article: 'XFER 7',
    on: ['police.receive'],
    step: (step) => (step.command.payload['competent'] === false ? runsOneDay(step, 'police-forward') : null),
  },
  {
    id: 'refusal-contested-within-three-days',
    zh: '自接到不予立案通知书之日起三日内提请复议；对复议决定，三日内建议立案监督。',
    en: 'A refusal is contested in three days: first at the police, then at the procuratorate.',
    article: 'XFER 9',
    on: ['police.decline'],
    step: (step) => {
      const { facts = [] } = step.before.proceedings.find(({ id }) => id === proceedingOf(step)) ?? {};
      const declined = facts.filter(({ command }) => command === 'police.decline').length;
      const reviewed = facts.some(({ command }) => command === 'transfer.requestReview');
      const supervised = facts.some(({ command }) => command === 'transfer.requestSupervision');
      if (declined === 0) return supervised || runsDays(step, 'police-review-request', 3);
      return declined === 1 && reviewed && !supervised ? runsDays(step, 'procuratorate-supervision-request', 3) : null;
    },
  },
  {
    id: 'police-review-within-three-days',
    zh: '公安机关自收到提请复议之日起三日内决定。',
    en: 'The police decide on the review in three days.',
    article: 'XFER 9(2)',
    on: ['transfer.requestReview'],
    step: (step) => runsDays(step, 'police-review-decision', 3),
  },
  {
    id: 'goods-follow-within-three-days',
    zh: '自接到立案通知书之日起三日内移交涉案物品。',
    en: 'Goods that are held follow within three days of the notice of filing.',
    article: 'XFER 12',
    on: ['police.file'],
    step: (step) => {
      const held = proceedings(step.before, 'coercive-measure').filter(({ at }) => at['main'] === 'imposed');
      if (held.length === 0 || !policeHold(step.view)) return null;
      return runsDays(step, 'criminal-evidence-handover', 3);
    },
  },
];

function proceedingOf({ entry }: Step): string | undefined {
  return entry.operations.flatMap((one) => (one.op === 'fact' ? [one.proceeding] : []))[0];
}
