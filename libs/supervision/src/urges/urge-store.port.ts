import type { ClockState, TaskState } from '#engine';
import type { UrgeAct, UrgeHistory } from '../escalation-reader.port.js';

/** An urge 督办: a supervisor's order to act, with a reply due. */
export interface Urge {
  readonly caseId: string;
  readonly id: string;
  /** Key of the limit it is about; null where it is about the case. */
  readonly clock: string | null;
  readonly rule: string | null;
  /** Who is to reply. */
  readonly addressees: readonly string[];
  /** Unit in whose name it stands now: it rises while nobody answers. */
  readonly unit: string;
  readonly words: string;
  readonly madeBy: string;
  readonly madeAt: string;
  /** `YYYY-MM-DD` */
  readonly replyDue: string;
  /** When it climbs if nobody has answered: 24:00 of `replyDue`; null once it can climb no more. */
  readonly climbsAt: string | null;
  readonly status: UrgeHistory['status'];
}

/** The case that an urge is about, as it stands under its lock. */
export interface UrgedCase {
  /** The database's clock, `+08:00`. */
  readonly now: string;
  readonly caseId: string;
  readonly number: string;
  readonly bureau: string;
  readonly unit: string;
  readonly handlers: readonly string[];
  readonly named: readonly string[];
  readonly recused: readonly string[];
  readonly clocks: readonly Pick<ClockState, 'key' | 'rule' | 'proceeding' | 'due' | 'status'>[];
  readonly tasks: readonly Pick<TaskState, 'proceeding' | 'owner' | 'person'>[];
  /** Urges of the case that wait for a reply. */
  readonly open: readonly Urge[];
  /** The urge meant, whatever its status; null where none was named or there is none. */
  readonly urge: Urge | null;
}

/** What an act does to an urge, and who is told of it. */
export interface UrgeChange {
  /** As it stands afterwards. */
  readonly urge: Urge;
  readonly act: UrgeAct;
  /** What those in `act.told` read, without anything personal. */
  readonly what: { readonly zh: string; readonly en: string };
}

/** Names an urge. */
export interface UrgeName {
  readonly caseId: string;
  readonly id: string;
}

/** An urge with its case, as lists show it. */
export interface UrgeLine extends Urge {
  readonly number: string;
  readonly title: string;
  readonly handlers: readonly string[];
  readonly acts: readonly UrgeAct[];
}

/** Keeps urges. What is done to one, its history and the word to those concerned are one transaction. */
export interface UrgeStore {
  newId(): string;
  /**
   * Locks the case, asks what is to be done, and does it; null leaves everything as it is.
   * @throws CaseNotFound for an unknown case; CaseBusy when it stays locked
   */
  change(
    caller: string,
    name: { readonly caseId: string; readonly id: string | null },
    work: (found: UrgedCase) => UrgeChange | null,
  ): Promise<UrgeChange | null>;
  /** Urges whose reply was due until then and that can climb, the oldest first. @param until null for the database's now */
  unanswered(until: string | null, limit: number): Promise<readonly UrgeName[]>;
  /** Open urges that a person is to answer, or that stand at one of these units. */
  open(
    caller: string,
    of: { readonly addressee?: string; readonly units?: readonly string[] },
    limit: number,
  ): Promise<readonly UrgeLine[]>;
}
