import { Logger } from '@nestjs/common';

/** What a sweep does once: lets every limit that has passed have its consequence. */
export interface DueLimits {
  expireDue(): Promise<number>;
}

/** How often it looks, in milliseconds. */
const EVERY = 1_000;

/**
 * Looks every second for limits that have passed and lets the law's consequence happen. Any number of processes may
 * sweep at a time: an expiry is done once, whoever gives it first.
 * Modes: sweeping until `stop`; one look at a time.
 */
export class Sweep {
  private readonly log = new Logger('sweep');
  private readonly timer: NodeJS.Timeout;
  private looking = false;

  constructor(private readonly limits: DueLimits) {
    this.timer = setInterval(() => void this.look(), EVERY);
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
      await this.limits.expireDue();
    } catch (error) {
      this.log.warn(error instanceof Error ? error.message : String(error));
    } finally {
      this.looking = false;
    }
  }
}
