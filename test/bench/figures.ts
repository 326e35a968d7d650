/** Figures of one load run. Times in milliseconds. */
export interface LoadFigures {
  readonly callers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor time of the calling process for one operation; only where the work is done in it. */
  readonly cpu?: number;
}

/** One side of a contest: the run in the middle by throughput, and the throughput of every run in order. */
export interface SideFigures extends LoadFigures {
  readonly side: string;
  readonly runs: readonly number[];
}

/** How many of one side's operations go into one of another's: median over the rounds, each pair measured side by side. */
export interface Ratio {
  readonly of: string;
  readonly to: string;
  readonly value: number;
  /** The least that is aimed at; null where nothing is. */
  readonly goal: number | null;
}

/** Several sides that did the same under the same load, in turns. */
export interface ContestFigures {
  readonly callers: number;
  /** Facts of each case before the run. */
  readonly facts: number;
  readonly sides: readonly SideFigures[];
  readonly ratios: readonly Ratio[];
}

/** Deciding without a database. */
export interface DecidingFigures {
  readonly name: string;
  readonly facts: number;
  readonly liveClocks: number;
  readonly perSecond: number;
  /** Processor time of one decision: what is left of it when others use the machine too. */
  readonly cpuMicroseconds: number;
  readonly goal: number | null;
}

/** A page of the list of cases. */
export interface PageFigures extends LoadFigures {
  readonly query: string;
  readonly cases: number;
}

export interface MachineFigures {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Load average of the last minute before the run began: what others did with the machine. */
  readonly loadBefore: number;
}

/** The settings of the server as it told them. */
export interface ServerFigures {
  readonly version: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
  readonly sharedBuffers: string;
}

/** One run of the bench. */
export interface BenchFigures {
  readonly commit: string;
  readonly at: string;
  readonly quick: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly machine: MachineFigures;
  readonly server: ServerFigures;
  readonly steps: readonly ContestFigures[];
  readonly http: readonly ContestFigures[];
  readonly deciding: readonly DecidingFigures[];
  /** The step of another build, where one was named. */
  readonly beside: readonly ContestFigures[];
  readonly pages: readonly PageFigures[];
  /** Resident memory of the API at rest, MiB. */
  readonly memoryMiB: number | null;
  /** What could not be measured on this machine, and why. */
  readonly skipped: readonly string[];
}
