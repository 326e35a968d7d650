/**
 * Products in which a walk can meet a key that the search did not find, with the reason. Their walks are held against
 * every other sentence. As few as can be.
 */
export const inexactKeys: Readonly<Record<string, string>> = {
  review: 'how often a version was submitted and returned bounds what may still be done, and the key does not count it',
};
