/** What is done again and again. */
export interface LookedAt {
  readonly name: string;
  /** Milliseconds from the end of one look to the next. */
  every(): number;
  look(): Promise<unknown>;
  /** Told what failed, once for each look. */
  failed(error: unknown): void;
}

/** After a look that failed, the next one waits at least so long, in milliseconds. */
const AFTER_A_FAILURE = 1_000;

/**
 * Does a piece of work at intervals. Any number of processes may look at a time.
 * Modes: looking ⇄ waiting → stopped; one look at a time.
 */
export class RepeatedLook {
  private timer: NodeJS.Timeout;
  private underWay: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly work: LookedAt) {
    this.timer = this.after(work.every());
  }

  /** Looks no more; ends when a look that is under way has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  private after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.underWay = this.look();
    }, milliseconds);
  }

  /** What fails now is found again by the next look. */
  private async look(): Promise<void> {
    let wait = 0;
    try {
      await this.work.look();
    } catch (error) {
      wait = AFTER_A_FAILURE;
      this.work.failed(error);
    }
    if (!this.isStopped) this.timer = this.after(Math.max(wait, this.work.every()));
  }
}
