import { CaseView, type CaseState } from '#engine';
import type { CaseProfile } from './case-profile.js';
import type { Rulebook } from './rulebook.js';

/** A state never changes, so its profile is worked out once, whoever asks; it is forgotten with the state. */
const profiles = new WeakMap<CaseState, CaseProfile>();

/** What lists and filters know of a case as it stands. */
export function profileFor(book: Rulebook, state: CaseState): CaseProfile {
  const known = profiles.get(state);
  if (known !== undefined) return known;
  const profile = book.profile(new CaseView(state, book.law.parameters));
  profiles.set(state, profile);
  return profile;
}
