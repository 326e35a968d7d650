import { Logger } from '@nestjs/common';

/** What a sweep does again and again. */
export interface SweptWork {
  readonly name: string;
  /** Milliseconds from one look to the next. */
  readonly every: number;
  look(): Promise<unknown>;
}

/**
 * Does a piece of work at intervals: lets limits that have passed have their consequence, takes away what is kept no
 * longer. Any number of processes may sweep at a time.
 * Modes: sweeping until `stop`; one look at a time.
 */
export class Sweep {
  private readonly log: Logger;
  private readonly timer: NodeJS.Timeout;
  private looking = false;

  constructor(private readonly work: SweptWork) {
    this.log = new Logger(work.name);
    this.timer = setInterval(() => void this.look(), work.every);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What fails now is found again by the next look. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      await this.work.look();
    } catch (error) {
      this.log.warn(error instanceof Error ? error.message : String(error));
    } finally {
      this.looking = false;
    }
  }
}
