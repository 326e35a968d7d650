import type { OutboxRow } from './notice.js';
import { NoticesError } from './notices-errors.js';

/** A step that was taken. */
export interface StepTold {
  readonly topic: 'case-moved';
  readonly command: string;
  readonly proceeding: string;
  /** Keys of the tasks it opened or closed. */
  readonly tasks: readonly string[];
}

/** A level of a clock that fired. */
export interface FiringTold {
  readonly topic: 'clock-fired';
  readonly clock: string;
  readonly rule: string;
  /** `yellow`, `red`, `due`, `overdue-1` … */
  readonly level: string;
  /** Whom the level speaks to, by the configuration of levels: `handlers`, or a role. */
  readonly addressed: readonly string[];
}

/** An act of supervision: people who are addressed by name. */
export interface UrgeTold {
  readonly topic: 'urged';
  readonly people: readonly string[];
  readonly what: { readonly zh: string; readonly en: string };
  readonly due: string | null;
  readonly proceeding: string;
}

export type ReadRow = StepTold | FiringTold | UrgeTold;

type Body = OutboxRow['body'];

/** How the row of each topic is read; rows of other topics are for others. */
const READERS: Readonly<Record<string, (body: Body) => ReadRow>> = {
  'case-moved': (body) => ({
    topic: 'case-moved',
    command: text(body, 'command'),
    proceeding: text(body, 'proceeding'),
    tasks: texts(body, 'tasks'),
  }),
  'clock-fired': (body) => ({
    topic: 'clock-fired',
    clock: text(body, 'clock'),
    rule: text(body, 'rule'),
    level: text(body, 'level'),
    addressed: texts(body, 'addressed'),
  }),
  urged: (body) => ({
    topic: 'urged',
    people: texts(body, 'people'),
    what: { zh: text(body, 'zh'), en: text(body, 'en') },
    due: typeof body['due'] === 'string' ? body['due'].slice(0, 10) : null,
    proceeding: text(body, 'proceeding'),
  }),
};

/**
 * Reads a row of the outbox; null for a topic that tells nobody.
 * @throws NoticesError `outbox-row-malformed`: trying again is of no use
 */
export function readTold({ topic, body }: OutboxRow): ReadRow | null {
  return READERS[topic]?.(body) ?? null;
}

function text(body: Body, field: string): string {
  const value = body[field];
  if (typeof value !== 'string') throw new NoticesError('outbox-row-malformed', { field });
  return value;
}

function texts(body: Body, field: string): readonly string[] {
  const value = body[field] ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new NoticesError('outbox-row-malformed', { field });
}
