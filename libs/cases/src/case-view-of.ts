import { CaseView, type CaseState } from '#engine';
import type { Rulebook } from './rulebook.js';

/** A reader over a case under the parameters in force. */
export function caseView(book: Rulebook, state: CaseState): CaseView {
  return new CaseView(state, book.law.parameters);
}
