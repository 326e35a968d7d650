import type { CaseState, ChartValue, Fact, FormState, ProceedingState } from './case-state.js';
import { CaseView } from './case-view.js';
import type { Entry, Operation } from './entry.js';
import type { ParameterValue } from './known.js';

type Base = Pick<Entry, 'seq' | 'at' | 'recordedAt' | 'actor' | 'payload'>;

/**
 * A case while a step is being worked out.
 * Modes: open (operations are applied and kept) until `finish`, after which it is not used again.
 * The same operations are applied by `fold` when the journal is replayed.
 */
export class Draft {
  readonly operations: Operation[] = [];
  private facts: readonly Fact[];
  private proceedings: readonly ProceedingState[];
  private forms: readonly FormState[];
  private made: CaseState | undefined;
  private reader: CaseView | undefined;

  constructor(
    private readonly before: CaseState,
    private readonly base: Base,
    private readonly parameters: Readonly<Record<string, ParameterValue>>,
  ) {
    this.facts = before.facts;
    this.proceedings = before.proceedings;
    this.forms = before.forms;
  }

  get view(): CaseView {
    this.reader ??= new CaseView(this.state(), this.parameters);
    return this.reader;
  }

  /** The state so far, still with the clocks and tasks of before. */
  state(): CaseState {
    this.made ??= { ...this.before, facts: this.facts, proceedings: this.proceedings, forms: this.forms };
    return this.made;
  }

  apply(operation: Operation): void {
    this.operations.push(operation);
    this.made = undefined;
    this.reader = undefined;
    switch (operation.op) {
      case 'open':
        this.open(operation);
        return;
      case 'fact':
        this.append(this.factOf(operation));
        return;
      case 'move':
        this.change(operation.proceeding, (proceeding) => ({
          ...proceeding,
          value: operation.value,
          enteredBy: this.base.seq,
        }));
        return;
      case 'migrate':
        this.change(operation.proceeding, (proceeding) => this.migrated(proceeding, operation));
        return;
      case 'correct':
        this.replace(operation, (fact) =>
          fact.command === operation.command ? correctFact(fact, operation, this.base.seq) : fact,
        );
        return;
      case 'undo':
        this.replace(operation, (fact) =>
          fact.command === operation.command ? { ...fact, undoneBy: this.base.seq } : fact,
        );
        return;
      case 'undelivered':
        return;
      case 'form':
        this.forms = [...this.forms, operation.form];
    }
  }

  /** What brought it where it stands is still what brought it there: `enteredBy` stays. */
  private migrated(proceeding: ProceedingState, operation: Operation & { op: 'migrate' }): ProceedingState {
    const { version, value, valuesBefore = [] } = operation;
    const facts = proceeding.facts.map((fact) => {
      const before = valuesBefore.find(({ seq }) => seq === fact.seq && fact.valueBefore !== undefined);
      return before === undefined ? fact : { ...fact, valueBefore: before.value };
    });
    return { ...proceeding, version, value, facts };
  }

  private open(operation: Operation & { op: 'open' }): void {
    const number = Number(operation.proceeding.split('#')[1]);
    this.proceedings = [
      ...this.proceedings,
      {
        id: operation.proceeding,
        procedure: operation.procedure,
        number,
        version: operation.version,
        value: operation.value,
        facts: [],
        enteredBy: this.base.seq,
      },
    ];
  }

  private factOf(operation: Operation & { op: 'fact' }): Fact {
    const { seq, at, recordedAt, actor } = this.base;
    return {
      seq,
      command: operation.command,
      proceeding: operation.proceeding,
      at: operation.at ?? at,
      recordedAt,
      actor,
      payload: operation.payload ?? this.base.payload,
      ...(operation.imported === undefined ? {} : { imported: operation.imported }),
      ...(operation.valueBefore === undefined ? {} : { valueBefore: operation.valueBefore }),
    };
  }

  private append(fact: Fact): void {
    if (fact.proceeding === 'case') {
      this.facts = [...this.facts, fact];
      return;
    }
    this.change(fact.proceeding, (proceeding) => ({ ...proceeding, facts: [...proceeding.facts, fact] }));
  }

  private replace(where: { proceeding: string; seq: number }, change: (fact: Fact) => Fact): void {
    const each = (fact: Fact): Fact => (fact.seq === where.seq ? change(fact) : fact);
    if (where.proceeding === 'case') this.facts = this.facts.map(each);
    else {
      this.change(where.proceeding, (proceeding) => ({ ...proceeding, facts: proceeding.facts.map(each) }));
    }
  }

  private change(id: string, change: (proceeding: ProceedingState) => ProceedingState): void {
    this.proceedings = this.proceedings.map((proceeding) => (proceeding.id === id ? change(proceeding) : proceeding));
  }
}

/** Value of a proceeding in a state; throws when there is no such proceeding. */
export function valueOf(state: CaseState, id: string): ChartValue {
  const found = state.proceedings.find((proceeding) => proceeding.id === id);
  if (found === undefined) throw new Error(`case ${state.id} has no proceeding ${id}`);
  return found.value;
}

function correctFact(fact: Fact, operation: Operation & { op: 'correct' }, seq: number): Fact {
  const superseded = { correctedBy: seq, at: fact.at, payload: fact.payload };
  return {
    ...fact,
    at: operation.at ?? fact.at,
    payload: operation.payload ?? fact.payload,
    corrections: [...(fact.corrections ?? []), superseded],
  };
}
