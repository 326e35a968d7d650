import { legalDayOf, parseInstant, startOfLegalDay } from '#calendar';
import { IdempotencyKeyReused, type Given, type GiveCommandInput } from '#cases';
import { DomainError } from '#kernel';
import type { Directory } from '../directory.js';
import type { DemoCase, DemoStep } from './read-demo-cases.js';

/** What telling needs of the house: the step, the clock that it moves, and the limits that pass on the way. */
export interface DemoStage {
  give(input: GiveCommandInput): Promise<Given>;
  /** Moves the database's clock so that it shows this moment now; milliseconds since 1970-01-01T00:00Z. */
  moveTo(instant: number): Promise<void>;
  /** Puts the clock right. */
  putRight(): Promise<void>;
  /** Lets every limit that has passed by the moved clock have its consequence. */
  expire(): Promise<void>;
}

/** How long after midnight the limits of a day are recorded, in milliseconds. */
const JUST_AFTER = 60_000;

/** What was told. */
export interface DemoReport {
  readonly cases: number;
  readonly steps: number;
}

/** A step with the case it belongs to. */
interface Told {
  readonly of: DemoCase;
  readonly step: DemoStep;
  readonly instant: number;
}

/**
 * Tells the demo cases through the shipped use cases on a moved clock, all of them in the order of time.
 * Modes: used once. Told again on the same day after it was broken off, it goes on where it stopped.
 */
export class TellDemoCases {
  private readonly ids = new Map<string, string>();
  private day: number | undefined;

  constructor(
    private readonly stage: DemoStage,
    private readonly directory: Directory,
  ) {}

  /**
   * @param now the present by the unmoved clock, `+08:00`; steps after it are left out
   * @throws Error naming case, step and every unmet requirement when a step is refused; the clock is put right first
   */
  async tell(cases: readonly DemoCase[], now: string): Promise<DemoReport> {
    const limit = parseInstant(now) ?? 0;
    const steps = cases
      .flatMap((of) => of.steps.map((step): Told => ({ of, step, instant: parseInstant(step.at) ?? 0 })))
      .filter(({ instant }) => instant <= limit)
      .sort((left, right) => left.instant - right.instant);
    try {
      for (const told of steps) {
        await this.passDays(told.instant);
        await this.step(told);
      }
      await this.passDays(limit);
    } finally {
      await this.stage.putRight();
    }
    return { cases: this.ids.size, steps: steps.length };
  }

  /** Day limits pass at midnight; each is recorded just after it, as the sweep would have done. */
  private async passDays(until: number): Promise<void> {
    const last = legalDayOf(until);
    for (let day = (this.day ?? last) + 1; day <= last; day += 1) {
      await this.stage.moveTo(startOfLegalDay(day) + JUST_AFTER);
      await this.stage.expire();
    }
    this.day = last;
  }

  private async step({ of, step, instant }: Told): Promise<void> {
    await this.stage.moveTo(instant);
    const { answer } = await this.given(of, step);
    if (answer.outcome === 'refused') {
      const unmet = answer.unmet.map((one) => `${one.id}: ${one.sentence.en}`).join('; ');
      throw new Error(`demo case ${of.name}, ${step.label} (${step.command}): ${unmet}`);
    }
    this.ids.set(of.name, answer.caseId);
  }

  private async given(of: DemoCase, step: DemoStep): Promise<Given> {
    const standing = this.directory.standing(step.person, step.at.slice(0, 10));
    const place = `demo case ${of.name}, ${step.label} (${step.command})`;
    if (standing === undefined) throw new Error(`${place}: nobody is ${step.person}`);
    const { person } = standing;
    const [post] = person.posts;
    try {
      return await this.stage.give({
        caseId: this.ids.get(of.name) ?? null,
        command: step.command,
        payload: step.payload,
        actor: { person: person.id, name: person.name, unit: person.unit, role: post?.role ?? '' },
        scope: this.directory.scope(standing, step.at.slice(0, 10)),
        idempotencyKey: `demo/${of.name}/${step.label}`,
      });
    } catch (error) {
      if (error instanceof IdempotencyKeyReused) throw new Error(`${place}: begun on another day`, { cause: error });
      const detail = error instanceof DomainError ? JSON.stringify(error.detail) : String(error);
      throw new Error(`${place}: ${detail}`, { cause: error });
    }
  }
}
