import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { expectLawsOfTelling } from './laws-of-telling.js';
import { MemoryNoticeBooks } from './memory-notice-books.js';
import { TellingWalk, tellingActs } from './telling-walk.js';

describe('telling people of a case', () => {
  it(
    'loses and doubles no notice, tells nobody who was recused, and disturbs at night only for what ends power, ' +
      'whatever is repeated, refused, or dies on the way',
    async () => {
      await fc.assert(
        fc.asyncProperty(tellingActs, async (acts) => {
          const books = new MemoryNoticeBooks();
          const walk = new TellingWalk({ notices: books, deliveries: books });
          for (const act of acts) await walk.take(act);
          await walk.settle();
          expectLawsOfTelling(walk, {
            notices: books.notices.map(({ recipient, seq }) => ({ recipient, row: seq - 100 })),
            deliveries: books.deliveries.map((one) => ({ ...one, rows: one.notices.map(({ seq }) => seq - 100) })),
          });
        }),
        lawSettings(300),
      );
    },
    900_000,
  );
});
