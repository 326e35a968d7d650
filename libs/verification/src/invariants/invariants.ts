import type { Invariant } from '../exploring/invariant.js';
import { approvalInvariants } from './approval-invariants.js';
import { closureInvariants } from './closure-invariants.js';
import { contentInvariants } from './content-invariants.js';
import { decisionInvariants } from './decision-invariants.js';
import { engineInvariants } from './engine-invariants.js';
import { executionInvariants } from './execution-invariants.js';
import { filingInvariants } from './filing-invariants.js';
import { investigationInvariants } from './investigation-invariants.js';
import { measureInvariants } from './measure-invariants.js';
import { otherCaseInvariants } from './other-case-invariants.js';
import { policeInvariants } from './police-invariants.js';
import { policeLimitInvariants } from './police-limit-invariants.js';
import { publicityInvariants } from './publicity-invariants.js';
import { remedyInvariants } from './remedy-invariants.js';
import { rightsInvariants } from './rights-invariants.js';
import { serviceInvariants } from './service-invariants.js';
import { suitInvariants } from './suit-invariants.js';
import { summaryInvariants } from './summary-invariants.js';

/** Every sentence that is checked, in the order of the procedures. */
export const invariants: readonly Invariant[] = [
  ...engineInvariants,
  ...approvalInvariants,
  ...filingInvariants,
  ...investigationInvariants,
  ...measureInvariants,
  ...decisionInvariants,
  ...contentInvariants,
  ...rightsInvariants,
  ...serviceInvariants,
  ...executionInvariants,
  ...closureInvariants,
  ...otherCaseInvariants,
  ...policeInvariants,
  ...policeLimitInvariants,
  ...publicityInvariants,
  ...remedyInvariants,
  ...suitInvariants,
  ...summaryInvariants,
];
