import { isDeepStrictEqual } from 'node:util';
import { formatInstant, parseDay, parseInstant, startOfLegalDay } from '#calendar';
import {
  decide,
  emptyCase,
  fold,
  regionsOf,
  replay,
  type ActorCode,
  type CaseState,
  type ClockState,
  type Command,
  type Entry,
  type Known,
  type ProceedingState,
} from '#engine';
import { GRANTABLE } from '#access';
import { dueDatesOf, loadParameters, registry } from '#procedures';
import { fileURLToPath } from 'node:url';
import { demoPeople, demoUnit, stampOf } from './demo-people.js';
import { secondOpinion } from './second-opinion.js';
import { shippedCalculator } from './shipped-time-limits.js';

const dueDates = dueDatesOf(shippedCalculator);
const parameters = loadParameters(fileURLToPath(new URL('../../config/parameters.yaml', import.meta.url)));
const versions = { rules: 'walk', calendar: 'walk', parameters: parameters.version };

/** A step that breaks a law of the engine, with the law it breaks. */
class LawBroken extends Error {
  constructor(law: string, step: string, detail = '') {
    super(`${law} — ${step}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'LawBroken';
  }
}

/** People; the system and the outside world do no tasks. */
const OWNERS: ReadonlySet<ActorCode> = new Set(GRANTABLE);

const NOBODY = emptyCase({
  id: '00000000-0000-7000-8000-000000000001',
  number: '走案〔2026〕1号',
  bureau: 'east',
  unit: 'east-brigade',
});

/**
 * One case that commands are given to at random. Every step is held against the laws of the engine; the first
 * law broken is thrown. Modes: alive from the first command; `finish` replays the whole journal and ends it.
 */
export class WalkingCase {
  state: CaseState = NOBODY;
  now = '2026-01-05T09:00:00+08:00';
  readonly entries: Entry[] = [];
  /** Names of commands that were carried out, and ids of requirements that refused one. */
  readonly moved = new Set<string>();
  readonly refusedBy = new Set<string>();
  readonly reached = new Set<string>();

  /** Lets time pass; every clock whose passing has a consequence expires on the way. */
  wait(hours: number): void {
    const until = formatInstant((parseInstant(this.now) ?? 0) + hours * 3_600_000);
    for (let clock = this.expiring(until); clock !== undefined; clock = this.expiring(until)) {
      const { key, rule, subject, due, proceeding } = clock;
      this.now = expiryMoment(due ?? '');
      const payload = { clock: key, rule, subject, due };
      const stopped = this.give({ name: 'clock.expire', proceeding, actor: stampOf('system'), at: this.now, payload });
      if (!stopped) throw new LawBroken('a clock that is over expires', key, this.state.number);
    }
    this.now = until;
  }

  /** Gives one command; true when it moved the case. */
  give(command: Command): boolean {
    const before = deepFreeze(this.state);
    const decision = decide(registry, before, command, this.known());
    const again = decide(registry, before, command, this.known());
    if (JSON.stringify(decision) !== JSON.stringify(again)) throw new LawBroken('deciding is pure', command.name);
    if (decision.outcome === 'unchanged') return false;
    if (decision.outcome === 'refused') {
      if (decision.unmet.length === 0) throw new LawBroken('a refusal says why', command.name);
      decision.unmet.forEach((unmet) => this.refusedBy.add(unmet.id));
      return false;
    }
    this.checkEntry(before, decision.entry, decision.state);
    this.entries.push(decision.entry);
    this.state = decision.state;
    this.moved.add(command.name);
    this.noteStates();
    return true;
  }

  /** Replays the journal from the beginning: the same state, the same clocks and tasks after every entry. */
  finish(): void {
    const known = { dueDates, parameters: parameters.values, versions };
    const journal = JSON.parse(JSON.stringify(this.entries)) as Entry[];
    const replayed = replay(registry, NOBODY, journal, (entry) => ({ ...known, now: entry.recordedAt }));
    const [difference] = replayed.differences;
    if (difference !== undefined) {
      throw new LawBroken(
        'replay derives the same',
        `${String(difference.seq)} ${difference.key}`,
        JSON.stringify(difference),
      );
    }
    if (!isDeepStrictEqual(replayed.state, plain(this.state)))
      throw new LawBroken('replay folds to the same state', 'end');
  }

  private known(): Known {
    return { now: this.now, dueDates, parameters: parameters.values, versions, people: demoPeople, unit: demoUnit };
  }

  private checkEntry(before: CaseState, entry: Entry, after: CaseState): void {
    const step = `${String(entry.seq)} ${entry.command}`;
    const folded = fold(before, plain(entry));
    if (JSON.stringify(folded) !== JSON.stringify(after)) throw new LawBroken('folding equals deciding', step);
    if (entry.seq !== before.seq + 1 || after.seq !== entry.seq) throw new LawBroken('numbers have no gap', step);
    if (after.version - before.version > 1 || after.version < before.version)
      throw new LawBroken('versions rise by one', step);
    entry.clocks.forEach((clock) => this.checkClock(before, clock, step));
    for (const task of after.tasks.filter((one) => one.status === 'open')) {
      if (!OWNERS.has(task.owner)) throw new LawBroken('a task has an owner', step, task.key);
      if (task.title.zh === '' || task.title.en === '') throw new LawBroken('a task says what to do', step, task.key);
    }
    checkUnique(
      after.clocks.map((clock) => clock.key),
      step,
    );
    checkUnique(
      after.tasks.map((task) => task.key),
      step,
    );
  }

  /** A case that has not ended waits for somebody: an open task, or a clock that will bring it back. */
  private checkOwned(after: CaseState, step: string): void {
    const living = after.proceedings.filter((one) => !isEnded(one)).map((one) => one.id);
    const waits = after.tasks.some((task) => task.status === 'open');
    const runs = after.clocks.some((clock) => clock.status === 'running' || clock.status === 'open');
    if (living.length > 0 && !waits && !runs)
      throw new LawBroken('a living case waits for somebody', step, living.join(' '));
  }

  private checkClock(before: CaseState, clock: ClockState, step: string): void {
    if (clock.status === 'stopped' && clock.stoppedBy === null)
      throw new LawBroken('a stopped clock says by what', step, clock.key);
    const stored = before.clocks.find((one) => one.key === clock.key);
    const disagreement = secondOpinion(stored, clock, this.now.slice(0, 10));
    if (disagreement !== undefined)
      throw new LawBroken('both calculators agree', `${step} ${clock.key}`, JSON.stringify(disagreement));
  }

  private noteStates(): void {
    for (const { procedure, value } of this.state.proceedings) {
      for (const [region, state] of Object.entries(regionsOf(value)))
        this.reached.add(`${procedure}.${region}.${state}`);
    }
  }

  private expiring(until: string): ClockState | undefined {
    return this.state.clocks
      .filter((clock) => clock.status === 'running' && clock.expires && clock.due !== null)
      .filter((clock) => expiryMoment(clock.due ?? '') <= until)
      .sort((left, right) => (expiryMoment(left.due ?? '') < expiryMoment(right.due ?? '') ? -1 : 1))
      .at(0);
  }
}

function isEnded({ procedure, value }: ProceedingState): boolean {
  const { chart } = registry.procedure(procedure);
  return chart.resolveState({ value: value, context: {} }).hasTag('ended');
}

function expiryMoment(due: string): string {
  if (due.length > 10) return due;
  return formatInstant(startOfLegalDay((parseDay(due) ?? 0) + 1));
}

function checkUnique(keys: readonly string[], step: string): void {
  if (new Set(keys).size !== keys.length) throw new LawBroken('keys are unique', step, keys.join(' '));
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** A frozen state throws when anything writes to it: a refusal changes nothing. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
