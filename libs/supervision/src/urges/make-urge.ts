import { formatInstant, parseDay, startOfLegalDay, type HolidayCalendar } from '#calendar';
import { expectSeen, type Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { SupervisionPolicy } from '../supervision-policy.js';
import { supervisingUnit, supervisorsAt, type Offices } from '../who-supervises.js';
import { replyDueFrom } from './reply-due.js';
import type { Urge, UrgeChange, UrgedCase } from './urge-store.port.js';

/** What a supervisor asks for. */
export interface UrgeOrder {
  /** Key of a running limit; left out: the case as it is. */
  readonly clock?: string;
  readonly words: string;
  /** `YYYY-MM-DD`; left out: some working days from today, by the policy. */
  readonly replyDue?: string;
}

/** How an urge is made: by whom, in which organisation, by which policy and calendar. */
export interface UrgeGround {
  readonly offices: Offices;
  readonly by: Acting;
  readonly policy: SupervisionPolicy;
  readonly calendar: HolidayCalendar;
}

/** Furthest day for a reply, from today. */
const MOST_DAYS = 60;

/**
 * Makes an urge on a case as it stands; writes nothing.
 * @throws SupervisionError naming what is in the way
 */
export function makeUrge(ground: UrgeGround, found: UrgedCase, order: UrgeOrder, id: string): UrgeChange {
  const { offices, by, policy, calendar } = ground;
  expectSeen(by, found);
  const unit = urgingUnit(ground, found);
  const clock = clockMeant(found, order.clock);
  const about = clock === null ? { clock: null, rule: null } : { clock: clock.key, rule: clock.rule };
  expectNotUrged(found, about.clock);
  const addressees = addressed(offices, found, clock?.proceeding ?? null);
  if (addressees.length === 0) throw new SupervisionError('nobody-to-urge');
  const today = found.now.slice(0, 10);
  const replyDue = order.replyDue ?? replyDueFrom(calendar, today, policy.replyWorkingDays);
  checkReplyDue(replyDue, today);
  const person = by.standing.person.id;
  const urge: Urge = {
    ...{ caseId: found.caseId, id, ...about, addressees, unit, words: order.words, madeBy: person, madeAt: found.now },
    ...{ replyDue, climbsAt: endOf(replyDue), status: 'open' },
  };
  const told = reachedFor(offices, addressees, found);
  const act = { kind: 'made', at: found.now, actor: person, unit, words: order.words, replyDue, told } as const;
  return { urge, act, what: { zh: '督办，请按期反馈', en: 'Urged by a supervisor: reply in time' } };
}

/** The unit by whose post the caller supervises the case. */
function urgingUnit({ offices, by }: UrgeGround, found: UrgedCase): string {
  const unit = supervisingUnit(offices, by.standing, found.unit);
  if (unit === null || found.recused.includes(by.standing.person.id)) throw new SupervisionError('not-supervising');
  return unit;
}

/** One urge at a time about the same. */
function expectNotUrged({ open }: UrgedCase, clock: string | null): void {
  const twice = open.find((urge) => urge.clock === clock);
  if (twice !== undefined) throw new SupervisionError('already-urged', { urge: twice.id, replyDue: twice.replyDue });
}

/** 24:00 of a day. */
export function endOf(day: string): string {
  const number = parseDay(day);
  if (number === null) throw new Error(`${day} is no day`);
  return formatInstant(startOfLegalDay(number + 1));
}

function clockMeant({ clocks }: UrgedCase, key: string | undefined) {
  if (key === undefined) return null;
  const clock = clocks.find((one) => one.key === key);
  if (clock?.status !== 'running' && clock?.status !== 'open')
    throw new SupervisionError('clock-not-running', { clock: key });
  return clock;
}

/** Whoever is named for what waits there; else the handlers; else the head of the handling unit. The recused never. */
function addressed(
  offices: Offices,
  { tasks, handlers, recused, unit }: UrgedCase,
  proceeding: string | null,
): readonly string[] {
  const named = tasks
    .filter((task) => proceeding === null || task.proceeding === proceeding)
    .flatMap(({ person }) => person ?? []);
  const inRemedy = /^(reconsideration|litigation)#/.test(proceeding ?? '') ? legalStaff(offices, unit) : [];
  const heads = (): readonly string[] => supervisorsAt(offices, unit, { unit, recused });
  const groups = [named, inRemedy, handlers].map((group) =>
    [...new Set(group)].filter((one) => !recused.includes(one)),
  );
  return groups.find((group) => group.length > 0) ?? heads();
}

/** Reconsiderations and suits are the work of the bureau's legal staff. */
function legalStaff({ organisation, access }: Offices, unit: string): readonly string[] {
  const bureau = access.tree.bureauOf(unit);
  return organisation.people
    .filter(({ posts }) => posts.some((post) => post.role === 'legal-staff' && post.unit === bureau))
    .map(({ id }) => id);
}

/**
 * Who hears of it: the addressees who are there; for those away their substitutes, and the head of the unit, because a
 * substitute never acts as a handler.
 */
function reachedFor(
  offices: Offices,
  addressees: readonly string[],
  { unit, recused }: Pick<UrgedCase, 'unit' | 'recused'>,
): readonly string[] {
  const away = addressees.flatMap((person) => offices.organisation.absenceOf(person, offices.day) ?? []);
  const heads = away.length === 0 ? [] : supervisorsAt(offices, unit, { unit, recused });
  const there = addressees.filter((person) => !away.some((absence) => absence.person === person));
  const reached = [...there, ...away.map(({ substitute }) => substitute), ...heads];
  return [...new Set(reached)].filter((person) => !recused.includes(person));
}

function checkReplyDue(replyDue: string, today: string): void {
  const [day, from] = [parseDay(replyDue), parseDay(today)];
  if (day === null || from === null || day < from || day > from + MOST_DAYS)
    throw new SupervisionError('reply-due-wrong', { replyDue });
}
