import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  decide,
  emptyCase,
  fold,
  regionsOf,
  SYSTEM_ACTOR,
  type CaseState,
  type ClockState,
  type Command,
  type Entry,
  type HandedCommand,
  type Known,
  type PersonKnown,
} from '#engine';
import type { JsonObject, Refused } from '#kernel';
import { formatInstant, parseDay, startOfLegalDay } from '#calendar';

import { validatePayload } from '../payload/validate-payload.js';
import { registry } from '../registry.js';
import { testKnown } from './test-known.js';
import { testUnit } from './test-units.js';

const people = loadPeople();

/** Tells a case step by step through the shipped engine. Every step must be allowed; refusals are asked for by name. */
export class CaseBuilder {
  private now = '2026-01-05T09:00:00+08:00';
  readonly entries: Entry[] = [];
  private lastHanded: readonly HandedCommand[] = [];

  constructor(
    public state: CaseState = emptyCase({
      id: '00000000-0000-7000-8000-000000000001',
      number: '试案〔2026〕1号',
      bureau: 'east',
      unit: 'east-brigade',
    }),
    private parameters: Known['parameters'] = testKnown.parameters,
  ) {}

  /** Moves the present. */
  on(instant: string): this {
    this.now = instant;
    return this;
  }

  with(parameters: Record<string, string | number | boolean>): this {
    this.parameters = { ...this.parameters, ...parameters };
    return this;
  }

  /** Gives a command at the present moment, or at `options.at`; throws with the unmet requirements when it is refused. */
  gives(person: string, name: string, payload: object, options: { at?: string; proceeding?: string } = {}): this {
    const decision = this.ask(person, name, payload, options);
    if (decision.outcome === 'refused') {
      throw new Error(
        `${name} refused: ${decision.unmet.map((one) => `${one.id} (${one.sentence.en})`).join(', ')}; accepted: ${decision.accepted.join(' ')}`,
      );
    }
    if (decision.outcome === 'moved') {
      this.keep(decision.entry, decision.state);
      this.lastHanded = decision.otherCases;
    }
    return this;
  }

  /** What the last step hands to other cases. */
  handed(): readonly HandedCommand[] {
    return this.lastHanded;
  }

  /** Gives what another case handed on, as the step does: by the system, with a payload that no person wrote. */
  givesBySystem(name: string, payload: JsonObject): this {
    const decision = this.decideBySystem(name, payload);
    if (decision.outcome === 'refused') throw new Error(`${name} refused: ${unmetIds(decision).join(', ')}`);
    if (decision.outcome === 'moved') {
      this.keep(decision.entry, decision.state);
      this.lastHanded = decision.otherCases;
    }
    return this;
  }

  systemRefusalOf(name: string, payload: JsonObject): string[] {
    const decision = this.decideBySystem(name, payload);
    return decision.outcome === 'refused' ? unmetIds(decision) : [];
  }

  private decideBySystem(name: string, payload: JsonObject) {
    const command: Command = { name, proceeding: null, actor: SYSTEM_ACTOR, at: this.now, payload };
    return decide(registry, this.state, command, this.known());
  }

  /** Takes over the present and the parameters of another telling. */
  at(other: CaseBuilder): this {
    this.now = other.now;
    this.parameters = other.parameters;
    return this;
  }

  /** Ids of the unmet requirements, empty when the command would be allowed. */
  refusalOf(
    person: string,
    name: string,
    payload: object,
    options: { at?: string; proceeding?: string } = {},
  ): string[] {
    const decision = this.ask(person, name, payload, options);
    return decision.outcome === 'refused' ? decision.unmet.map((one) => one.id) : [];
  }

  /** Moves the present and lets every clock whose passing has a consequence expire on the way, in order. */
  advance(instant: string): this {
    for (;;) {
      const next = this.expiring(instant);
      if (next === undefined) break;
      const at = expiryMoment(next.due ?? '');
      this.now = at;
      const { key: clock, rule, subject, due } = next;
      this.gives('system', 'clock.expire', { clock, rule, subject, due }, { at, proceeding: next.proceeding });
    }
    this.now = instant;
    return this;
  }

