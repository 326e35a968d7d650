import { createHash } from 'node:crypto';
import type { Words } from '#kernel';
import type { CaseImportPayload } from '#procedures';
import { columnOf, isUsed, type Column } from './columns.js';
import { tellDates } from './dates-of-line.js';
import { decisionOfLine } from './decision-of-line.js';
import type { LedgerFault } from './fault.js';
import { LineReader, type LedgerDirectory } from './line-reader.js';
import { DOMAINS, meaningOf, PARTY_KINDS, SOURCES } from './meanings.js';
import type { LedgerLine } from './read-ledger.js';
import { dayOf, plainText } from './values.js';

/** A line that can be imported. */
export interface LedgerCase {
  readonly line: number;
  readonly unit: string;
  readonly payload: Payload;
  /** Heads of the filled cells from which nothing follows: they are kept as they were told. */
  readonly onlyTold: readonly string[];
  /** What is no fault and ought to be known before. */
  readonly notes: readonly Words[];
}

/** The payload as it is given: plain content, without the fields it leaves out. */
type Payload = Omit<CaseImportPayload, 'paper' | 'note' | 'form' | 'backEntryApproval'>;

/** What a line is read by. */
export interface LedgerContext {
  /** Name of the ledger. */
  readonly ledger: string;
  readonly directory: LedgerDirectory;
  /** The legal day on which it is read. */
  readonly today: string;
}

/** What makes a line the same one in whatever ledger it is read again. */
const IDENTITY: readonly Column[] = ['unit', 'violation', 'party', 'creditCode', 'identity'];

/** The first of these days that a line tells belongs to what it is known by. */
const FIRST_DAYS: readonly Column[] = ['inspectedOn', 'filedOn', 'decidedOn'];

/** Reads one line; every fault of it is told. */
export function caseOfLine(line: LedgerLine, context: LedgerContext): LedgerCase | readonly LedgerFault[] {
  const reader = new LineReader(line, context.directory);
  const unit = reader.unit();
  const payload = payloadOf(reader, context);
  if (reader.faults.length > 0) return reader.faults;
  const stage = { received: payload.receivedOn !== undefined, decided: payload.decision !== undefined };
  const onlyTold = Object.keys(line.told).filter((head) => {
    const column = columnOf(head);
    return column === null || !isUsed(column, stage);
  });
  return { line: line.line, unit, payload, onlyTold, notes: reader.notes };
}

function payloadOf(reader: LineReader, { ledger, today }: LedgerContext): Payload {
  const { line } = reader;
  const procedure = procedureOf(reader);
  const violation = reader.needed('violation');
  const { receivedOn, filedOn, closedOn, decision } = datedOf(reader, procedure, today);
  const kind = reader.text('kind');
  return {
    ...{ ledger, line: line.line, externalNumber: keyOf(line), violation, told: { ...line.told } },
    ...(procedure === 'summary' ? { procedure } : {}),
    domain: kind === undefined ? '未分类' : (meaningOf(DOMAINS, kind) ?? kind),
    summary: reader.text('act') ?? violation,
    source: reader.meaning('source', SOURCES) ?? 'other',
    parties: [partyOf(reader)],
    officers: reader.officers(closedOn !== undefined),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** The days of the case and its decision, and what is wrong between them. */
function datedOf(reader: LineReader, procedure: 'ordinary' | 'summary', today: string) {
  const dated = {
    receivedOn: inspected(reader, procedure),
    filedOn: reader.day('filedOn'),
    closedOn: reader.day('closedOn'),
    decision: decisionOfLine(reader, procedure),
  };
  tellDates(reader, { procedure, today, ...dated, decidedOn: dated.decision?.on });
  return dated;
}

/** The day on which a clue was found matters as long as nothing was filed; later it is only told. */
function inspected(reader: LineReader, procedure: 'ordinary' | 'summary'): string | undefined {
  const day = reader.day('inspectedOn');
  const { filedOn } = reader.line.cells;
  return procedure === 'summary' || filedOn !== undefined ? undefined : day;
}

/** Measures leave other traces than a ledger tells: goods, periods, what became of them. */
function procedureOf(reader: LineReader): 'ordinary' | 'summary' {
  const { procedure } = reader.line.cells;
  if (procedure === undefined || /一般|普通/.test(procedure)) return 'ordinary';
  if (/简易|当场/.test(procedure)) return 'summary';
  reader.tell('procedure', {
    zh: '只导入一般（普通）程序和简易程序的案件。',
    en: 'Only cases of the ordinary and of the summary procedure are imported.',
    remedyZh: '行政强制措施请删去该行，案件导入后在系统中登记；其他请改为“一般”或“简易”。',
    remedyEn: 'Take a measure out and enter it in the system once its case is there; else write 一般 or 简易.',
  });
  return 'ordinary';
}

function partyOf(reader: LineReader): Payload['parties'][number] {
  const name = reader.needed('party');
  reader.needed('partyKind');
  const kind = reader.meaning('partyKind', PARTY_KINDS) ?? 'organisation';
  const identifier = reader.identifier();
  const representative = reader.text('representative');
  return {
    kind,
    name,
    ...(identifier === undefined ? {} : { identifier }),
    ...(representative === undefined ? {} : { representative }),
  };
}

/** The same line has the same key, whatever else was added to it since and however its days are written. */
function keyOf({ cells }: LedgerLine): string {
  const first = FIRST_DAYS.map((column) => cells[column]).find((day) => day !== undefined) ?? '';
  const known = [...IDENTITY.map((column) => plainText(cells[column] ?? '')), dayOf(first) ?? first];
  return `ledger-${createHash('sha256').update(JSON.stringify(known)).digest('hex').slice(0, 24)}`;
}
