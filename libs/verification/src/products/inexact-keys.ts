const DISTANCES =
  'time passing several times, or a thing done again later, brings the same facts with limits at other distances';

/**
 * Products in which a walk can meet a key that the search did not find, with the reason. Their walks are held against
 * every other sentence. As few as can be.
 */
export const inexactKeys: Readonly<Record<string, string>> = {
  tests: DISTANCES,
  review: DISTANCES,
  'late-rights': DISTANCES,
  'two-parties': DISTANCES,
  'made-anew': DISTANCES,
  paying: DISTANCES,
  'publicity-elsewhere': DISTANCES,
};
