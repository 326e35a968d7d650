import type { Outbox, RowDone, RowKey } from './outbox.port.js';
import type { Topics } from './topics.js';

/** What waits for the next statement. */
interface Waiting {
  readonly done: RowDone;
  readonly noted: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Notes that a queue is done with a row. What comes in while one statement is under way goes together with the next.
 * Modes: idle ⇄ noting.
 */
export class AcknowledgeRows {
  private waiting: Waiting[] = [];
  private isNoting = false;

  constructor(
    private readonly outbox: Pick<Outbox, 'acknowledge'>,
    private readonly topics: Topics,
  ) {}

  /** Ends when it is noted. @throws what the outbox threw; then the row is handed on again */
  run(queue: string, topic: string, { caseId, seq, ordinal }: RowKey): Promise<void> {
    const done: RowDone = { caseId, seq, ordinal, queue, needed: this.topics[topic] ?? [] };
    return new Promise((noted, failed) => {
      this.waiting.push({ done, noted, failed });
      void this.note();
    });
  }

  private async note(): Promise<void> {
    if (this.isNoting) return;
    this.isNoting = true;
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      try {
        await this.outbox.acknowledge(batch.map(({ done }) => done));
        for (const { noted } of batch) noted();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.isNoting = false;
  }

  private next(): readonly Waiting[] {
    const batch = this.waiting;
    this.waiting = [];
    return batch;
  }
}
