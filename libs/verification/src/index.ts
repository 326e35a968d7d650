export { invariants } from './invariants/invariants.js';
export { products } from './products/products.js';
export {
  commandsNeverMet,
  invariantsNeverHeard,
  productNamed,
  verifyProduct,
  type BrokenReport,
  type ProductReport,
} from './verify.js';
export { faults } from './faults/faults.js';
export { findFault, type FaultReport } from './faults/find-fault.js';
export { PERSON_OF, stampOf } from './exploring/bureau.js';
export type { World } from './exploring/world.js';
