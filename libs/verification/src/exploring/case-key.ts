import { createHash } from 'node:crypto';
import { standingExpiryOf } from './standing-expiry.js';
import type { CaseState, ClockState, Fact, ProceedingState } from '#engine';
import { isOver, isTooEarly } from './passing-time.js';
import type { Memory } from './memory.js';

/** What tells the cases of one search apart. */
export interface KeyRules {
  readonly memory: Memory;
  /** Limits whose order of passing matters. */
  readonly limits: ReadonlySet<string>;
  /** Limits are kept as they stand, with the day. */
  readonly toTheDay: boolean;
  /** Commands of which it matters how often they were given. */
  readonly counted: readonly string[];
  /** Acts are also entered late, so it matters what time passed before the present state was entered. */
  readonly late: boolean;
}

/** Fields of payloads that name other entries by their journal numbers. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['proposal', 'request', 'exclusion', 'of', 'defence', 'decision', 'deliberation', 'approval', 'madeBy', 'seq'],
  ...['collection', 'backEntryApproval', 'change', 'clock', 'redoOf', 'remedy', 'because', 'approvedBy'],
]);
/** Explored cases have at most two parties. */
const LARGEST_PARTY = 2;
/** A word in such a field is no number: what a new version changes (`change`) is told apart. */
const NUMBERED = /\d/;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The finite key of a case: values of the charts, what is remembered of the facts, clocks as relations to the present,
 * open tasks. Two cases with the same key are taken for one.
 *
 * @param moments the present, and the present before time passed last
 */
export function keyOf(rules: KeyRules, state: CaseState, { now, before }: { now: string; before: string }): string {
  return [
    ...state.proceedings.map((one) => placeOf(one, rules.late ? before : null)),
    factsOf(rules, state, now.slice(0, 10)),
    rules.toTheDay ? daysOf(state.clocks, now) : clocksOf(state.clocks, now, rules.limits),
    tasksOf(state),
    ...rules.counted.map((command) => timesGiven(state, command)),
  ].join('|');
}

/** How often a command was given in a case, undone or not. */
export function timesGiven({ facts, proceedings }: CaseState, command: string): number {
  const counted = (all: readonly Fact[]): number => all.filter((fact) => fact.command === command).length;
  return proceedings.reduce((sum, one) => sum + counted(one.facts), counted(facts));
}

function placeOf(proceeding: ProceedingState, before: string | null): string {
  const deemed = standingExpiryOf(proceeding) === undefined ? '' : '~';
  return `${proceeding.id}=${JSON.stringify(proceeding.value)}${deemed}${enteredSince(proceeding, before)}`;
}

function enteredSince({ facts, enteredBy }: ProceedingState, before: string | null): string {
  if (before === null) return '';
  const basis = facts.find((fact) => fact.seq === enteredBy && fact.undoneBy === undefined);
  return basis !== undefined && basis.at > before ? '+' : '';
}

interface Slot {
  readonly command: string;
  readonly seq: number;
  readonly text: string;
}

function factsOf(rules: KeyRules, state: CaseState, today: string): string {
  const slots = new Map<string, Slot>();
  const through = carriedThrough(rules.memory, state);
  for (const fact of rememberedOf(rules.memory, state, through)) {
    const { slot, text } = textOf(rules.memory, fact);
    const { command, seq } = fact;
    slots.set(slot + mark(rules, through, fact, text), { command, seq, text: text + dayOf(rules.memory, fact, today) });
  }
  const { groups, grouped } = rules.memory;
  const all = [...slots.values()];
  const sequences = groups.map((group) =>
    all
      .filter(({ command }) => group.has(command))
      .sort((left, right) => left.seq - right.seq)
      .map(({ text }) => text)
      .join('>'),
  );
  const rest = all.filter(({ command }) => !grouped.has(command)).map(({ text }) => text);
  return [...sequences, rest.sort().join()].join('/');
}

