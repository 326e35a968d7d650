import type { SignalDeclaration } from '#engine';

/** What a summary penalty tells the other procedures. */
export const summarySignals: readonly SignalDeclaration[] = [
  {
    // In force at once: it starts to be performed, and none of it is published (PUB 2).
    name: 'summary.decided',
    title: { zh: '已当场作出处罚决定', en: 'A penalty is decided on the spot' },
    to: [{ procedure: 'execution', opens: true }],
  },
  {
    // The matter goes on as a clue does, from the day on which it was handed on.
    name: 'clue.register',
    title: { zh: '当场查处转为普通程序', en: 'A matter met on the spot goes on by the ordinary procedure' },
    to: [{ procedure: 'filing', opens: true }],
  },
];
