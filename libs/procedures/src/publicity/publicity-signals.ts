import type { Fact, SignalDeclaration } from '#engine';
import { overtakenBy, publicationOf } from './publications.js';

/** What publicity tells: a changed decision is published anew after the old text was withdrawn (PUB 11). */
export const publicitySignals: readonly SignalDeclaration[] = [
  {
    name: 'publicity.changed',
    title: { zh: '变更后的处罚决定须重新公示', en: 'A changed decision is to be published anew' },
    to: [{ procedure: 'publicity', opensEach: ['decision', 'party', 'change'] }],
    payload: (view, self) => {
      const publication = self === null ? undefined : publicationOf(view, self);
      const change: Fact | undefined = publication === undefined ? undefined : overtakenBy(publication).at(-1);
      return {
        decision: publication?.decision.fact.seq ?? null,
        party: publication?.party ?? null,
        change: change?.seq ?? null,
      };
    },
  },
];
