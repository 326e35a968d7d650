import type { FormDeclaration } from '#engine';
import { SPOT_PARTY } from './summary-content.js';

export const summaryPenaltyForms: readonly FormDeclaration[] = [
  {
    command: 'summary.decide',
    form: 44,
    title: { zh: '当场行政处罚决定书', en: 'Penalty decision on the spot' },
    numberCode: '当罚',
    subjects: () => [String(SPOT_PARTY)],
  },
];
