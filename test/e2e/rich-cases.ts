import { readFileSync } from 'node:fs';

/** A published case as the fixture has it: its dates by key, some of them only a year or a month. */
export interface PublishedCase {
  readonly id: string;
  readonly dates: Readonly<Record<string, string>>;
}

/** As many acts of the procedure, each on a known day, make a case worth telling. */
const RICH = 3;

/** Dates of the page, of the violation itself, and what a source computes: no acts of the procedure. */
const NO_ACTS = [
  ...[
    'published',
    'document',
    'document_date',
    'dataset_date',
    'year',
    'announcement_year',
    'reconsideration_published',
  ],
  ...['violation', 'violation_start', 'violation_end', 'purchase', 'sale', 'prior_penalty', 'maintenance_notice'],
  ...['new_rule_published', 'new_rule_effective', 'duty_deadline', 'acceptance_deadline', 'correction_deadline'],
  ...['filing_published', 'filing_year', 'notice_year', 'decision_year', 'complaint_mailed', 'transfer_letter'],
];

/** The published cases of the fixture. */
export function publishedCases(): readonly PublishedCase[] {
  const { cases } = JSON.parse(readFileSync('test/fixtures/published-cases.json', 'utf8')) as {
    readonly cases: readonly PublishedCase[];
  };
  return cases;
}

/** Whether a case has enough days on which somebody acted to be told as a story. */
export function isRich({ dates }: PublishedCase): boolean {
  const acts = Object.entries(dates).filter(([key, day]) => !NO_ACTS.includes(key) && /^\d{4}-\d\d-\d\d$/.test(day));
  return acts.length >= RICH;
}
