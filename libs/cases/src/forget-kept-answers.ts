import type { KeptAnswers } from './kept-answers.port.js';

/** So long is an answer kept under its key, in days; `step_load` and `step_write` count by the same. */
const KEPT_FOR = 30;

/** Forgotten at one time: more than the busiest minute brings, and a transaction of milliseconds. */
const AT_MOST = 2_000;

/** Forgets the answers that nobody may ask for any more. Any number of processes may do it at a time. */
export class ForgetKeptAnswers {
  constructor(private readonly answers: KeptAnswers) {}

  /** @returns how many were forgotten; what is left over is for the next run */
  run(): Promise<number> {
    return this.answers.forget(KEPT_FOR, AT_MOST);
  }
}
