import { nextSteps, type ActorStamp, type CaseState, type Known, type NextStep, type PersonKnown } from '#engine';
import type { CaseReader, CaseSummary, Reading } from './case-reader.port.js';
import { CaseNotFound } from './cases-errors.js';
import type { CommandAccess } from './command-access.port.js';
import { profileFor } from './profile-for.js';
import type { Rulebook } from './rulebook.js';

/** A step that the caller may take, with the post in which it would be taken. */
export interface OfferedStep extends NextStep {
  readonly actor: ActorStamp;
}

/** What may be done next, by whom, and why not. */
export interface StepsOfCase {
  readonly summary: CaseSummary;
  readonly state: CaseState;
  readonly now: string;
  readonly steps: readonly OfferedStep[];
}

/** Answers each command of the present states for one caller, from one load of the case. */
export class NextStepsOfCase {
  constructor(
    private readonly book: Rulebook,
    private readonly reader: CaseReader,
    private readonly access: CommandAccess,
  ) {}

  /** Commands that the access table does not grant are left out. Throws CaseNotFound. */
  async read(reading: Reading, caseId: string, actor: ActorStamp): Promise<StepsOfCase> {
    const found = await this.reader.readForDeciding(reading, caseId);
    if (found === null) throw new CaseNotFound();
    const { state, summary, people, now } = found;
    const { dueDates, parameters, versions } = this.book.law;
    const known: Known = {
      ...{ now, dueDates, parameters, versions, people },
      unit: (id) => this.access.unit(id),
    };
    const steps = nextSteps(this.book.registry, state, actor, known);
    const asked = { actor, person: people[actor.person] ?? null, state, now };
    return { summary, state, now, steps: steps.flatMap((step) => this.offered(step, asked)) };
  }

  private offered(
    step: NextStep,
    asked: { actor: ActorStamp; person: PersonKnown | null; state: CaseState; now: string },
  ): readonly OfferedStep[] {
    const definition = this.book.registry.commands.get(step.command)?.definition;
    if (definition === undefined) return [];
    const profile = profileFor(this.book, asked.state);
    const verdict = this.access.judge({ ...asked, definition, profile });
    return verdict.verdict === 'granted' ? [{ ...step, actor: verdict.actor }] : [];
  }
}
