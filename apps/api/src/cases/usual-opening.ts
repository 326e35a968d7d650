/** What opens a case where a caller names no command: most cases begin with a clue. */
export const USUAL_OPENING = 'clue.register';
