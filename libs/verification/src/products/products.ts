import type { Product } from '../exploring/product.js';
import { executionProducts } from './execution-products.js';
import { filingProducts } from './filing-products.js';
import { generalProducts } from './general-products.js';
import { importedProducts } from './imported-products.js';
import { measureProducts } from './measure-products.js';
import { penaltyProducts } from './penalty-products.js';
import { otherCaseProducts } from './other-case-products.js';
import { policeProducts } from './police-products.js';
import { remedyProducts } from './remedy-products.js';
import { reviewProducts } from './review-products.js';
import { seldomProducts } from './seldom-products.js';
import { suitProducts } from './suit-products.js';

/** Every part that is searched; `docs/verification.md` says why these together tell about the whole. */
export const products: readonly Product[] = [
  ...filingProducts,
  ...measureProducts,
  ...reviewProducts,
  ...penaltyProducts,
  ...executionProducts,
  ...policeProducts,
  ...remedyProducts,
  ...suitProducts,
  ...generalProducts,
  ...otherCaseProducts,
  ...seldomProducts,
  ...importedProducts,
];
