import type { PublishedCase } from './published-case.js';

/** Which two dates of a published case measure one time limit. Keys as in `date-keys.ts`. */
export interface Pair {
  readonly rule: string;
  /** `act-before`: late after the due date · `wait`: early until the due date is over · `act-by`: late after a day counted back. */
  readonly kind: 'act-before' | 'wait' | 'act-by';
  /** The start: of the first group with a date the earliest one. For `act-by` the event. */
  readonly starts: readonly (readonly string[])[];
  /** Where no start is told: it cannot lie before the earliest date of the first group that has one. */
  readonly startNotBefore?: readonly (readonly string[])[];
  /** Where no start is told: it cannot lie after these. */
  readonly startNotAfter?: readonly string[];
  /** What ends it; the earliest from the start on counts. */
  readonly ends: readonly string[];
  /** Where no end is told: it cannot lie after these. */
  readonly endNotAfter?: readonly string[];
  /** The file of a case shows this clock while it runs, so a missing end means that it is open. */
  readonly open: boolean;
  readonly applies?: (published: PublishedCase) => boolean;
}

const CLUE = [
  'complaint_received',
  'report_received',
  'clue_received',
  'transfer_received',
  'transfer_received_from_police',
  'case_source_registered',
  'discovered',
];
const DECISION = ['decision', 'decision_1', 'decision_2', 'decision_3', 'no_penalty_decision', 'decision_year'];
/** The case is decided by then at the latest. */
const DECIDED_BY = ['decision_announced', 'decision_served', 'document_date', 'published', 'announcement_year'];
/** The decision attacked: the last of the chain. */
const LAST_DECISION = [['decision_3'], ['decision'], ['no_penalty_decision'], ['decision_1'], ['decision_year']];
const SERVED_OR_DECIDED = [['decision_served'], ...LAST_DECISION];

const BEFORE_DECISION: readonly Pair[] = [
  {
    rule: 'report-check',
    kind: 'act-before',
    starts: [CLUE, ['inspection'], ['joint_raid'], ['investigation']],
    startNotBefore: [['complaint_mailed', 'transfer_letter']],
    ends: ['filing', 'filing_year'],
    endNotAfter: ['filing_published', 'no_filing_notified', ...DECISION, ...DECIDED_BY],
    open: true,
  },
  {
    rule: 'case-decision',
    kind: 'act-before',
    starts: [['filing', 'filing_year']],
    startNotBefore: [[...CLUE, 'inspection', 'joint_raid'], ['sampling']],
    startNotAfter: ['filing_published'],
    ends: DECISION,
    endNotAfter: DECIDED_BY,
    open: true,
  },
  {
    rule: 'preservation-disposal',
    kind: 'act-before',
    starts: [['evidence_registered_preservation']],
    ends: ['seizure', 'seal', 'sent_for_test', ...DECISION],
    endNotAfter: DECIDED_BY,
    open: true,
  },
  ...['seizure', 'seal'].map((start): Pair => ({
    rule: 'seizure-period',
    kind: 'act-before',
    starts: [[start]],
    ends: ['seizure_released', 'full_unseal', ...DECISION],
    endNotAfter: DECIDED_BY,
    open: true,
  })),
  {
    rule: 'food-result-service',
    kind: 'act-before',
    starts: [['report_received']],
    startNotBefore: [['test_report'], ['sampling']],
    ends: ['result_served'],
    open: false,
    applies: ({ domain }) => domain.includes('食品'),
  },
];

const DECISION_AND_AFTER: readonly Pair[] = [
  ...['statement-defense', 'hearing-request'].map((rule): Pair => ({
    rule,
    kind: 'wait',
    starts: [['notice_served']],
    startNotBefore: [['notice', 'notice_year']],
    ends: DECISION,
    endNotAfter: DECIDED_BY,
    open: true,
  })),
  {
    rule: 'hearing-notice-party',
    kind: 'act-by',
    starts: [['hearing_held']],
    ends: ['hearing_notice_served'],
    open: false,
  },
  { rule: 'decision-service', kind: 'act-before', starts: [['decision']], ends: ['decision_served'], open: false },
  {
    rule: 'publicity-same-province',
    kind: 'act-before',
    starts: [['decision']],
    ends: [],
    endNotAfter: ['published'],
    open: false,
  },
  { rule: 'performance-demand', kind: 'wait', starts: [['demand_served']], ends: ['court_application'], open: false },
  {
    rule: 'reverse-referral-reply',
    kind: 'act-before',
    starts: [['prosecutorial_opinion']],
    ends: ['reply'],
    open: true,
  },
];

const RECONSIDERATION: readonly Pair[] = [
  {
    rule: 'reconsideration-apply',
    kind: 'act-before',
    starts: [['decision_served']],
    startNotBefore: LAST_DECISION,
    ends: ['reconsideration_applied'],
    endNotAfter: ['reconsideration_received', 'reconsideration_accepted'],
    open: false,
  },
  {
    rule: 'reconsideration-acceptance',
    kind: 'act-before',
    starts: [['reconsideration_received']],
    startNotBefore: [['reconsideration_applied'], ['reconsideration_mailed']],
    ends: ['reconsideration_accepted'],
    open: false,
  },
  {
    rule: 'reconsideration-copy',
    kind: 'act-before',
    starts: [['reconsideration_accepted']],
    ends: ['reconsideration_notice'],
    open: false,
  },
  {
    rule: 'reconsideration-answer',
    kind: 'act-before',
    starts: [['reconsideration_notice']],
    ends: ['reconsideration_reply'],
    open: true,
  },
  {
    rule: 'reconsideration-decision',
    kind: 'act-before',
    starts: [['reconsideration_accepted']],
    startNotBefore: [
      ['reconsideration_received'],
      ['reconsideration_applied'],
      ['reconsideration_mailed'],
      ...SERVED_OR_DECIDED,
    ],
    ends: ['reconsideration_decision'],
    endNotAfter: ['reconsideration_published'],
    open: true,
  },
];

const LITIGATION: readonly Pair[] = [
  {
    rule: 'litigation-direct',
    kind: 'act-before',
    starts: [['decision_served']],
    startNotBefore: LAST_DECISION,
    ends: ['litigation_filed'],
    endNotAfter: ['litigation_accepted'],
    open: false,
    applies: ({ dates }) => !dates.has('reconsideration_decision'),
  },
  {
    rule: 'litigation-after-reconsideration',
    kind: 'act-before',
    starts: [],
    startNotBefore: [['reconsideration_decision']],
    ends: ['litigation_filed'],
    endNotAfter: ['litigation_accepted', 'judgment'],
    open: false,
  },
  {
    rule: 'litigation-register',
    kind: 'act-before',
    starts: [['litigation_filed']],
    ends: ['litigation_accepted'],
    open: false,
  },
  {
    rule: 'litigation-first-instance',
    kind: 'act-before',
    starts: [['litigation_accepted']],
    startNotBefore: [['litigation_filed'], ['reconsideration_decision'], ...SERVED_OR_DECIDED],
    ends: ['judgment'],
    open: true,
  },
  {
    rule: 'litigation-second-instance',
    kind: 'act-before',
    starts: [['appeal_accepted']],
    startNotBefore: [['judgment']],
    ends: ['second_instance_judgment'],
    open: true,
  },
];

/** Every pair the audit looks for, in the order of a case's life. */
export const PAIRS: readonly Pair[] = [...BEFORE_DECISION, ...DECISION_AND_AFTER, ...RECONSIDERATION, ...LITIGATION];
