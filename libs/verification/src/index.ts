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
export { LEDGER_NUMBER, OTHER_CASE, PERSON_OF, stampOf, WALKED_CASE } from './exploring/bureau.js';
export type { World } from './exploring/world.js';
export { explored } from './explored.js';
export { Walk, WalkedProduct, type Attempt } from './exploring/walk.js';
export type { Move } from './exploring/moves.js';
export type { Played } from './exploring/playing.js';
export type { Product } from './exploring/product.js';
