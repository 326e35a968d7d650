import type { CaseState, Fact, ProceedingState } from './case-state.js';
import type { ParameterValue } from './known.js';
import { statePath } from './chart-value.js';

/**
 * A reader over one case as it stands: facts by name, proceedings by kind.
 * Facts that were undone are left out everywhere but in `everRecorded`.
 * Modes: built once for a state; indexes are made on first use and never change.
 */
export class CaseView {
  private index: ReadonlyMap<string, readonly Fact[]> | undefined;

  constructor(
    readonly state: CaseState,
    readonly parameters: Readonly<Record<string, ParameterValue>>,
  ) {}

  /** Standing facts of a command or signal over the whole case, in the order they were recorded. */
  facts<Payload = Record<string, unknown>>(command: string): readonly Fact<Payload>[] {
    this.index ??= indexOf(this.state);
    return (this.index.get(command) ?? []) as unknown as readonly Fact<Payload>[];
  }

  /** The last standing fact of a command or signal. */
  last<Payload = Record<string, unknown>>(command: string): Fact<Payload> | undefined {
    return this.facts<Payload>(command).at(-1);
  }

  has(command: string): boolean {
    return this.facts(command).length > 0;
  }

  /** Every standing fact of the case in the order of the journal. */
  allFacts(): readonly Fact[] {
    return everyFact(this.state).filter((fact) => fact.undoneBy === undefined);
  }

  /** Every fact, also those undone. */
  everRecorded(): readonly Fact[] {
    return everyFact(this.state);
  }

  proceedings(procedure: string): readonly ProceedingView[] {
    return this.state.proceedings
      .filter((proceeding) => proceeding.procedure === procedure)
      .map((proceeding) => new ProceedingView(proceeding));
  }

  /** The newest proceeding of a kind. */
  latest(procedure: string): ProceedingView | undefined {
    return this.proceedings(procedure).at(-1);
  }

  proceeding(id: string): ProceedingView | undefined {
    const found = this.state.proceedings.find((proceeding) => proceeding.id === id);
    return found === undefined ? undefined : new ProceedingView(found);
  }

  parameter(name: string): ParameterValue {
    const value = this.parameters[name];
    if (value === undefined) throw new Error(`parameter ${name} is not configured`);
    return value;
  }
}

/** A reader over one proceeding. */
export class ProceedingView {
  constructor(readonly state: ProceedingState) {}

  get id(): string {
    return this.state.id;
  }

  /** State of the region: `main` for charts without regions. */
  in(region = 'main'): string {
    return statePath(this.state.value, region);
  }

  facts<Payload = Record<string, unknown>>(command: string): readonly Fact<Payload>[] {
    return this.state.facts.filter(
      (fact) => fact.command === command && fact.undoneBy === undefined,
    ) as unknown as readonly Fact<Payload>[];
  }

  last<Payload = Record<string, unknown>>(command: string): Fact<Payload> | undefined {
    return this.facts<Payload>(command).at(-1);
  }

  has(command: string): boolean {
    return this.state.facts.some((fact) => fact.command === command && fact.undoneBy === undefined);
  }
}

function everyFact(state: CaseState): Fact[] {
  return [...state.facts, ...state.proceedings.flatMap((proceeding) => proceeding.facts)].sort(
    (left, right) => left.seq - right.seq,
  );
}

interface Indexed {
  readonly facts: readonly Fact[];
  readonly proceedings: readonly ProceedingState[];
  readonly index: ReadonlyMap<string, readonly Fact[]>;
}

/** The last index made: views of the same facts share it. States are immutable, so their arrays tell them apart. */
let lastIndexed: Indexed | undefined;

function indexOf({ facts, proceedings }: CaseState): ReadonlyMap<string, readonly Fact[]> {
  if (lastIndexed?.facts === facts && lastIndexed.proceedings === proceedings) return lastIndexed.index;
  const index = indexFacts({ facts, proceedings });
  lastIndexed = { facts, proceedings, index };
  return index;
}

function indexFacts(state: Pick<CaseState, 'facts' | 'proceedings'>): Map<string, Fact[]> {
  const index = new Map<string, Fact[]>();
  const lists = [state.facts, ...state.proceedings.map((proceeding) => proceeding.facts)];
  for (const list of lists) {
    for (const fact of list) {
      if (fact.undoneBy !== undefined) continue;
      const known = index.get(fact.command);
      if (known === undefined) index.set(fact.command, [fact]);
      else insertBySeq(known, fact);
    }
  }
  return index;
}

function insertBySeq(facts: Fact[], fact: Fact): void {
  facts.push(fact);
  for (let i = facts.length - 1; i > 0; i -= 1) {
    const previous = facts[i - 1];
    const current = facts[i];
    if (previous === undefined || current === undefined || previous.seq <= current.seq) return;
    facts[i - 1] = current;
    facts[i] = previous;
  }
}
