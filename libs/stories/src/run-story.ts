import type { CaseState } from '#engine';
import { checkAnswer } from './check-answer.js';
import { checkExpectation, type ExplainClock } from './check-expectation.js';
import { nextExpiring, type ExpiringClock } from './expiring-clocks.js';
import type { Stage, StageAnswer } from './stage.port.js';
import type { ActStep, AdvanceStep, Story, StoryStep } from './story.js';
import { allStates } from './story-keys.js';
import type { Expired, StepReport, StoryFault, StoryReport } from './story-report.js';

/** Told each step as soon as it was played. */
export type TellStep = (report: StepReport) => Promise<void>;

/** More expiries than this on one way mean that expiring changes nothing. */
const MOST_EXPIRIES = 500;

/**
 * Plays a story on a stage of its own, step by step, up to the first step that fails.
 * @param explain gives the derivation of a clock for a fault
 */
export async function runStory(
  story: Story,
  stage: Stage,
  explain: ExplainClock,
  tell: TellStep,
): Promise<StoryReport> {
  const player = new StoryPlayer(stage, explain);
  const steps: StepReport[] = [];
  for (const step of story.steps) {
    const report = await player.play(step);
    steps.push(report);
    await tell(report);
    if (report.faults.length > 0) break;
  }
  const held = steps.every((step) => step.faults.length === 0);
  return { file: story.file, title: story.title, steps, left: story.steps.length - steps.length, held };
}

interface Passed {
  readonly expired: readonly Expired[];
  readonly faults: readonly StoryFault[];
}

/** A step played, before it is known what it recorded. */
type Played = Omit<StepReport, 'recorded'>;

/** Plays steps one after another. Modes: holds the present, which only goes forward, and how far each case was reported. */
class StoryPlayer {
  private present = '';
  /** By case: the journal number up to which the steps before have been reported. */
  private readonly told = new Map<string, number>();

  constructor(
    private readonly stage: Stage,
    private readonly explain: ExplainClock,
  ) {}

  async play(step: StoryStep): Promise<StepReport> {
    const report = await this.playOut(step);
    return { ...report, recorded: await this.recordedSince() };
  }

  private async playOut(step: StoryStep): Promise<Played> {
    const before = await this.stage.read(step.caseName);
    const passed = await this.passTime(step.kind === 'advance' ? step.to : (step.entered ?? step.at));
    if (passed.faults.length > 0) return this.report(step, { outcome: 'advanced', before, ...passed });
    return step.kind === 'advance' ? this.advanced(step, before, passed) : this.act(step, before, passed);
  }

  private async advanced(step: AdvanceStep, before: CaseState | null, { expired }: Passed): Promise<Played> {
    const faults = checkExpectation(step.expect, { before, after: await this.stage.read(step.caseName) }, this.explain);
    return this.report(step, { outcome: 'advanced', before, expired, faults });
  }

  private async act(step: ActStep, before: CaseState | null, { expired }: Passed): Promise<Played> {
    const { as: person, caseName, command, proceeding, at, payload, opens } = step;
    const reached = await this.stage.read(caseName);
    const answer = await this.stage.give({ caseName, person, command, proceeding, at, payload, opens });
    const faults = [
      ...checkAnswer(step.expect.refused, answer),
      ...checkExpectation(step.expect, { before: reached, after: await this.stage.read(caseName) }, this.explain),
    ];
    return this.report(step, { outcome: answer.outcome, before, expired, faults, answer });
  }

  /** Moves the present; what is over on the way expires at its own moment. */
  private async passTime(to: string): Promise<Passed> {
    const expired: Expired[] = [];
    for (let count = 0; count < MOST_EXPIRIES; count += 1) {
      const next = await this.nextExpiring(to);
      if (next === null) break;
      const { caseName, clock, due, over } = next;
      await this.moveTo(over);
      const { rule, subject, proceeding } = clock;
      const payload = { clock: clock.key, rule, subject, due };
      const answer = await this.stage.give({
        caseName,
        opens: null,
        person: 'system',
        command: 'clock.expire',
        proceeding,
        at: over,
        payload,
      });
      const faults = checkAnswer(null, answer).map((fault) => ({ ...fault, what: `clock.expire ${rule}` }));
      if (faults.length > 0) return { expired, faults };
      expired.push({ rule, proceeding, subject, at: over });
    }
    await this.moveTo(to);
    return { expired, faults: [] };
  }

  /** The first clock of any case that is over by then. */
  private async nextExpiring(to: string): Promise<(ExpiringClock & { readonly caseName: string }) | null> {
    let first: (ExpiringClock & { readonly caseName: string }) | null = null;
    for (const caseName of this.stage.cases()) {
      const state = await this.stage.read(caseName);
      const next = state === null ? null : nextExpiring(state, to);
      if (next !== null && (first === null || next.over < first.over)) first = { ...next, caseName };
    }
    return first;
  }

  private async moveTo(instant: string): Promise<void> {
    if (instant <= this.present) return;
    this.present = instant;
    await this.stage.moveTo(instant);
  }

  private async report(
    step: StoryStep,
    came: Pick<StepReport, 'outcome' | 'expired' | 'faults'> & { before: CaseState | null; answer?: StageAnswer },
  ): Promise<Played> {
    const { outcome, expired, faults, before, answer } = came;
    const unmet = answer?.outcome === 'refused' ? answer.unmet.map((one) => one.id) : [];
    const [earlier, later] = [allStates(before), allStates(await this.stage.read(step.caseName))];
    const changes = [...later].filter(([key, at]) => earlier.get(key) !== at).map(([key, at]) => `${key}: ${at}`);
    return { step, outcome, unmet, refused: refusedIn(step, answer), expired, changes, faults };
  }

  /** What has become a fact since the step before, in any case. */
  private async recordedSince(): Promise<readonly string[]> {
    const recorded: string[] = [];
    for (const name of this.stage.cases()) {
      const state = await this.stage.read(name);
      recorded.push(...recordedAfter(state, this.told.get(name) ?? 0));
      this.told.set(name, state?.seq ?? 0);
    }
    return recorded;
  }
}

function recordedAfter(state: CaseState | null, seq: number): readonly string[] {
  if (state === null) return [];
  const facts = [...state.facts, ...state.proceedings.flatMap((proceeding) => proceeding.facts)];
  return facts.filter((fact) => fact.seq > seq).map((fact) => fact.command);
}

function refusedIn(step: StoryStep, answer: StageAnswer | undefined): string | null {
  if (answer?.outcome !== 'refused' || step.kind !== 'act') return null;
  return answer.handed ?? step.command;
}
