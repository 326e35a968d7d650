import type {
  CaseDocument,
  CasePage,
  CaseQuery,
  FileRow,
  GiveCommandInput,
  Given,
  JournalPage,
  PartyRow,
  Reading,
  StepsOfCase,
  TaskLine,
  TaskQuery,
} from '#cases';
import type { ArrivingFile, StoredFile } from '#documents';
import type { ActorStamp, CaseState, ClockState, ParameterValue, Registry } from '#engine';
import type { Words } from '#kernel';
import type { Callers, Directory } from '#organisation';
import type { NoticeDesk } from './notices/notice-desk.js';
import type { SupervisionDesk } from './supervision/supervision-desk.js';

/** Reading cases. Every method throws CaseNotFound for an unknown case and, the same, for one out of scope. */
export interface CaseReads {
  list(reading: Reading, query: CaseQuery): Promise<CasePage>;
  read(reading: Reading, caseId: string): Promise<CaseDocument>;
  /** The case as it was recorded at the end of a day, or at an instant. */
  readAsKnownOn(reading: Reading, caseId: string, moment: string): Promise<CaseState>;
  nextSteps(reading: Reading, caseId: string, actor: ActorStamp): Promise<StepsOfCase>;
  journal(reading: Reading, caseId: string, after?: number, limit?: number): Promise<JournalPage>;
  clocks(reading: Reading, caseId: string): Promise<readonly ClockState[]>;
  tasks(reading: Reading, query: TaskQuery): Promise<readonly TaskLine[]>;
  parties(reading: Reading, caseId: string): Promise<readonly PartyRow[]>;
  files(reading: Reading, caseId: string): Promise<readonly FileRow[]>;
}

/** Storing and fetching files by their SHA-256. */
export interface FileDesk {
  /** Throws when the content is too large or of a type that is not taken. */
  store(file: ArrivingFile, by: string): Promise<StoredFile>;
  open(sha256: string): Promise<NodeJS.ReadableStream>;
}

/** Everything the HTTP door needs from below. Built once when the process starts. */
export abstract class ApiServices {
  abstract readonly registry: Registry;
  abstract readonly directory: Directory;
  abstract readonly callers: Callers;
  abstract readonly reads: CaseReads;
  abstract readonly files: FileDesk;
  abstract readonly notices: NoticeDesk;
  abstract readonly supervision: SupervisionDesk;
  abstract readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Today by the clock of this database, `YYYY-MM-DD`. */
  abstract today(): string;
  abstract give(input: GiveCommandInput): Promise<Given>;
  /** How a clock's due date came about, line by line. */
  abstract explain(clock: ClockState): readonly Words[];
  /** Whether the database answers. */
  abstract isReady(): Promise<boolean>;
  abstract close(): Promise<void>;
}
