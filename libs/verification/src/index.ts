export { invariants } from './invariants/invariants.js';
export { products } from './products/products.js';
export { commandsNeverMet, productNamed, verifyProduct, type BrokenReport, type ProductReport } from './verify.js';
export { faults } from './faults/faults.js';
export { findFault, type Fault, type FaultReport } from './faults/find-fault.js';
export type { World } from './exploring/world.js';
export { explored } from './explored.js';
export { explore } from './exploring/explore.js';
