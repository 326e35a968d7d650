import type { Explored } from './exploring/product.js';
import { executionExplored } from './execution/execution-explored.js';
import { filingExplored } from './filing/filing-explored.js';
import { generalExplored } from './general-rules/general-explored.js';
import { investigationExplored } from './investigation/investigation-explored.js';
import { measureExplored } from './coercive-measure/measure-explored.js';
import { litigationExplored } from './litigation/litigation-explored.js';
import { penaltyExplored } from './penalty/penalty-explored.js';
import { transferExplored } from './police-transfer/transfer-explored.js';
import { publicityExplored } from './publicity/publicity-explored.js';
import { reconsiderationExplored } from './reconsideration/reconsideration-explored.js';
import { summaryExplored } from './summary-penalty/summary-explored.js';

/** What each procedure contributes: adding one is its folder and a line here. */
export const explored: readonly Explored[] = [
  filingExplored,
  investigationExplored,
  measureExplored,
  penaltyExplored,
  executionExplored,
  transferExplored,
  publicityExplored,
  reconsiderationExplored,
  litigationExplored,
  summaryExplored,
  generalExplored,
];
