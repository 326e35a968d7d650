/** Commands that the search does not give, with the reason. As few as can be. */
export const unreached: Readonly<Record<string, string>> = {};
