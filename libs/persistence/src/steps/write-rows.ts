import { formatInstant, parseDay, parseInstant, startOfLegalDay } from '#calendar';
import type { AnswerToKeep, CaseWrite, FiredLevel, LevelDue, Scheduled } from '#cases';
import type { CaseState, ClockState, TaskState } from '#engine';

/** A row as JSON: keys are the columns of its table. */
export type Row = Readonly<Record<string, unknown>>;

/** Parameters of `step_write`, in order. */
export function writeParameters(write: CaseWrite, keep: AnswerToKeep | null): readonly unknown[] {
  const registers = registerRows(write);
  return [
    write.before.seq,
    JSON.stringify(caseRow(write)),
    JSON.stringify(journalRow(write)),
    write.text,
    JSON.stringify(childRows(write)),
    registers === null ? null : JSON.stringify(registers),
    keep === null ? null : JSON.stringify(keptRow(keep)),
  ];
}

export function caseRow({ after, record, hash, profile, position, openedAt }: CaseWrite): Row {
  return {
    case_id: after.id,
    number: after.number,
    bureau: after.bureau,
    unit: after.unit,
    version: after.version,
    seq: after.seq,
    last_hash: bytes(hash),
    title: profile.title,
    status: position.status,
    states: position.states,
    domain: profile.domain,
    handlers: profile.handlers,
    named: profile.named,
    recused: profile.recused,
    party_names: profile.parties.map((party) => party.name),
    next_due: position.nextDue ?? 'infinity',
    next_rule: position.nextRule,
    ended: position.ended,
    opened_at: openedAt,
    updated_at: record.recordedAt,
  };
}

export function journalRow({ record, hash, touched }: CaseWrite): Row {
  return {
    case_id: record.caseId,
    seq: record.seq,
    version: record.version,
    kind: record.kind,
    command: record.command,
    proceeding: record.proceeding,
    at: record.at,
    recorded_at: record.recordedAt,
    back_entry: record.backEntry,
    actor: record.actor.person,
    touched,
    hash: bytes(hash),
  };
}

function childRows(write: CaseWrite): Row {
  const { after, record, parties, files } = write;
  const case_id = after.id;
  const clocks = record.clocks.map((clock) => ({
    ...clockRow(after, clock),
    ...scheduleColumns(write.schedules.clocks.get(clock.key)),
    levels_since: record.recordedAt,
    levels_by: write.schedules.by,
  }));
  const tasks = record.tasks.map((task) => taskRow(case_id, task));
  const forms = formRows(write);
  return {
    proceedings: proceedingRows(write),
    ...(clocks.length === 0 ? {} : { clocks }),
    ...(tasks.length === 0 ? {} : { tasks }),
    ...(forms.length === 0 ? {} : { forms }),
    ...(parties === null ? {} : { parties: parties.map((party) => ({ case_id, ...party })) }),
    ...(files === null ? {} : { files: fileRows(case_id, files) }),
    ...(write.fired === null ? {} : { fired: firedRow(write, write.fired) }),
    outbox: outboxRows(write),
  };
}

function outboxRows(write: CaseWrite): readonly Row[] {
  const { after, record, fired, files } = write;
  const row = { case_id: after.id, seq: record.seq, created_at: record.recordedAt };
  const entered = (files ?? []).filter(({ seq }) => seq === record.seq).length;
  return [
    { ...row, ordinal: 1, topic: 'case-moved', body: told(write) },
    ...(fired === null ? [] : [{ ...row, ordinal: 2, topic: 'clock-fired', body: toldOfFiring(write, fired) }]),
    ...(entered === 0 ? [] : [{ ...row, ordinal: 3, topic: 'files-entered', body: { files: entered } }]),
  ];
}

function toldOfFiring({ after, record }: CaseWrite, fired: FiredLevel): Row {
  const { clock, rule, generation, level, due, shouldAt, addressed } = fired;
  return {
    caseId: after.id,
    number: after.number,
    seq: record.seq,
    clock,
    rule,
    generation,
    level,
    due,
    shouldAt,
    addressed,
  };
}

/** The row of the ledger, and for a notice what its clock fires next. */
function firedRow({ after, record }: CaseWrite, fired: FiredLevel): Row {
  const { clock, rule, generation, level, shouldAt, lapse, next } = fired;
  const [fired_at, closed_at] = [record.recordedAt, record.recordedAt];
  return {
    ...{ case_id: after.id, clock, rule, generation, level, should_at: shouldAt, lapse },
    ...{ handed: 0, outcome: 'fired', fired_at, closed_at, seq: record.seq },
    ...(next === undefined ? {} : { once: true, ...noticeColumns(next) }),
  };
}

