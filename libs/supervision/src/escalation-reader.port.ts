import type { ActorCode, ClockState, TaskState } from '#engine';
import type { Rank } from './rank-of.js';

/** Which escalations a supervisor looks for. */
export interface EscalationAsk {
  /** Who looks; a recused person sees nothing of the case. */
  readonly caller: string;
  /** Handling units looked over, each by itself. */
  readonly units: readonly string[];
  /** `remedies`: only clocks of reconsideration and litigation. */
  readonly board: Board;
  /** The last due date that is listed, `YYYY-MM-DD`. */
  readonly until: string;
  /** Due on or before this day; left out: everything listed. */
  readonly dueBefore?: string;
  /** Due on or after this day. */
  readonly dueFrom?: string;
  readonly rule?: string;
  /** Only this case, with each of its clocks. */
  readonly caseId?: string;
  readonly after: EscalationPosition | null;
  readonly limit: number;
}

export type Board = 'cases' | 'remedies';

/** Where a page ends: rank, due date, case and clock. */
export interface EscalationPosition {
  readonly rank: Rank;
  readonly due: string;
  readonly caseId: string;
  readonly key: string;
}

/** A task that waits in an escalated case. */
export interface WaitingTask extends Pick<TaskState, 'key' | 'title' | 'command' | 'person' | 'due' | 'proceeding'> {
  readonly owner: ActorCode;
}

/** What happened to an urge. `kind` is the act; `words` what was said. */
export interface UrgeAct {
  readonly kind: 'made' | 'climbed' | 'top-reached' | 'replied' | 'settled' | 'withdrawn';
  readonly at: string;
  readonly actor: string;
  /** Unit in whose name it was done, or to which it climbed. */
  readonly unit: string;
  readonly words: string | null;
  readonly replyDue: string | null;
  /** Whom it was told to. */
  readonly told: readonly string[];
}

/** An urge of a case, as a history line. */
export interface UrgeHistory {
  readonly id: string;
  readonly status: 'open' | 'replied' | 'settled' | 'withdrawn';
  readonly clock: string | null;
  readonly acts: readonly UrgeAct[];
}

/** Who handled the case from when on, and why that was changed. */
export interface AssignmentLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly officers: readonly string[];
  readonly reason: string | null;
}

/** A line as the database tells it: the most urgent clock of a case. */
export interface EscalationRow {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly bureau: string;
  readonly unit: string;
  readonly status: string;
  readonly states: readonly string[];
  readonly handlers: readonly string[];
  readonly version: number;
  readonly rank: Rank;
  /** Day of the due date, as the list is ordered. */
  readonly due: string;
  readonly clock: ClockState;
  readonly tasks: readonly WaitingTask[];
  readonly urges: readonly UrgeHistory[];
  readonly reassignments: readonly AssignmentLine[];
}

/** Finds late and endangered cases. */
export interface EscalationReader {
  list(ask: EscalationAsk): Promise<readonly EscalationRow[]>;
}
