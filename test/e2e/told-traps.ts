/** Which stories tell one trap; or why it is none that a story can tell, and what proves it instead. */
export interface Trap {
  /** The trap in one line. */
  readonly trap: string;
  /** Names of stories in `test/stories`, without `.yaml`. */
  readonly told: readonly string[];
  readonly untold?: string;
}

/** Traps and conflicts of the law, by their number in the law table (section 9). */
export const TRAPS_OF_THE_LAW: Readonly<Record<number, Trap>> = {
  1: {
    trap: 'the time for deciding covers every outcome, not penalties alone',
    told: ['no-penalty', 'left-to-the-police-and-given-back'],
  },
  2: { trap: 'confiscated gain and goods are added up, a fine never to them', told: ['hearing-sums'] },
  3: {
    trap: 'a sole trader is held to the limits of natural persons',
    told: ['hearing-sums', 'summary-over-the-limit-goes-ordinary', 'rc038-a-party-of-another-kind'],
  },
  4: { trap: 'ten days to perform after a demand are ten working days', told: ['unpaid-to-court'] },
  5: {
    trap: 'no demand before the remedies are over; the three months contain its ten days',
    told: ['unpaid-to-court'],
  },
  6: {
    trap: 'a further extension has no maximum, but a definite length',
    told: ['extended-again-only-by-a-new-discussion', 'rc159-a-seizure-does-not-roll-over-a-holiday'],
  },
  7: {
    trap: 'where the regulation of 2007 differs, the act of 2023 governs',
    told: ['an-application-not-completed-in-time'],
  },
  8: {
    trap: 'the three days of a transfer are natural days from the report',
    told: ['transfer-rejected-then-returned', 'rc093-police-decline-and-the-case-goes-on'],
  },
  9: {
    trap: 'no fine while the police hold the matter, none after a criminal fine',
    told: ['no-fine-while-the-police-hold-the-matter', 'earlier-fine-set-off-against-criminal-fine'],
  },
  10: {
    trap: 'service by announcement takes thirty days, not sixty; one form tells statement and hearing',
    told: ['rc003-service-by-announcement', 'rc038-a-party-of-another-kind'],
  },
  11: { trap: 'the fifteen days for paying cover the confiscated gain', told: ['gain-is-due-like-the-fine'] },
  12: {
    trap: 'hours, days and months are counted by the law of their procedure, and a power does not roll over a holiday',
    told: [
      'urgent-seizure-not-approved',
      'rc159-a-seizure-does-not-roll-over-a-holiday',
      'suit-over-inaction-dismissed',
    ],
  },
};

/** Traps seen in other systems, by their number in the list of regression tests (section 7 of the anchors). */
export const TRAPS_SEEN_ELSEWHERE: Readonly<Record<number, Trap>> = {
  1: { trap: 'a due date frozen at the start', told: ['suspended-days-do-not-count', 'hearing-adjourned-and-left'] },
  2: {
    trap: 'a reminder that was missed is lost',
    told: [],
    untold: 'reminders are delivered outside the engine: chaos suite',
  },
  3: { trap: 'a hold longer than its maximum extends the deadline', told: ['a-test-longer-than-told'] },
  4: {
    trap: 'the documented formula differs from the code',
    told: [],
    untold: 'pages are made from the rules: laws suite',
  },
  5: { trap: 'a holiday inside a hold keeps the clock running', told: ['testing-across-a-long-holiday'] },
  6: {
    trap: 'entering a step again does not start its time anew',
    told: ['a-returned-file-is-reviewed-in-a-new-period'],
  },
  7: {
    trap: 'long times fire at once, or are lost when the state is read back',
    told: ['publicity-in-the-province', 'suit-revokes-after-closure'],
  },
  8: { trap: 'a job sleeps until another one comes', told: [], untold: 'no queue in the engine: chaos suite' },
  9: {
    trap: 'who is not named may do everything',
    told: ['who-was-not-assigned-does-not-act', 'a-recused-officer-does-nothing-more'],
  },
  10: { trap: 'a list shows what the single page hides', told: [], untold: 'a matter of the doors: API suites' },
  11: {
    trap: 'time that passes, or a missing approver, approves',
    told: ['nobody-approves-by-letting-time-pass', 'urgent-seizure-not-approved'],
  },
  12: {
    trap: 'something stays open behind a closed case',
    told: ['termination-leaves-nothing-held', 'summary-penalty-paid-in-cash', 'suit-revokes-after-closure'],
  },
  13: {
    trap: 'a migration deletes data or resets times',
    told: [],
    untold: 'charts are migrated in the integration suite',
  },
  14: {
    trap: 'a weekend beats the working Saturday',
    told: ['a-make-up-saturday-is-a-working-day', 'rc166-verification-extended-over-the-new-year'],
  },
  15: { trap: 'an unknown command is ignored in silence', told: ['nobody-approves-by-letting-time-pass'] },
  16: { trap: 'a faulty chart is warned of and runs', told: [], untold: 'a faulty table stops the start: unit suite' },
  17: {
    trap: 'what happened is not in the history',
    told: [],
    untold: 'every story is replayed from its journal: integration suite',
  },
  18: { trap: 'too many cases stop a list', told: [], untold: 'a matter of size: bench' },
};
