import type { SignalDeclaration } from '#engine';
import { measureSignals } from './coercive-measure/measure-signals.js';
import { penaltySignals } from './penalty/penalty-signals.js';
import { referralSignals } from './general-rules/referral/referral-signals.js';
import { transferSignals } from './police-transfer/transfer-signals.js';
import { publicitySignals } from './publicity/publicity-signals.js';
import { remedySignals } from './remedy/remedy-signals.js';
import { summarySignals } from './summary-penalty/summary-signals.js';

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
  {
    name: 'investigation.reported',
    title: { zh: '调查终结', en: 'The investigation is reported' },
    to: [{ procedure: 'penalty', opens: true }],
  },
  {
    name: 'investigation.terminated',
    title: { zh: '终止调查', en: 'The investigation is terminated' },
    to: [{ procedure: 'execution', opens: true }],
  },
  {
    name: 'investigation.referred',
    title: { zh: '案件已移送', en: 'The case is referred' },
    to: [
      { procedure: 'execution', opens: true },
      { procedure: 'penalty', optional: true },
    ],
  },
  {
    name: 'measures.release',
    title: { zh: '处理在办的强制措施', en: 'Live measures are lifted or handed along' },
    from: ['filing', 'investigation'],
    to: [{ procedure: 'coercive-measure', optional: true }],
  },
  ...measureSignals,
  ...penaltySignals,
  ...publicitySignals,
  ...remedySignals,
  ...summarySignals,
  ...transferSignals,
  ...referralSignals,
];
