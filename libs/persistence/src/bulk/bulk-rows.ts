import type { CaseWrite } from '#cases';
import { caseRow, clockRow, fileRows, journalRow, taskRow, told, type Row } from '../steps/write-rows.js';
import { csvLine } from './csv-text.js';

type Told = readonly CaseWrite[];

/** Tables in the order in which they are copied: what is referred to comes first. */
export const BULK_TABLES: Readonly<
  Record<string, { readonly columns: readonly string[]; rows(entries: Told): readonly Row[] }>
> = {
  cases: {
    columns: [
      ...['case_id', 'number', 'bureau', 'unit', 'version', 'seq', 'last_hash', 'title', 'status', 'states', 'domain'],
      ...['handlers', 'named', 'recused', 'party_names', 'next_due', 'next_rule', 'ended', 'opened_at', 'updated_at'],
    ],
    rows: (entries) => [caseRow(lastOf(entries))],
  },
  proceedings: {
    columns: ['case_id', 'proceeding', 'ordinal', 'procedure', 'number', 'chart_version', 'snapshot'],
    rows: (entries) => proceedings(lastOf(entries)),
  },
  journal: {
    columns: [
      ...['case_id', 'seq', 'version', 'kind', 'command', 'proceeding', 'at', 'recorded_at', 'back_entry', 'actor'],
      ...['touched', 'canonical', 'hash'],
    ],
    rows: (entries) => entries.map((entry) => ({ ...journalRow(entry), canonical: entry.text })),
  },
  clocks: {
    columns: ['case_id', 'key', 'ordinal', 'rule', 'status', 'due', 'due_at', 'expires', 'generation', 'state'],
    rows: (entries) => lastOf(entries).after.clocks.map((clock) => clockRow(lastOf(entries).after, clock)),
  },
  tasks: {
    columns: ['case_id', 'key', 'task', 'owner', 'person', 'status', 'due', 'state'],
    rows: (entries) => lastOf(entries).after.tasks.map((task) => taskRow(lastOf(entries).after.id, task)),
  },
  forms: {
    columns: ['case_id', 'ordinal', 'seq', 'form', 'document_number', 'state'],
    rows: (entries) => forms(entries),
  },
  parties: {
    columns: ['case_id', 'number', 'kind', 'name', 'identifier'],
    rows: (entries) =>
      lastOf(entries).profile.parties.map((party) => ({ case_id: lastOf(entries).after.id, ...party })),
  },
  files: {
    columns: ['case_id', 'ordinal', 'seq', 'sha256', 'title', 'media_type', 'size', 'kind'],
    rows: (entries) => fileRows(lastOf(entries).after.id, lastOf(entries).profile.files),
  },
  issued_numbers: {
    columns: ['bureau', 'code', 'year', 'n', 'document_number', 'case_id', 'seq'],
    rows: (entries) => entries.flatMap((entry) => issued(entry)),
  },
  outbox: {
    columns: ['case_id', 'seq', 'ordinal', 'topic', 'body', 'created_at', 'sent_at'],
    rows: (entries) => entries.map((entry) => announced(entry)),
  },
};

/** Text of one table for some told cases. */
export function bulkText(table: string, cases: readonly Told[]): string {
  const shape = BULK_TABLES[table];
  if (shape === undefined) throw new Error(`no bulk table ${table}`);
  return cases.flatMap((entries) => shape.rows(entries).map((row) => csvLine(shape.columns, row))).join('');
}

function lastOf(entries: Told): CaseWrite {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('a told case without entries');
  return last;
}

function proceedings({ after }: CaseWrite): readonly Row[] {
  const own = {
    proceeding: 'case',
    ordinal: 0,
    procedure: '',
    number: 0,
    chart_version: '',
    snapshot: { facts: after.facts },
  };
  const running = after.proceedings.map(
    ({ id: proceeding, procedure, number, version, value, facts, enteredBy }, index) => ({
      proceeding,
      ordinal: index + 1,
      procedure,
      number,
      chart_version: version,
      snapshot: { value, facts, enteredBy },
    }),
  );
  return [own, ...running].map((row) => ({ case_id: after.id, ...row }));
}

/** Numbers are given when an entry is written, so the forms are read from each entry that made them. */
function forms(entries: Told): readonly Row[] {
  const made = entries.flatMap(({ before, after }) => after.forms.slice(before.forms.length));
  const { id } = lastOf(entries).after;
  return made.map((state, index) => ({
    case_id: id,
    ordinal: index + 1,
    seq: state.seq,
    form: state.form,
    document_number: state.documentNumber,
    state,
  }));
}

function issued({ after, record, numbers }: CaseWrite): readonly Row[] {
  return numbers.map(({ documentNumber, ...number }) => ({
    ...number,
    document_number: documentNumber,
    case_id: after.id,
    seq: record.seq,
  }));
}

/** Nobody waits to be told of a case that was built: its rows are marked as sent. */
function announced(write: CaseWrite): Row {
  const { after, record } = write;
  const at = record.recordedAt;
  return {
    case_id: after.id,
    seq: record.seq,
    ordinal: 1,
    topic: 'case-moved',
    body: told(write),
    created_at: at,
    sent_at: at,
  };
}
