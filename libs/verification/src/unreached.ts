/** Commands that the search does not give, with the reason. As few as can be. */
export const unreached: Readonly<Record<string, string>> = {
  'case.import': 'it opens a case that was handled elsewhere, exempt from what is required of acts before it',
};
