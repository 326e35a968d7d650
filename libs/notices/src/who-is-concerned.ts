import { ROLE_NAMES, type Letter, type Role } from '#access';
import type { CaseState, ClockState, Fact, TaskState } from '#engine';
import type { LawWords } from './law-words.port.js';
import type { Concern, Told } from './notice.js';
import { NOTICE_KIND_NAMES } from './notice-kinds.js';
import type { PeopleOfCase } from './people-of-case.js';
import type { FiringTold, ReadRow, StepTold, UrgeTold } from './read-told.js';

/** A row of the outbox with what it is read against: the case as it stands now. */
export interface Matter {
  readonly seq: number;
  readonly told: ReadRow;
  readonly state: CaseState;
  readonly people: PeopleOfCase;
  readonly law: LawWords;
}

/** Whom a row of the outbox concerns, each once, by the gravest of the reasons. */
export function whoIsConcerned(matter: Matter): readonly Concern[] {
  const { told } = matter;
  if (told.topic === 'case-moved') return once(byStep(matter, told));
  return once(told.topic === 'clock-fired' ? byFiring(matter, told) : byUrge(matter, told));
}

/** What a system is told of the row; null where there is nothing to tell. */
export function toldToSystems(matter: Matter): Told | null {
  const { told, law } = matter;
  if (told.topic === 'clock-fired') return ofFiring(matter, told);
  if (told.topic === 'urged') return ofUrge(told);
  // A clock that fires is told of by a row of its own.
  const title = told.command.startsWith('clock.') ? null : law.command(told.command);
  return title === null ? null : { kind: 'progress', what: title, due: null, proceeding: told.proceeding };
}

/** The tasks a step opened go to those who can do them; that it was taken goes to the handlers. Nobody is told of his own act. */
function byStep(matter: Matter, told: StepTold): readonly Concern[] {
  const { state, people } = matter;
  const actor = factOf(state, matter.seq, told.command)?.actor.person;
  const tasks = state.tasks.filter(
    (task) => task.status === 'open' && task.openedSeq === matter.seq && told.tasks.includes(task.key),
  );
  const progress = toldToSystems(matter);
  const concerned = progress === null ? [] : [...people.handlers(), ...inRemedy(matter, told.proceeding)];
  const moved = progress === null ? [] : concerned.map((person) => ({ ...progress, person }));
  return [...tasksByPerson(people, tasks), ...moved].filter(({ person }) => person !== actor);
}

function tasksByPerson(people: PeopleOfCase, tasks: readonly TaskState[]): readonly Concern[] {
  const byPerson = new Map<string, TaskState[]>();
  for (const task of tasks) {
    for (const person of people.ableTo(task)) byPerson.set(person, [...(byPerson.get(person) ?? []), task]);
  }
  return [...byPerson].map(([person, mine]) => {
    const titles = [...new Map(mine.map(({ title }) => [title.zh, title])).values()];
    const [due = null] = mine.flatMap((task) => task.due?.slice(0, 10) ?? []).sort();
    const what = { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en }) => en).join('; ') };
    return { person, kind: 'task', what, due, proceeding: mine[0]?.proceeding ?? 'case' };
  });
}

/** A level speaks to whom the configuration of levels says; one that finds nobody goes to the handlers. */
function byFiring(matter: Matter, told: FiringTold): readonly Concern[] {
  const { people } = matter;
  const tell = ofFiring(matter, told);
  if (tell === null) return [];
  const addressed = told.addressed.flatMap((name) => addressees(people, name));
  return (addressed.length > 0 ? addressed : people.handlers()).map((person) => ({ ...tell, person }));
}

/** Roles whose holders are an actor of the case, not merely able to read it. */
const AS_ACTORS = { 'unit-head': 'U', leader: 'L', principal: 'P', 'legal-staff': 'LS' } as const satisfies Partial<
  Record<Role, Letter>
>;

function addressees(people: PeopleOfCase, name: string): readonly string[] {
  if (name === 'handlers') return people.handlers();
  if (name === 'named') return people.named();
  if (isActing(name)) return people.actors(AS_ACTORS[name]);
  const role = ROLE_NAMES.find((one) => one === name);
  return role === undefined ? [] : people.inRole(role);
}

function isActing(name: string): name is keyof typeof AS_ACTORS {
  return name in AS_ACTORS;
}

function ofFiring({ state, law }: Matter, { clock: key, rule, level }: FiringTold): Told | null {
  const clock = state.clocks.find((one) => one.key === key);
  const limit = law.limit(rule);
  if (clock === undefined || limit === null || isMet(clock, level)) return null;
  const kind = limit.endsPower && level !== 'yellow' ? 'lapse' : 'limit';
  const words =
    clock.status === 'expired' ? HAD_CONSEQUENCE : (LEVELS.find((one) => level.startsWith(one.level)) ?? LEVELS[0]);
  const what = { zh: `${limit.name.zh}（${words.zh}）`, en: `${limit.name.en} (${words.en})` };
  return { kind, what, due: clock.due?.slice(0, 10) ?? null, proceeding: clock.proceeding };
}

/** A limit that was met before its warning could be told warns nobody any more. */
function isMet({ status }: ClockState, level: string): boolean {
  return status === 'stopped' && (level === 'yellow' || level === 'red');
}

const HAD_CONSEQUENCE = { zh: '已届满，依法发生后果', en: 'it has passed, with its consequence in law' };

const LEVELS = [
  { level: 'yellow', zh: '将到期', en: 'coming due' },
  { level: 'red', zh: '即将到期', en: 'about to be due' },
  { level: 'due', zh: '已届满', en: 'the limit has passed' },
  { level: 'overdue', zh: '已超期', en: 'overdue' },
] as const;

function byUrge({ people }: Matter, told: UrgeTold): readonly Concern[] {
  return told.people.filter((person) => people.mayKnow(person)).map((person) => ({ ...ofUrge(told), person }));
}

function ofUrge({ what, due, proceeding }: UrgeTold): Told {
  return { kind: 'urge', what, due, proceeding };
}

/** Reconsiderations and suits are the work of the legal staff. */
function inRemedy({ people }: Matter, proceeding: string): readonly string[] {
  return /^(reconsideration|litigation)#/.test(proceeding) ? people.actors('LS') : [];
}

/** What the step recorded; the signals it sent are facts of the same number. */
function factOf({ facts, proceedings }: CaseState, seq: number, command: string): Fact | undefined {
  const recorded = [...facts, ...proceedings.flatMap((one) => one.facts)].filter((fact) => fact.seq === seq);
  return recorded.find((fact) => fact.command === command) ?? recorded[0];
}

function once(concerns: readonly Concern[]): readonly Concern[] {
  const rank = ({ kind }: Concern): number => NOTICE_KIND_NAMES.indexOf(kind);
  const byPerson = new Map<string, Concern>();
  for (const concern of concerns) {
    const before = byPerson.get(concern.person);
    if (before === undefined || rank(concern) < rank(before)) byPerson.set(concern.person, concern);
  }
  return [...byPerson.values()];
}
