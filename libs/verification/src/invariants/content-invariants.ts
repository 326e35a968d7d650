import type { Invariant } from '../exploring/invariant.js';
import { everyPunished, wasHeard } from './decided.js';
import { policeHold } from './police-reading.js';
import { each, dayOf, decidedContent, factsOf, fines, issuedNotice, seqOf, type Loose } from './reading.js';

/** What a decision must say, and must not. */
export const contentInvariants: readonly Invariant[] = [
  {
    id: 'no-heavier-than-notice',
    zh: '处罚不重于告知，不增加种类。',
    en: 'No penalty is heavier than its notice, and no kind is added.',
    article: 'APL 45; PROC 58',
    on: ['decision.make'],
    step: everyPunished((one, told) =>
      told === undefined
        ? null
        : fines(one.items) <= fines(told.kinds) &&
          one.items.every(({ kind }) => kind === 'order' || told.kinds.some((item) => item.kind === kind)),
    ),
  },
  {
    id: 'same-facts-as-notice',
    zh: '决定认定的事实和依据与告知一致。',
    en: 'Facts and basis of a penalty are those of its notice.',
    article: 'PROC 57, 58',
    on: ['decision.make'],
    step: everyPunished((one, told) =>
      told === undefined ? null : one.facts === told.facts && one.basis === told.basis,
    ),
  },
  {
    id: 'every-defence-answered',
    zh: '对每一条陈述申辩逐项答复。',
    en: 'Every defence of a punished party is answered.',
    article: 'APL 45, 59; PROC 62',
    on: ['decision.make'],
    step: everyPunished((one, _told, prior) =>
      each(
        factsOf(prior, 'defence.record').filter(({ payload }) => payload['party'] === one.party),
        ({ seq }) => (one.answers ?? []).some(({ defence }) => defence === seq),
      ),
    ),
  },
  {
    id: 'decision-follows-hearing',
    zh: '经过听证的，决定写明如何采纳听证笔录。',
    en: 'After a hearing the decision says how it follows the record.',
    article: 'APL 65; HEAR 29(2)',
    on: ['decision.make'],
    step: (step) => (!wasHeard(step.prior) ? null : decidedContent(step)?.['hearingRecord'] !== undefined),
  },
  {
    id: 'correction-ordered',
    zh: '实施处罚的，责令改正。',
    en: 'Whoever is punished is ordered to correct.',
    article: 'APL 28(1)',
    on: ['decision.make'],
    step: everyPunished(
      ({ correction, items }) => correction !== undefined || items.some(({ kind }) => kind === 'order'),
    ),
  },
  {
    id: 'penalty-imposes-something',
    zh: '处罚决定写明处罚种类和裁量。',
    en: 'A penalty imposes something, and gives its discretion.',
    article: 'APL 9, 34; PROC 62',
    on: ['decision.make'],
    step: everyPunished(
      ({ items, discretion }) => items.some(({ kind }) => kind !== 'order') && discretion !== undefined,
    ),
  },
  {
    id: 'one-act-one-fine',
    zh: '一事不二罚款。',
    en: 'One act bears one fine.',
    article: 'APL 29',
    on: ['decision.make'],
    step: everyPunished(({ items }) => {
      const acts = items.filter(({ kind }) => kind === 'fine').map(({ act = '' }) => act);
      return new Set(acts).size === acts.length;
    }),
  },
  {
    id: 'lighter-law-applies',
    zh: '新规定处罚较轻的，适用新规定。',
    en: 'Where the new law is lighter, it is applied.',
    article: 'APL 37',
    on: ['decision.make'],
    step: everyPunished((one) => {
      const law = (one as unknown as Loose)['law'] as { lighter: string; applied: string } | undefined;
      return law?.lighter !== 'new' ? null : law.applied === 'new';
    }),
  },
  {
    id: 'listing-was-told',
    zh: '列入严重违法失信名单的，事先告知。',
    en: 'Nobody is listed as untrustworthy who was not told.',
    article: 'SERI 12, 13',
    on: ['decision.make'],
    step: everyPunished((one, told) =>
      (one as unknown as Loose)['listing'] !== true
        ? null
        : (told as unknown as Loose | undefined)?.['listing'] === true,
    ),
  },
  {
    id: 'spared-and-educated',
    zh: '不予处罚的，写明事由并记录教育。',
    en: 'A decision of no penalty names its ground and records the education.',
    article: 'APL 33(3); PROC 61',
    on: ['decision.make'],
    step: (step) => {
      const content = decidedContent(step);
      return content?.outcome !== 'no-penalty'
        ? null
        : content['education'] !== undefined && content['noPenaltyGround'] !== undefined;
    },
  },
  {
    id: 'nothing-taken-from-the-spared',
    zh: '不予处罚的，不罚款，不没收。',
    en: 'Without a penalty nothing is imposed or confiscated.',
    article: 'APL 33(1); GAIN 15',
    on: ['decision.make'],
    step: (step) => {
      const content = decidedContent(step);
      const spared = (content?.parties ?? []).filter(({ outcome }) => (outcome ?? content?.outcome) !== 'penalty');
      const before = dayOf(step.command.at) < '2026-03-20';
      return each(
        spared.flatMap(({ items }) => items),
        ({ kind }) => kind === 'order' || (before && kind.startsWith('confiscated')),
      );
    },
  },
  {
    id: 'transferred-after-police-filed',
    zh: '移送的，写明机关；移送司法机关的，公安已经立案。',
    en: 'A referral names the authority, and a transfer needs the filing of the police.',
    article: 'PROC 17, 60; XFER 8',
    on: ['decision.make'],
    step: (step) => {
      const content = decidedContent(step);
      if (content?.outcome !== 'refer' && content?.outcome !== 'transfer') return null;
      return (
        content['authority'] !== undefined &&
        (content.outcome === 'refer' || content['policeFiling'] !== undefined || step.prior.has('police.file'))
      );
    },
  },
  {
    id: 'no-fine-while-police-hold',
    zh: '公安机关办理期间，不作罚款决定。',
    en: 'While the police hold the matter no fine is decided.',
    article: 'XFER 11',
    on: ['decision.make'],
    step: (step) => {
      if (!policeHold(step.prior)) return null;
      return fines((decidedContent(step)?.parties ?? []).flatMap(({ items }) => items)) === 0n;
    },
  },
  {
    id: 'decision-covers-everybody',
    zh: '决定涵盖每一名尚未处理的当事人。',
    en: 'A decision leaves out nobody who was told.',
    article: 'PROC 60, 62',
    on: ['decision.make'],
    step: (step) => {
      const told = issuedNotice(step.prior)?.payload.parties ?? [];
      const decided = decidedContent(step)?.parties.map(({ party }) => party) ?? [];
      return step.prior.has('decision.make') || told.every(({ party }) => decided.includes(party));
    },
  },
  {
    id: 'refund-settled-first',
    zh: '责令退款的，登记结果之后才作决定。',
    en: 'An order to refund has its result before the decision.',
    article: 'PROC 59',
    on: ['decision.make'],
    step: ({ prior }) =>
      seqOf(prior, 'refund.order') < seqOf(prior, 'notice.issue') ||
      seqOf(prior, 'refund.order') <= seqOf(prior, 'refund.result'),
  },
];
