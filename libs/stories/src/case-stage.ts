import {
  CaseNotFound,
  CommandForbidden,
  ExternalNumberTaken,
  OtherCaseNotFound,
  PayloadInvalid,
  type GiveCommandInput,
  type Given,
  type MovedElsewhere,
} from '#cases';
import { SYSTEM_ACTOR, type ActorStamp, type CaseState } from '#engine';
import type { Unmet } from '#kernel';
import { withCaseIds } from './case-names.js';
import { notPermitted, refusedBecause, unfitting, unknownPerson } from './stage-refusals.js';
import type { Stage, StageAct, StageAnswer } from './stage.port.js';

/** What a stage over the real use case needs from the house. */
export interface CaseHouse {
  give(input: GiveCommandInput): Promise<Given>;
  read(caseId: string): Promise<CaseState | null>;
  /** Moves the clock of the database. */
  moveTo(instant: string): Promise<void>;
  /** The person in the post used first; `null` for one the organisation does not have. */
  actorOf(person: string): ActorStamp | null;
}

/**
 * Plays through the real step: access, lock, decide, write, commit.
 * Modes: holds the cases opened so far by their names.
 */
export class CaseStage implements Stage {
  private readonly ids = new Map<string, string>();

  constructor(private readonly house: CaseHouse) {}

  moveTo(instant: string): Promise<void> {
    return this.house.moveTo(instant);
  }

  cases(): readonly string[] {
    return [...this.ids.keys()];
  }

  async read(caseName: string): Promise<CaseState | null> {
    const id = this.ids.get(caseName);
    return id === undefined ? null : this.house.read(id);
  }

  async give(act: StageAct): Promise<StageAnswer> {
    const { caseName, person, command, proceeding, at } = act;
    const actor = person === SYSTEM_ACTOR.person ? SYSTEM_ACTOR : this.house.actorOf(person);
    if (actor === null) return refused([unknownPerson(person)]);
    try {
      const { answer } = await this.house.give({
        ...{ caseId: this.ids.get(caseName) ?? null, command, proceeding, at, actor },
        payload: withCaseIds(act.payload, this.ids),
        scope: { all: true },
      });
      if (answer.outcome === 'refused') {
        const handed = answer.command === command ? {} : { handed: answer.command };
        return { outcome: 'refused', unmet: answer.unmet, accepted: answer.accepted, ...handed };
      }
      this.ids.set(caseName, answer.caseId);
      if (answer.outcome === 'moved') this.nameOpened(answer.otherCases, act.opens);
      return { outcome: answer.outcome };
    } catch (error) {
      const unmet = refusalOf(error, command);
      if (unmet === null) throw error;
      return refused([unmet]);
    }
  }

  /** A case whose first entry the step wrote was opened by it. */
  private nameOpened(others: readonly MovedElsewhere[], name: string | null): void {
    for (const { caseId, seq } of others) {
      if (seq === 1) this.ids.set(name ?? `opened ${String(this.ids.size)}`, caseId);
    }
  }
}

/** What a door would answer with 400, 403, 404, 409 or 422 is a refusal on the stage. */
function refusalOf(error: unknown, command: string): Unmet | null {
  if (error instanceof PayloadInvalid) return unfitting(error.issues);
  if (error instanceof CommandForbidden) return notPermitted(command, error.detail['needs']);
  if (error instanceof CaseNotFound) return notPermitted(command, []);
  const known = error instanceof ExternalNumberTaken || error instanceof OtherCaseNotFound;
  return known ? refusedBecause(error) : null;
}

function refused(unmet: readonly Unmet[]): StageAnswer {
  return { outcome: 'refused', unmet, accepted: [] };
}
