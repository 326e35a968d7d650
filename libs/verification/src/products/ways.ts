/** Leads to a case that is filed. */
export const FILED = ['clue.register', 'filing.assign', 'filing.propose', 'filing.approve'];
/** Leads to a case whose report proposes a fine of ¥20,000 for the only party, reviewed. */
const REVIEWED = [...FILED, 'investigation.submitReport', 'review.pass:case'];
const ISSUED = ['notice.propose', 'notice.approve', 'notice.issue'];
/** The notice has reached the only party. */
export const NOTICED = [...REVIEWED, ...ISSUED, 'service.record:notice-1'];
/** The notice of a large fine was issued: a hearing is open to the party. */
export const HEARING_OPEN = [
  ...FILED,
  'investigation.submitReport:large',
  'review.pass:case',
  ...ISSUED,
  'service.record:notice-1',
];
/** Two parties were told. */
export const TWO_TOLD = ['clue.register:two-parties', ...REVIEWED.slice(1), ...ISSUED];
/** Five days later the penalty is decided and served. */
export const DECIDED = [...NOTICED, '> statement-defense', 'decision.propose', 'decision.make'];
export const SERVED = [...DECIDED, 'service.record:decision-1'];
