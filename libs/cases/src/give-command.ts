import {
  decide,
  emptyCase,
  type ActorStamp,
  type CaseState,
  type Command,
  type Decision,
  type Known,
  type Moved,
} from '#engine';
import { CaseNotFound, CasesError, CommandForbidden, CaseBusy, IdempotencyKeyReused } from './cases-errors.js';
import { isCaseId } from './case-id.js';
import { CaseQueue } from './case-queue.js';
import { isInScope } from './case-scope.js';
import { profileFor } from './profile-for.js';
import type { CommandAccess } from './command-access.port.js';
import { movedAnswer, refusedAnswer, unchangedAnswer } from './command-answers.js';
import type { GiveCommandInput, Given } from './command-input.js';
import { numberEntries } from './number-entries.js';
import type { Numbering } from './numbering.js';
import type { PayloadDesk } from './payload-desk.port.js';
import { prepareCommand, type PreparedCommand } from './prepare-command.js';
import type { Rulebook } from './rulebook.js';
import { sealPayload } from './seal-payload.js';
import type { Sealer } from './sealer.port.js';
import { refuseStale } from './stale-check.js';
import {
  KeyUsedMeanwhile,
  type AnswerToKeep,
  type OpenStep,
  type SealedField,
  type StepStore,
} from './step-store.port.js';
import { workOutOthers, type WorkedEntry } from './worked-step.js';
import { writeOut } from './write-out.js';

/** How often a step may begin again because other cases must be locked with it, or a key was used meanwhile. */
const MOST_BEGINNINGS = 6;

/** What one attempt came to. */
type Attempt = Given | { readonly again: readonly string[] };

/** A command on its locked case. */
interface Asked {
  readonly prepared: PreparedCommand;
  readonly state: CaseState;
  readonly known: Known;
  readonly command: Command;
  readonly sealed: readonly SealedField[];
  readonly locked: readonly string[];
}

/**
 * Gives one command to one case: lock, decide, write all, commit; or answers why not.
 * Modes: holds a queue for each case that somebody works on; build it once for a process.
 */
export class GiveCommand {
  private readonly queue = new CaseQueue();

  constructor(
    private readonly book: Rulebook,
    private readonly store: StepStore,
    private readonly desk: PayloadDesk,
    private readonly sealer: Sealer,
    private readonly access: CommandAccess,
    private readonly numbering: Numbering,
  ) {}

  /**
   * @returns moved, refused or unchanged; `repeated` when it was answered before under the same key
   * @throws PayloadInvalid (400), CaseNotFound (404), CommandForbidden (403), CommandStale (412),
   *   IdempotencyKeyReused (422), OtherCaseNotFound (422), ExternalNumberTaken (409), CaseBusy (503);
   *   then nothing was written
   */
  async give(input: GiveCommandInput): Promise<Given> {
    const prepared = prepareCommand(this.book.registry, this.desk, input);
    if (input.caseId !== null && !isCaseId(input.caseId)) throw new CaseNotFound();
    let cases = input.caseId === null ? [] : [input.caseId];
    for (let beginning = 0; beginning < MOST_BEGINNINGS; beginning += 1) {
      const lines =
        cases.length === 0 ? [`open:${input.actor.person}:${input.idempotencyKey ?? this.store.newId()}`] : cases;
      const attempt = await this.queue.run(lines, () => this.attempt(prepared, cases));
      if (!('again' in attempt)) return attempt;
      cases = [...new Set([...cases, ...attempt.again])];
    }
    throw new CaseBusy();
  }

  private async attempt(prepared: PreparedCommand, cases: readonly string[]): Promise<Attempt> {
    const { input } = prepared;
    const step = await this.store.open({
      caller: input.actor.person,
      cases,
      people: prepared.people,
      openingUnit: input.caseId === null ? (input.unit ?? input.actor.unit) : null,
      idempotencyKey: input.idempotencyKey ?? null,
    });
    try {
      return answeredBefore(step, prepared) ?? (await this.carryOut(step, { prepared, locked: cases }));
    } catch (error) {
      if (error instanceof KeyUsedMeanwhile) return { again: cases };
      throw error;
    } finally {
      // Does nothing after a write: that has ended the step either way.
      await step.rollback();
    }
  }

