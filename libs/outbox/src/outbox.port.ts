/** What one step told, as it stands in the outbox. */
export interface OutboxRow {
  readonly caseId: string;
  /** Of the journal's entry. */
  readonly seq: number;
  /** Within the entry. */
  readonly ordinal: number;
  readonly topic: string;
  /** Where to look, never the content. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Names one row. */
export type RowKey = Pick<OutboxRow, 'caseId' | 'seq' | 'ordinal'>;

/** A queue is done with a row. */
export interface RowDone extends RowKey {
  readonly queue: string;
  /** Every queue that must be done before the row is sent. */
  readonly needed: readonly string[];
}

/**
 * The one place from which rows are taken.
 * Modes: held → left or lost; after either it is not used again.
 */
export interface RelaySeat {
  /** Leases unsent rows, those whose lease ran out among them, in the order of case and entry. */
  take(limit: number): Promise<readonly OutboxRow[]>;
  /** Ends the lease of rows that could not be handed on. */
  giveBack(rows: readonly RowKey[]): Promise<void>;
  /** Marks rows that nobody hears of as sent. */
  send(rows: readonly RowKey[]): Promise<void>;
  leave(): Promise<void>;
}

/** The rows that steps wrote. */
export interface Outbox {
  /** Null while another process holds the seat. */
  sit(): Promise<RelaySeat | null>;
  /** Notes that queues are done with rows. Noting it again changes nothing. */
  acknowledge(done: readonly RowDone[]): Promise<void>;
}

/** Takes rows to a queue. */
export interface RowHand {
  /** May be given a row again; it stands in a queue once. */
  hand(queue: string, rows: readonly OutboxRow[]): Promise<void>;
}
