import type { Outbox, OutboxRow, RelaySeat, RowHand } from './outbox.port.js';
import type { Topics } from './topics.js';

/** Taken at once. */
const BATCH = 500;

/**
 * Hands on what steps told.
 * Modes: standing (another process has the seat) ⇄ seated; `leave` gives the seat up.
 */
export class Relay {
  private seat: RelaySeat | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly hand: RowHand,
    private readonly topics: Topics,
  ) {}

  get isSeated(): boolean {
    return this.seat !== null;
  }

  /**
   * Hands on everything that is unsent.
   * @returns how many rows; 0 too while another process has the seat
   * @throws what the outbox or a queue threw; whatever was not handed on is found again by the next look
   */
  async look(): Promise<number> {
    this.seat ??= await this.outbox.sit();
    const { seat } = this;
    if (seat === null) return 0;
    for (let relayed = 0; ;) {
      const rows = await this.seated(seat, () => seat.take(BATCH));
      await this.relay(seat, rows);
      relayed += rows.length;
      if (rows.length < BATCH) return relayed;
    }
  }

  async leave(): Promise<void> {
    const { seat } = this;
    this.seat = null;
    await seat?.leave();
  }

  private async relay(seat: RelaySeat, rows: readonly OutboxRow[]): Promise<void> {
    const queuesOf = ({ topic }: OutboxRow): readonly string[] => this.topics[topic] ?? [];
    const unheard = rows.filter((row) => queuesOf(row).length === 0);
    if (unheard.length > 0) await this.seated(seat, () => seat.send(unheard));
    const heard = rows.filter((row) => queuesOf(row).length > 0);
    try {
      for (const queue of new Set(heard.flatMap(queuesOf))) {
        await this.hand.hand(
          queue,
          heard.filter((row) => queuesOf(row).includes(queue)),
        );
      }
    } catch (error) {
      await this.seated(seat, () => seat.giveBack(heard));
      throw error;
    }
  }

  /** A seat that fails is lost: the next look sits down anew, here or elsewhere. */
  private async seated<T>(seat: RelaySeat, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.seat = null;
      await seat.leave();
      throw error;
    }
  }
}