/** Tells apart the facts of a slot of which not the last alone counts. */
function mark(rules: KeyRules, through: ReadonlySet<Fact>, fact: Fact, text: string): string {
  if (through.has(fact)) return `·${text}`;
  return rules.toTheDay && rules.memory.every.has(fact.command) ? `·${String(fact.seq)}` : '';
}

/** The proposals that were carried through, and the one that is on its way: before each last step, or the one before. */
function carriedThrough({ carriedThrough: chains }: Memory, state: CaseState): ReadonlySet<Fact> {
  const found = new Set<Fact>();
  for (const { facts } of state.proceedings) {
    const standing = facts.filter(({ undoneBy }) => undoneBy === undefined);
    for (const [proposal, steps] of chains) {
      const onItsWay = origins(standing, proposal, steps.slice(0, -1)).slice(-1);
      for (const one of [...origins(standing, proposal, steps), ...onItsWay]) found.add(one);
    }
  }
  return found;
}

/** The proposals that all these steps followed, each before the last of them. */
function origins(facts: readonly Fact[], proposal: string, steps: readonly string[]): readonly Fact[] {
  const last = steps.at(-1);
  const before = [proposal, ...steps.slice(0, -1)].reverse();
  return facts
    .filter(({ command }) => command === last)
    .flatMap((end) => before.reduce<Fact | undefined>((later, name) => lastBefore(facts, name, later), end) ?? []);
}

function lastBefore(facts: readonly Fact[], name: string, later: Fact | undefined): Fact | undefined {
  return later && facts.findLast(({ command, seq }) => command === name && seq < later.seq);
}

/** The facts that something later may depend on. */
function rememberedOf(memory: Memory, state: CaseState, through: ReadonlySet<Fact>): readonly Fact[] {
  const standing = [state.facts, ...state.proceedings.map((one) => one.facts)]
    .flat()
    .filter(({ command, undoneBy }) => undoneBy === undefined && !memory.forgotten.has(command));
  const settling = [state.facts, ...state.proceedings.map((one) => one.facts)]
    .flat()
    .filter(({ command, undoneBy }) => undoneBy === undefined && memory.settlers.has(command));
  return standing.filter((fact) => through.has(fact) || !settling.some((later) => settles(memory, later, fact)));
}

function settles({ settled }: Memory, later: Fact, fact: Fact): boolean {
  const asked = fact.command === 'approval.propose' ? fact.payload['command'] : undefined;
  if (later.seq <= fact.seq) return false;
  const by = settled.get(nameOfPaper(fact)) ?? settled.get(fact.command);
  if (by?.has(later.command) !== true && asked !== later.command) return false;
  const named = ['proposal', 'exclusion', 'request']
    .map((field) => later.payload[field])
    .find((one) => one !== undefined);
  return named === undefined || named === fact.seq;
}

/** Services are told apart by their paper: `service.record:notice`. */
function nameOfPaper({ command, payload }: Fact): string {
  const { document } = payload as { document?: { kind?: string } };
  return document?.kind === undefined ? command : `${command}:${document.kind}`;
}

/** Text and place of a fact in the key, worked out once for every search: facts never change, and states share them. */
function textOf(memory: Memory, fact: Fact): { readonly slot: string; readonly text: string } {
  const found = memory.texts.get(fact);
  if (found !== undefined) return found;
  const fields = memory.fields.get(fact.command);
  const payload =
    fields === undefined ? fact.payload : Object.fromEntries(fields.map((name) => [name, fact.payload[name]]));
  const who = memory.actors.has(fact.command) ? fact.actor.person : '';
  const content = JSON.stringify([who, withoutSubject(payload), fact.imported], (name, value: unknown) =>
    anonymous(name, value),
  );
  const hash = createHash('sha256').update(content).digest('base64').slice(0, 8);
  const text = { slot: slotOf(fact, fields), text: `${fact.proceeding}.${fact.command}:${hash}` };
  memory.texts.set(fact, text);
  return text;
}