/** Columns that tell when a clock fires next. */
export function scheduleColumns(scheduled: Scheduled | undefined): Row {
  const { notice = null, expiry = null } = scheduled ?? {};
  return { ...noticeColumns(notice), expire_rank: expiry?.rank ?? null, expire_from: expiry?.at ?? null };
}

/** Columns that tell what a clock tells next. */
export function noticeColumns(notice: LevelDue | null): Row {
  return { next_level: notice?.level ?? null, next_at: notice?.at ?? null, notice_from: notice?.at ?? null };
}

export function fileRows(case_id: string, files: CaseWrite['profile']['files']): readonly Row[] {
  return files.map(({ mediaType, ...file }, ordinal) => ({ case_id, ordinal, ...file, media_type: mediaType }));
}

/** What the world is told of a step: where to look, never the content. */
export function told({ after, record }: CaseWrite): Row {
  return {
    caseId: after.id,
    number: after.number,
    seq: record.seq,
    version: record.version,
    command: record.command,
    proceeding: record.proceeding,
    clocks: record.clocks.map((clock) => clock.key),
    tasks: record.tasks.map((task) => task.key),
  };
}

/** Only what the step changed: the engine leaves everything else the same object. */
function proceedingRows({ before, after }: CaseWrite): readonly Row[] {
  const case_id = after.id;
  const rows: Row[] = [];
  if (before.facts !== after.facts || before.seq === 0) {
    rows.push({
      case_id,
      proceeding: 'case',
      ordinal: 0,
      procedure: '',
      number: 0,
      chart_version: '',
      snapshot: { facts: after.facts },
    });
  }
  const earlier = new Set(before.proceedings);
  for (const [index, one] of after.proceedings.entries()) {
    if (earlier.has(one)) continue;
    const { id: proceeding, procedure, number, version, value, facts, enteredBy } = one;
    const snapshot = { value, facts, enteredBy };
    rows.push({ case_id, proceeding, ordinal: index + 1, procedure, number, chart_version: version, snapshot });
  }
  return rows;
}

export function clockRow(after: CaseState, state: ClockState): Row {
  const { key, rule, status, due, expires, generation } = state;
  const ordinal = after.clocks.findIndex((clock) => clock.key === key);
  return {
    case_id: after.id,
    key,
    ordinal,
    rule,
    status,
    due: due?.slice(0, 10) ?? null,
    due_at: due === null ? null : overAt(due),
    expires,
    generation,
    state,
  };
}

/** The first moment after a limit: a second after the instant of an hour limit, 24:00 of a day limit (counting rule 9). */
function overAt(due: string): string {
  if (due.length > 10) return formatInstant((parseInstant(due) ?? 0) + 1_000);
  const day = parseDay(due);
  if (day === null) throw new Error(`a due date that is none: ${due}`);
  return formatInstant(startOfLegalDay(day + 1));
}

export function taskRow(case_id: string, state: TaskState): Row {
  const { key, task, owner, person, status, due } = state;
  return { case_id, key, task, owner, person, status, due: due?.slice(0, 10) ?? null, state };
}

function formRows({ before, after }: CaseWrite): readonly Row[] {
  return after.forms.slice(before.forms.length).map((state, index) => ({
    case_id: after.id,
    ordinal: before.forms.length + index + 1,
    seq: state.seq,
    form: state.form,
    document_number: state.documentNumber,
    state,
  }));
}

function registerRows({ after, record, sealed, numbers, externalNumber }: CaseWrite): Row | null {
  if (sealed.length === 0 && numbers.length === 0 && externalNumber === null) return null;
  const case_id = after.id;
  const { seq } = record;
  return {
    sealed: sealed.map(({ id, field, value }) => ({
      case_id,
      id,
      seq,
      field,
      key_id: value.keyId,
      iv: value.iv,
      ciphertext: value.ciphertext,
      tag: value.tag,
      salt: value.salt,
      salted_hash: value.saltedHash,
    })),
    numbers: numbers.map(({ documentNumber, ...number }) => ({
      ...number,
      document_number: documentNumber,
      case_id,
      seq,
    })),
    ...(externalNumber === null ? {} : { external: { external_number: externalNumber, case_id } }),
  };
}

function keptRow({ actor, key, bodyHash, answer }: AnswerToKeep): Row {
  return { actor, key, body_hash: bytes(bodyHash), case_id: answer.caseId, answer };
}

function bytes(hex: string): string {
  return `\\x${hex}`;
}
