import type { CommandAnswer, GiveCommandInput, Given } from '#cases';
import { SYSTEM_ACTOR } from '#engine';
import type { DueClock, DueClocks } from './due-clocks.port.js';

/** Found at once. */
const BATCH = 100;

/** Gives a command, as `GiveCommand` does. */
export interface CommandGiver {
  give(input: GiveCommandInput): Promise<Given>;
}

/** What became of one limit. */
export interface Expiry {
  readonly clock: DueClock;
  readonly answer: CommandAnswer;
}

/** Gives `clock.expire` for every limit that has passed. */
export class ExpireDueClocks {
  constructor(
    private readonly clocks: DueClocks,
    private readonly commands: CommandGiver,
  ) {}

  /**
   * @param until instant up to which limits have passed; null for the database's now
   * @returns every limit found, in order, with what was answered: a refusal is an incident for whoever called
   */
  async run(until: string | null = null): Promise<readonly Expiry[]> {
    const expiries = new Map<string, Expiry>();
    let after: DueClock | null = null;
    for (;;) {
      const found: readonly DueClock[] = await this.clocks.passed(until, after, BATCH);
      after = await this.expire(found, expiries);
      if (found.length === 0) return [...expiries.values()];
    }
  }

  /** Where to go on: from the beginning when an expiry started a limit, which may have passed as well. */
  private async expire(found: readonly DueClock[], expiries: Map<string, Expiry>): Promise<DueClock | null> {
    for (const clock of found) {
      const name = `${clock.caseId}/${clock.key}/${String(clock.generation)}`;
      if (expiries.has(name)) continue;
      const { answer } = await this.commands.give(expiryOf(clock));
      expiries.set(name, { clock, answer });
      if (answer.outcome === 'moved' && answer.clocks.some((one) => one.status === 'running' && one.expires))
        return null;
    }
    return found.at(-1) ?? null;
  }
}

/** The system's command for a limit that has passed. */
export function expiryOf({
  caseId,
  key,
  proceeding,
  rule,
  subject,
  due,
  passedAt,
  generation,
}: DueClock): GiveCommandInput {
  return {
    caseId,
    command: 'clock.expire',
    proceeding,
    at: passedAt,
    payload: { clock: key, rule, subject, due },
    actor: SYSTEM_ACTOR,
    scope: { all: true },
    idempotencyKey: `expire/${caseId}/${key}/${String(generation)}`,
  };
}
