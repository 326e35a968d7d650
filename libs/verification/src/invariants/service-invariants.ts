import type { Invariant } from '../exploring/invariant.js';
import { factsOf, lastOf, loose, type Loose } from './reading.js';

/** How papers reach the parties. */
export const serviceInvariants: readonly Invariant[] = [
  {
    id: 'served-paper-was-made',
    zh: '送达的文书已经作出。',
    en: 'A paper that is served was made before.',
    article: 'PROC 81',
    on: ['service.record', 'service.dispatch'],
    step: (step) => {
      const MADE: Readonly<Record<string, string>> = {
        ...{
          notice: 'notice.issue',
          decision: 'decision.make',
          'hearing-notice': 'hearing.schedule',
          demand: 'execution.demand',
        },
        ...{
          'refund-order': 'refund.order',
          'decision-amendment': 'decision.amend',
          termination: 'investigation.terminate',
        },
      };
      const made = MADE[(loose(step)['document'] as { kind: string }).kind];
      return made === undefined ? null : step.prior.has(made);
    },
  },
  {
    id: 'electronic-service-consented',
    zh: '电子送达须有当事人同意。',
    en: 'Electronic service rests on the consent of the party.',
    article: 'PROC 82(3)',
    on: ['service.record', 'service.dispatch'],
    step: (step) => {
      if (loose(step)['method'] !== 'electronic') return null;
      const parties = lastOf<{ parties?: readonly Loose[] }>(step.prior, 'clue.register')?.payload.parties ?? [];
      return parties[Number(loose(step)['party']) - 1]?.['electronicServiceConsent'] === true;
    },
  },
  {
    id: 'online-service-offers-an-online-remedy',
    zh: '电子送达的决定，提供网上申请行政复议的渠道。',
    en: 'A decision served over the internet offers a channel there to apply for reconsideration.',
    article: 'ARL 22(2)',
    on: ['service.dispatch'],
    step: (step) => {
      const { method, document, onlineRemedy } = loose(step) as Loose & { document: { kind: string } };
      return method === 'electronic' && document.kind === 'decision' ? onlineRemedy !== undefined : null;
    },
  },
  {
    id: 'announcement-is-last-resort',
    zh: '公告送达须下落不明或者其他方式均不能送达。',
    en: 'Announcement needs unknown whereabouts, or another way tried before.',
    article: 'PROC 82(5)',
    on: ['service.dispatch'],
    step: (step) => {
      const { method, whereaboutsUnknown, document } = loose(step) as Loose & { document: { kind: string } };
      if (method !== 'announcement' || whereaboutsUnknown === true) return null;
      return factsOf<{ method: string; document: { kind: string } }>(step.prior, 'service.dispatch').some(
        ({ payload }) => payload.method !== 'announcement' && payload.document.kind === document.kind,
      );
    },
  },
  {
    id: 'posted-before-received',
    zh: '邮寄送达先有寄出。',
    en: 'What is received by post was posted before.',
    article: 'PROC 82',
    on: ['service.record'],
    step: (step) => {
      const { method, document } = loose(step) as Loose & { document: { kind: string } };
      if (method !== 'post') return null;
      return factsOf<{ method: string; document: { kind: string } }>(step.prior, 'service.dispatch').some(
        ({ payload }) => payload.method === 'post' && payload.document.kind === document.kind,
      );
    },
  },
];
