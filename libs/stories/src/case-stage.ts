import {
  CaseNotFound,
  CommandForbidden,
  ExternalNumberTaken,
  OtherCaseNotFound,
  PayloadInvalid,
  type GiveCommandInput,
  type Given,
} from '#cases';
import { SYSTEM_ACTOR, type ActorStamp, type CaseState } from '#engine';
import type { Unmet } from '#kernel';
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
 * Plays through the real step: access, lock, decide, write, commit. One case.
 * Modes: before the case is opened → open.
 */
export class CaseStage implements Stage {
  private caseId: string | null = null;

  constructor(private readonly house: CaseHouse) {}

  moveTo(instant: string): Promise<void> {
    return this.house.moveTo(instant);
  }

  async read(): Promise<CaseState | null> {
    return this.caseId === null ? null : this.house.read(this.caseId);
  }

  async give({ person, command, proceeding, at, payload }: StageAct): Promise<StageAnswer> {
    const actor = person === SYSTEM_ACTOR.person ? SYSTEM_ACTOR : this.house.actorOf(person);
    if (actor === null) return refused([unknownPerson(person)]);
    try {
      const { answer } = await this.house.give({
        ...{ caseId: this.caseId, command, proceeding, at, payload, actor },
        scope: { all: true },
      });
      if (answer.outcome === 'refused') return refused(answer.unmet, answer.accepted);
      this.caseId = answer.caseId;
      return { outcome: answer.outcome };
    } catch (error) {
      const unmet = refusalOf(error, command);
      if (unmet === null) throw error;
      return refused([unmet]);
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

function refused(unmet: readonly Unmet[], accepted: readonly string[] = []): StageAnswer {
  return { outcome: 'refused', unmet, accepted };
}
