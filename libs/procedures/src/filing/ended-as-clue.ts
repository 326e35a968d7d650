/** Acts by which a matter ends as a clue, without a case of its own being filed. */
export const ENDED_AS_CLUE: readonly string[] = ['filing.decline', 'filing.refer', 'clue.merge'];
