import { CaseBusy, CasesError, type CommandAnswer } from '#cases';
import { expiryOf, type CommandGiver } from './expire-due-clocks.js';
import type { Firing, FiringOutcome } from './firing.js';
import type { ClockSeen, FiringLedger } from './firings.port.js';
import type { IncidentDesk } from './incidents.port.js';
import { faultOf, type RecordFiring } from './record-firing.js';

/**
 * Fires one level of one clock: a consequence of law as `clock.expire`, everything else as an entry that tells of it.
 * Given twice, it fires once.
 */
export class FireClock {
  constructor(
    private readonly commands: CommandGiver,
    private readonly notices: Pick<RecordFiring, 'run'>,
    private readonly ledger: FiringLedger,
    private readonly incidents: IncidentDesk,
  ) {}

  /** @throws CaseBusy and whatever the database throws: then nothing happened, and it may be given again */
  handle(firing: Firing): Promise<FiringOutcome> {
    return firing.expires ? this.expire(firing) : this.tell(firing);
  }

  private async tell(firing: Firing): Promise<FiringOutcome> {
    const recorded = await this.notices.run(firing);
    if (recorded.outcome === 'already') {
      await this.ledger.close(firing, null, recorded.next);
      return { outcome: 'already' };
    }
    if (recorded.outcome === 'refused') {
      await this.ledger.close(firing, recorded.reason, null);
      return recorded;
    }
    return { outcome: recorded.outcome };
  }

  private async expire(firing: Firing): Promise<FiringOutcome> {
    const { now, clock } = await this.ledger.look(firing);
    const fault = faultOf(clock, firing);
    if (clock === null || fault !== null) return this.refuse(firing, fault ?? 'no-such-clock');
    if (clock.passedAt > now) return { outcome: 'early' };
    const answer = await this.give(clock);
    if (answer === 'repeated') {
      await this.ledger.close(firing, null, null);
      return { outcome: 'already' };
    }
    return answer === null ? { outcome: 'fired' } : this.refuse(firing, answer);
  }

  /** The reason why not; null when it was given. */
  private async give(clock: NonNullable<ClockSeen['clock']>): Promise<string | null> {
    try {
      const { answer, repeated } = await this.commands.give(expiryOf(clock));
      return repeated ? 'repeated' : refusalIn(answer);
    } catch (error) {
      if (error instanceof CasesError && !(error instanceof CaseBusy)) return error.code;
      throw error;
    }
  }

  /** A clock that stands as it was and whose passing is refused is looked at by nobody any more, so somebody is told. */
  private async refuse(firing: Firing, reason: string): Promise<FiringOutcome> {
    if (await this.ledger.close(firing, reason, null)) {
      const { caseId, key: clock, rule, generation, shouldAt } = firing;
      await this.incidents.open({
        kind: 'expiry-refused',
        caseId,
        clock,
        detail: { rule, generation, shouldAt, reason },
      });
    }
    return { outcome: 'refused', reason };
  }
}

function refusalIn(answer: CommandAnswer): string | null {
  if (answer.outcome === 'moved') return null;
  return answer.outcome === 'refused' ? answer.unmet.map(({ id }) => id).join(' ') : answer.outcome;
}
