import {
  formatDay,
  formatInstant,
  legalDayOf,
  parseDay,
  parseInstant,
  startOfLegalDay,
  type HolidayCalendar,
} from '#calendar';
import type { Rulebook, WorkedEntry } from '#cases';
import {
  decide,
  emptyCase,
  SYSTEM_ACTOR,
  type ActorStamp,
  type CaseState,
  type ClockState,
  type Command,
  type Known,
} from '#engine';
import type { Cast } from './cast.js';

/** Thrown when a course asks for something after the present: the case stays open where it stands. */
export class PresentReached extends Error {
  constructor() {
    super('the course has reached the present');
    this.name = 'PresentReached';
  }
}

/** The surroundings of a told case. */
export interface Stage {
  readonly book: Rulebook;
  readonly calendar: HolidayCalendar;
  readonly cast: Cast;
  /** Nothing is recorded after this instant. */
  readonly present: string;
  readonly paper: StagePaper;
}

/** The stored paper that stands for every form, as it is recorded with each case before the archive. */
export interface StagePaper {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

const OFFICE_OPENS = 9 * 3_600_000;
const A_MINUTE = 60_000;

/**
 * Tells one case on a moved clock through the shipped engine, command by command.
 * Modes: open until the course ends or the present is reached; then its entries are read.
 */
export class CaseTeller {
  readonly entries: WorkedEntry[] = [];
  private state: CaseState;
  private moment: number;

  constructor(
    readonly stage: Stage,
    identity: { readonly id: string; readonly opensOn: string },
  ) {
    const { bureau, unit } = stage.cast;
    this.state = emptyCase({ id: identity.id, number: '', bureau, unit });
    this.moment = this.openingTime(parseDay(identity.opensOn) ?? 0);
  }

  /** Today of the told case, `YYYY-MM-DD`. */
  get today(): string {
    return formatInstant(this.moment).slice(0, 10);
  }

  /** Journal number of the last entry. */
  get seq(): number {
    return this.state.seq;
  }

  /** The day so many days from today. */
  dayAfter(days: number): string {
    return formatDay(legalDayOf(this.moment) + days);
  }

  /** Goes on to the next working day at least this many days later; limits that pass on the way take effect. */
  later(days: number): this {
    this.goTo(this.workingTime(legalDayOf(this.moment) + days));
    return this;
  }

  /** Goes on to the working day after a limit is over. */
  after(rule: string, subject = ''): this {
    const clock = this.state.clocks.filter((one) => one.rule === rule && one.subject === subject).at(-1);
    const day = parseDay((clock?.due ?? this.today).slice(0, 10)) ?? 0;
    this.goTo(Math.max(this.moment, this.workingTime(day + 1)));
    return this;
  }

  /** The reason that an act after its due date must give; nothing while it is in time. */
  lateNote(rule: string): { readonly note?: string } {
    const running = this.state.clocks.filter((one) => one.rule === rule && one.status === 'running');
    const due = running.at(-1)?.due ?? null;
    return due !== null && due < this.today ? { note: '因补充核实而超期' } : {};
  }

  /**
   * Gives a command; the paper of its form is attached.
   * @throws PresentReached when the present has come
   * @throws Error naming the unmet requirements when the engine refuses: a mistake in a course
   */
  gives(person: string, name: string, payload: Readonly<Record<string, unknown>> = {}): this {
    return this.givesTo(null, person, name, payload);
  }

  /** The same to one proceeding, where several could take it. */
  givesTo(
    proceeding: string | null,
    person: string,
    name: string,
    payload: Readonly<Record<string, unknown>> = {},
  ): this {
    this.moment += A_MINUTE;
    const at = formatInstant(this.moment);
    if (at > this.stage.present) throw new PresentReached();
    this.give({ name, proceeding, actor: this.actor(person), at, payload: this.withPaper(name, payload) });
    return this;
  }

  private withPaper(name: string, payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    if (this.stage.book.registry.formsOf(name).length === 0) return payload;
    return { ...payload, form: { file: this.stage.paper.sha256 } };
  }

  private give(command: Command): void {
    const { book } = this.stage;
    const before = this.state;
    const decision = decide(book.registry, before, command, this.known(command));
    if (decision.outcome === 'refused') {
      const reasons = decision.unmet.map((unmet) => `${unmet.id}: ${unmet.sentence.en}`).join('; ');
      throw new Error(`a course asks for ${command.name} on ${command.at} and is refused: ${reasons}`);
    }
    if (decision.outcome === 'unchanged') return;
    this.state = decision.state;
    this.entries.push({ before, after: decision.state, entry: decision.entry });
  }

  /** The people named or acting, as a step would have read them. */
  private known(command: Command): Known {
    const { dueDates, parameters, versions } = this.stage.book.law;
    const { cast } = this.stage;
    const named = Object.values(command.payload).flatMap((value) =>
      Array.isArray(value) ? (value as unknown[]) : [value],
    );
    const ids = new Set([...named, command.actor.person].filter((one): one is string => typeof one === 'string'));
    const people = Object.fromEntries(Object.entries(cast.people).filter(([id]) => ids.has(id)));
    return { now: command.at, dueDates, parameters, versions, people };
  }

  private goTo(moment: number): void {
    const present = parseInstant(this.stage.present) ?? 0;
    const until = Math.min(moment, present);
    for (let next = this.passing(until); next !== undefined; next = this.passing(until)) {
      const { key: clock, rule, subject, due, proceeding } = next;
      const at = formatInstant(overAt(due ?? ''));
      this.give({ name: 'clock.expire', proceeding, actor: SYSTEM_ACTOR, at, payload: { clock, rule, subject, due } });
    }
    if (moment > present) throw new PresentReached();
    this.moment = moment;
  }

  /** The next limit whose passing has a consequence, in order. */
  private passing(until: number): ClockState | undefined {
    const over = this.state.clocks.filter(
      (clock) => clock.status === 'running' && clock.expires && clock.due !== null && overAt(clock.due) <= until,
    );
    return over.sort((left, right) => overAt(left.due ?? '') - overAt(right.due ?? ''))[0];
  }

  /** Where the office has not opened yet since that day, on the last working day on which it had: no case is empty. */
  private openingTime(from: number): number {
    const present = parseInstant(this.stage.present) ?? 0;
    let day = from;
    while (this.workingTime(day) + A_MINUTE > present) day -= 1;
    return this.workingTime(day);
  }

  private workingTime(from: number): number {
    let day = from;
    while (!this.stage.calendar.isWorkingDay(day)) day += 1;
    return startOfLegalDay(day) + OFFICE_OPENS;
  }

  private actor(person: string): ActorStamp {
    const known = this.stage.cast.people[person];
    if (known === undefined) throw new Error(`the organisation has no ${person}`);
    return { person, name: known.name, unit: known.posts[0]?.unit ?? known.unit, role: known.posts[0]?.role ?? '' };
  }
}

/** Midnight after a due date; the exact end of an hour limit. */
function overAt(due: string): number {
  if (due.length > 10) return parseInstant(due) ?? 0;
  return startOfLegalDay((parseDay(due) ?? 0) + 1);
}