  private async carryOut(step: OpenStep, { prepared, locked }: Pick<Asked, 'prepared' | 'locked'>): Promise<Attempt> {
    const asked = { ...this.ask(step, prepared), locked };
    const decision = decide(this.book.registry, asked.state, asked.command, asked.known);
    const expectedVersion = prepared.input.expectedVersion ?? null;
    if (expectedVersion !== null) {
      const { state, command, known } = asked;
      await refuseStale(this.book.registry, step, { state, command, known, decision, expectedVersion });
    }
    if (decision.outcome !== 'moved') return { answer: answerOf(decision, asked.state), repeated: false };
    return this.moveAll(step, asked, decision);
  }

  private async moveAll(step: OpenStep, asked: Asked, decision: Moved): Promise<Attempt> {
    const { input } = asked.prepared;
    const worked: WorkedEntry = { before: asked.state, after: decision.state, entry: decision.entry };
    const cascade = workOutOthers(this.book, step, {
      worked,
      handed: decision.otherCases,
      known: asked.known,
      scope: input.scope,
      locked: asked.locked,
      newId: () => this.store.newId(),
    });
    if (cascade.outcome === 'more-locks') return { again: cascade.cases };
    if (cascade.outcome === 'refused') {
      return { answer: { ...refusedAnswer(cascade.refused, asked.state), caseId: cascade.caseId }, repeated: false };
    }
    if (input.dryRun === true) return { answer: movedAnswer(cascade.entries, true), repeated: false };
    const entries = await numberEntries(step, this.numbering, cascade.entries);
    const answer = movedAnswer(entries, false);
    const writes = writeOut(this.book, step, entries, asked.sealed);
    await step.write(writes, keeping(asked.prepared, answer));
    return { answer, repeated: false };
  }

  /** Finds the case, asks access, takes out what is sealed. */
  private ask(step: OpenStep, prepared: PreparedCommand): Omit<Asked, 'locked'> {
    const { input, definition } = prepared;
    const state = this.stateOf(step, input);
    const profile = profileFor(this.book, state);
    const placed = { ...profile, unit: state.unit, bureau: state.bureau };
    if (input.caseId !== null && !isInScope(placed, input.scope)) throw new CaseNotFound();
    let actor: ActorStamp = input.actor;
    if (definition !== undefined) {
      const person = step.people[input.actor.person] ?? null;
      const verdict = this.access.judge({ definition, actor, person, state, profile, now: step.now });
      if (verdict.verdict === 'hidden') throw new CaseNotFound();
      if (verdict.verdict === 'forbidden') {
        const { needs, reason } = verdict;
        throw new CommandForbidden({ command: input.command, needs, ...(reason === undefined ? {} : { reason }) });
      }
      actor = verdict.actor;
    }
    const { payload, sealed } = sealPayload(this.sealer, state.id, {
      payload: prepared.payload,
      fields: prepared.sealed,
      newId: () => this.store.newId(),
    });
    const at = prepared.at ?? step.now;
    const command = { name: input.command, proceeding: input.proceeding ?? null, actor, at, payload };
    return { prepared, state, known: this.known(step), command, sealed };
  }

  private stateOf(step: OpenStep, input: GiveCommandInput): CaseState {
    if (input.caseId !== null) {
      const loaded = step.cases.get(input.caseId);
      if (loaded === undefined) throw new CaseNotFound();
      return loaded.state;
    }
    if (step.bureau === null) throw new CasesError('unit-unknown', { unit: input.unit ?? input.actor.unit });
    const unit = input.unit ?? input.actor.unit;
    return emptyCase({ id: this.store.newId(), number: '', bureau: step.bureau, unit });
  }

  private known(step: OpenStep): Known {
    const { dueDates, parameters, versions } = this.book.law;
    const unit = (id: string) => this.access.unit(id);
    return { now: step.now, dueDates, parameters, versions, people: step.people, unit };
  }
}

function answeredBefore(step: OpenStep, prepared: PreparedCommand): Given | null {
  if (step.kept === null) return null;
  if (step.kept.bodyHash !== prepared.bodyHash) throw new IdempotencyKeyReused();
  return { answer: step.kept.answer, repeated: true };
}

function answerOf(decision: Exclude<Decision, Moved>, state: CaseState) {
  return decision.outcome === 'refused' ? refusedAnswer(decision, state) : unchangedAnswer(state);
}

function keeping({ input, bodyHash }: PreparedCommand, answer: AnswerToKeep['answer']): AnswerToKeep | null {
  const key = input.idempotencyKey ?? null;
  return key === null ? null : { actor: input.actor.person, key, bodyHash, answer };
}
