import type { SignalDeclaration } from '#engine';

/** Every signal between procedures and who receives it. */
export const signals: readonly SignalDeclaration[] = [
  {
    name: 'filing.filed',
    title: { zh: '已立案', en: 'A case is filed' },
    to: [{ procedure: 'investigation', opens: true }],
  },
  {
    name: 'filing.declined',
    title: { zh: '不予立案', en: 'Filing is declined' },
    to: [],
  },
  {
    name: 'filing.referred',
    title: { zh: '线索已移送', en: 'The clue is referred' },
    to: [],
  },
];