  /** State of a proceeding's region. */
  stateOf(proceeding: string, region = 'main'): string | undefined {
    const found = this.state.proceedings.find((one) => one.id === proceeding);
    return found === undefined ? undefined : regionsOf(found.value)[region];
  }

  /** The newest clock of a rule (`statement-defense@2` for party 2). */
  clock(rule: string): ClockState | undefined {
    const [name, subject] = rule.split('@');
    return this.state.clocks
      .filter((one) => one.rule === name && (subject === undefined || one.subject === subject))
      .at(-1);
  }

  due(rule: string): string | null | undefined {
    return this.clock(rule)?.due;
  }

  /** Names of the open tasks, with `@<subject>` where kept per party. */
  openTasks(): string[] {
    return this.state.tasks
      .filter((task) => task.status === 'open')
      .map((task) => (task.subject === '' ? task.task : `${task.task}@${task.subject}`));
  }

  private ask(person: string, name: string, payload: object, options: { at?: string; proceeding?: string }) {
    const definition = registry.commands.get(name)?.definition;
    const checked = definition === undefined ? { payload: { ...payload } } : validatePayload(definition, payload);
    if ('issues' in checked) {
      throw new Error(`${name}: ${checked.issues.map((issue) => `${issue.field}: ${issue.message.en}`).join('; ')}`);
    }
    const command: Command = {
      name,
      proceeding: options.proceeding ?? null,
      actor: actorOf(person),
      at: options.at ?? this.now,
      payload: checked.payload,
    };
    return decide(registry, this.state, command, this.known());
  }

  private known(): Known {
    return { ...testKnown, parameters: this.parameters, now: this.now, people, unit: testUnit };
  }

  /** Keeps a step, and checks on the way that folding its entry gives the same state. */
  private keep(entry: Entry, state: CaseState): void {
    const folded = JSON.stringify(fold(this.state, JSON.parse(JSON.stringify(entry)) as Entry));
    if (folded !== JSON.stringify(state)) throw new Error(`folding ${entry.command} differs from deciding it`);
    this.entries.push(entry);
    this.state = state;
  }

  private expiring(until: string): ClockState | undefined {
    return this.state.clocks
      .filter((clock) => clock.status === 'running' && clock.expires && clock.due !== null)
      .filter((clock) => expiryMoment(clock.due ?? '') <= until)
      .sort((left, right) => (expiryMoment(left.due ?? '') < expiryMoment(right.due ?? '') ? -1 : 1))[0];
  }
}

/** A new case of the demo's east district, with overrides of the parameters. */
export function aCase(parameters: Record<string, string | number | boolean> = {}): CaseBuilder {
  return new CaseBuilder().with(parameters);
}

function unmetIds({ unmet }: Refused): string[] {
  return unmet.map((one) => one.id);
}

/** 00:00 after a due date; the exact moment for hour limits. */
function expiryMoment(due: string): string {
  if (due.length > 10) return due;
  const day = parseDay(due);
  if (day === null) throw new Error(`no such day: ${due}`);
  return formatInstant(startOfLegalDay(day + 1));
}

function actorOf(person: string) {
  if (person === 'system') return SYSTEM_ACTOR;
  const known = people[person];
  if (known === undefined) throw new Error(`the demo bureau has no ${person}`);
  const [post] = known.posts;
  return { person, name: known.name, unit: post?.unit ?? known.unit, role: post?.role ?? '' };
}

function loadPeople(): Record<string, PersonKnown> {
  const file = join(process.cwd(), 'config/organisation/demo.yaml');
  const { people: listed } = parse(readFileSync(file, 'utf8')) as { people: Partial<PersonKnown>[] };
  return Object.fromEntries(
    listed.map((one) => [
      one.id ?? '',
      {
        id: one.id ?? '',
        name: one.name ?? '',
        unit: one.unit ?? '',
        posts: one.posts ?? [],
        certificate: one.certificate ?? null,
        legalQualification: one.legalQualification ?? false,
        reviewedBeforeRequirement: one.reviewedBeforeRequirement ?? false,
      },
    ]),
  );
}