function withoutSubject(payload: object): object {
  const { subject } = payload as { subject?: unknown };
  return typeof subject === 'string' ? { ...payload, subject: anonymousSubject(subject) } : payload;
}

/** Of each command the last fact counts, for each party, right, paper, matter and rule that matters. */
function slotOf({ proceeding, command, payload }: Fact, fields: readonly string[] | undefined): string {
  const { document, ...plain } = payload as { document?: { kind?: string } };
  const subjects = SUBJECTS.filter((name) => fields === undefined || fields.includes(name)).map((name) =>
    aboutWhat(plain[name as never]),
  );
  return [proceeding, command, document?.kind, ...subjects].join('·');
}

function aboutWhat(value: unknown): unknown {
  return typeof value === 'string' ? anonymousSubject(value) : value;
}

/** Fields that say what a fact is about. */
const SUBJECTS = ['party', 'right', 'matter', 'about', 'rule', 'subject', 'kind', 'command', 'method', 'change'];

function anonymous(name: string, value: unknown): unknown {
  if (NUMBERS.has(name) && (typeof value === 'number' || (typeof value === 'string' && NUMBERED.test(value))))
    return '#';
  return typeof value === 'string' && DAY.test(value) ? '@' : value;
}

function dayOf(memory: Memory, fact: Fact, today: string): string {
  const field = memory.days.get(fact.command);
  const day = field === undefined ? undefined : fact.payload[field];
  if (typeof day !== 'string') return '';
  const on = day.slice(0, 10);
  if (on === today) return '=';
  return on < today ? '-' : '+';
}

/** The day, and the limits as they stand: they tell every later passing of time, however often it passes. */
function daysOf(clocks: readonly ClockState[], now: string): string {
  const live = clocks
    .filter(({ status }) => status === 'running' || status === 'open')
    .map((clock) => `${nameOf(clock)}${clock.due ?? '?'}^${clock.earliest ?? ''}`);
  return `${now.slice(0, 10)};${live.sort().join()}`;
}

function clocksOf(clocks: readonly ClockState[], now: string, limits: ReadonlySet<string>): string {
  const live = clocks.filter(({ status }) => status === 'running' || status === 'open');
  const waiting = live
    .filter(({ rule, status }) => status === 'running' && limits.has(rule))
    .flatMap((clock) => [
      ...(clock.due !== null && !isOver(clock, now) ? [{ day: clock.due, name: nameOf(clock) }] : []),
      ...(clock.earliest !== null && isTooEarly(clock, now)
        ? [{ day: clock.earliest, name: `${nameOf(clock)}^` }]
        : []),
    ])
    .sort((left, right) => (left.day + left.name < right.day + right.name ? -1 : 1));
  const order = waiting.map(({ day, name }, index) => `${day === waiting[index - 1]?.day ? '=' : '<'}${name}`);
  return `${live
    .map((clock) => relationOf(clock, now))
    .sort()
    .join()};${order.join('')}`;
}

function nameOf({ proceeding, rule, subject }: ClockState): string {
  return `${proceeding}/${rule}@${anonymousSubject(subject)}`;
}

/** Parties and items have small numbers; what is kept for an entry is not told apart by its number. */
function anonymousSubject(subject: string): string {
  return Number(subject) > LARGEST_PARTY ? '#' : subject.replace(/\/\d+/, '/#');
}

function relationOf(clock: ClockState, now: string): string {
  return `${nameOf(clock)}${clock.status === 'open' ? '?' : ''}${isOver(clock, now) ? '!' : ''}${isTooEarly(clock, now) ? '^' : ''}`;
}

/** Tasks kept for an entry are counted, not numbered. */
function tasksOf({ tasks }: CaseState): string {
  return tasks
    .filter(({ status }) => status === 'open')
    .map(({ proceeding, task, subject, person }) => `${proceeding}/${task}@${anonymousSubject(subject)}${person ?? ''}`)
    .sort()
    .join();
}
