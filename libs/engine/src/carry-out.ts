import type { JsonObject } from '#kernel';
import type { Fact, ProceedingState } from './case-state.js';
import { FACTS_CHANGED } from './chart.js';
import { accepts, checkValue, initialValue, movesByItself, move } from './charting.js';
import type { Draft } from './draft.js';
import type { Allowed } from './judge.js';
import type { HandedCommand } from './decision.js';
import { handed } from './handed.js';
import type { MovedExpiry } from './moved-expiries.js';
import type { Command, Effect, SignalDeclaration } from './procedure.js';
import type { Registry } from './registry.js';
import type { Known } from './known.js';

/** A cascade of signals longer than this is a loop in the tables. */
const LONGEST_CASCADE = 50;

interface Pending {
  readonly name: string;
  readonly from: string;
  readonly payload: JsonObject | undefined;
}

/**
 * Carries out an allowed command on a draft: records the fact, moves charts, delivers signals until nothing moves.
 * Modes: used once for one command.
 */
export class CarryOut {
  readonly otherCases: HandedCommand[] = [];
  private readonly pending: Pending[] = [];

  constructor(
    private readonly registry: Registry,
    private readonly draft: Draft,
    private readonly command: Command,
    private readonly known: Known,
    private readonly seq: number,
  ) {}

  run(allowed: Allowed): void {
    if (allowed.undo !== null) this.undo(allowed.undo.proceeding.id, allowed.undo.expiry, true);
    const target = this.open(allowed);
    const before = target === 'case' ? undefined : this.proceeding(target).value;
    this.draft.apply({
      op: 'fact',
      proceeding: target,
      command: this.command.name,
      ...(this.command.name === 'clock.expire' && before !== undefined ? { valueBefore: before } : {}),
    });
    this.takeEffect(allowed, target);
    for (const id of this.moving(allowed, target)) this.send(id, this.command.name, this.factIn(target));
    this.deliverAll();
  }

  /**
   * Makes recorded expiries agree with limits that have moved: one that is over on another day says so,
   * one that is not over at all is undone, and the state it led to with it.
   */
  settleExpiries(moved: readonly MovedExpiry[]): void {
    for (const { proceeding, fact, over } of moved) {
      if (over === null) this.undo(proceeding, fact, this.enteredBy(proceeding) === fact.seq);
      else {
        const { seq, command } = fact;
        this.draft.apply({ op: 'correct', proceeding, seq, command, at: over.at, payload: { ...over.payload } });
      }
    }
    this.deliverAll();
  }

  /** Lets charts that were exchanged look at the facts: nothing but what the new charts do by themselves. */
  settleCharts(): void {
    this.deliverAll();
  }

  private enteredBy(proceeding: string): number | null {
    return proceeding === 'case' ? null : this.proceeding(proceeding).enteredBy;
  }

  private open(allowed: Allowed): string {
    const { address } = allowed;
    if (address.to === 'case') return 'case';
    if (address.to === 'proceeding') return address.proceeding.id;
    this.openProceeding(address.procedure, address.id);
    return address.id;
  }

  private openProceeding(procedure: string, id: string): void {
    const definition = this.registry.procedure(procedure);
    const value = initialValue(definition.chart);
    this.draft.apply({ op: 'open', proceeding: id, procedure, version: definition.version, value });
  }

  private moving(allowed: Allowed, target: string): readonly string[] {
    return allowed.address.to === 'case' ? allowed.address.acceptors.map((one) => one.id) : [target];
  }

  private takeEffect(allowed: Allowed, target: string): void {
    const { definition } = allowed.registered;
    const fact = this.factIn(target);
    const { view } = this.draft;
    const self = target === 'case' ? null : (view.proceeding(target) ?? null);
    const effects = definition.effects?.({ view, self, command: this.command, known: this.known } as never, fact) ?? [];
    for (const effect of effects) this.apply(effect, target);
  }

  private apply(effect: Effect, from: string): void {
    switch (effect.kind) {
      case 'signal':
        this.pending.push({ name: effect.name, from, payload: effect.payload });
        return;
      case 'correct': {
        const { kind: _kind, ...where } = effect;
        this.draft.apply({ op: 'correct', ...where });
        return;
      }
      case 'undo': {
        const fact = this.findFact(effect);
        if (fact !== undefined) this.undo(effect.proceeding, fact, effect.restore === true);
        return;
      }
      case 'place':
        this.place(effect);
        return;
      case 'other-case':
      case 'open-case':
        this.otherCases.push(handed(effect));
    }
  }

  private place({ procedure, value, facts }: Effect & { kind: 'place' }): void {
    const { chart, version } = this.registry.procedure(procedure);
    const id = `${procedure}#${String(this.ofKind(procedure).length + 1)}`;
    checkValue(chart, { id, value });
    this.draft.apply({ op: 'open', proceeding: id, procedure, version, value });
    for (const { command, at, payload } of facts) {
      this.draft.apply({ op: 'fact', proceeding: id, command, at, payload, imported: true });
    }
  }

  private undo(proceeding: string, fact: Fact, restore: boolean): void {
    this.draft.apply({ op: 'undo', proceeding, seq: fact.seq, command: fact.command });
    if (restore && fact.valueBefore !== undefined) {
      this.draft.apply({ op: 'move', proceeding, value: fact.valueBefore });
    }
    if (fact.command === 'clock.expire') this.undoSignalsOf(fact.seq);
  }

  /** What the passing told the other procedures, as far as it does not outlast it. */
  private undoSignalsOf(expiry: number): void {
    for (const { id, facts } of this.draft.state().proceedings) {
      for (const { seq, command, undoneBy } of facts) {
        if (seq !== expiry || undoneBy !== undefined) continue;
        if (this.registry.signals.get(command)?.undoneWithExpiry !== true) continue;
        this.draft.apply({ op: 'undo', proceeding: id, seq, command });
      }
    }
  }

  private findFact(where: { proceeding: string; seq: number; command: string }): Fact | undefined {
    const facts = where.proceeding === 'case' ? this.draft.state().facts : this.proceeding(where.proceeding).facts;
    return facts.find((fact) => fact.seq === where.seq && fact.command === where.command);
  }

  /** Sends an event to one proceeding and queues the signals it gives off. */
  private send(id: string, event: string, fact: Fact | null): boolean {
    const proceeding = this.proceeding(id);
    const { chart } = this.registry.versionOf(proceeding);
    const { view } = this.draft;
    const movement = move(chart, proceeding, view, { type: event, fact });
    if (movement.moved) this.draft.apply({ op: 'move', proceeding: id, value: movement.value });
    for (const name of movement.signals) this.pending.push({ name, from: id, payload: undefined });
    return movement.moved || movement.signals.length > 0;
  }

  private deliverAll(): void {
    let steps = 0;
    for (;;) {
      steps += 1;
      if (steps > LONGEST_CASCADE) throw new Error(`signals of ${this.command.name} never come to rest`);
      const next = this.pending.shift();
      if (next !== undefined) this.deliver(next);
      else if (!this.settle()) return;
    }
  }

  private deliver(pending: Pending): void {
    const declaration = this.registry.signals.get(pending.name);
    if (declaration === undefined) throw new Error(`signal ${pending.name} is not declared`);
    const payload = pending.payload ?? this.payloadOf(declaration, pending.from);
    const meant = declaration.to.filter((receiver) => receiver.when?.(payload) ?? true);
    for (const receiver of meant) this.deliverTo(declaration.name, receiver, payload);
  }

  private payloadOf(declaration: SignalDeclaration, from: string): JsonObject {
    const { view } = this.draft;
    const self = from === 'case' ? null : (view.proceeding(from) ?? null);
    const cause = this.factIn(this.draft.operations.find((one) => one.op === 'fact')?.proceeding ?? 'case');
    return declaration.payload?.(view, self, cause) ?? {};
  }

  private deliverTo(signal: string, receiver: SignalDeclaration['to'][number], payload: JsonObject): void {
    if (!this.registry.procedures.has(receiver.procedure)) {
      this.draft.apply({ op: 'undelivered', signal, procedure: receiver.procedure, payload });
      this.draft.apply({
        op: 'fact',
        proceeding: 'case',
        command: 'signal.undelivered',
        payload: { signal, procedure: receiver.procedure, ...payload },
      });
      return;
    }
    if (receiver.opensEach !== undefined) {
      if (!this.isOpenFor(signal, receiver.procedure, receiver.opensEach, payload)) {
        this.openFor(signal, receiver.procedure, payload);
      }
      return;
    }
    const able = this.ofKind(receiver.procedure).filter((one) =>
      accepts(this.registry.versionOf(one).chart, one.value, signal),
    );
    if (able.length === 0) this.undeliverable(signal, receiver, payload);
    for (const one of able) this.receive(one.id, signal, payload);
  }

  private undeliverable(signal: string, receiver: SignalDeclaration['to'][number], payload: JsonObject): void {
    if (receiver.opens === true) {
      this.openFor(signal, receiver.procedure, payload);
      return;
    }
    if (receiver.optional === true) return;
    this.draft.apply({ op: 'undelivered', signal, procedure: receiver.procedure, payload });
    this.draft.apply({
      op: 'fact',
      proceeding: 'case',
      command: 'signal.undelivered',
      payload: { signal, procedure: receiver.procedure, ...payload },
    });
  }

  private openFor(signal: string, procedure: string, payload: JsonObject): void {
    const id = `${procedure}#${String(this.ofKind(procedure).length + 1)}`;
    this.openProceeding(procedure, id);
    this.receive(id, signal, payload);
  }

  /** Whether a proceeding of this kind was opened by the same signal about the same. */
  private isOpenFor(signal: string, procedure: string, fields: readonly string[], payload: JsonObject): boolean {
    return this.ofKind(procedure).some(({ facts }) =>
      facts.some((fact) => fact.command === signal && fields.every((one) => fact.payload[one] === payload[one])),
    );
  }

  private receive(id: string, signal: string, payload: JsonObject): void {
    this.draft.apply({ op: 'fact', proceeding: id, command: signal, payload });
    const fact = this.proceeding(id).facts.at(-1) ?? null;
    this.send(id, signal, fact);
  }

  /** Lets charts with eventless transitions look at the new facts. True when any moved. */
  private settle(): boolean {
    let moved = false;
    for (const { id, procedure, version } of this.draft.state().proceedings) {
      const { chart } = this.registry.versionOf({ procedure, version });
      const { view } = this.draft;
      if (movesByItself(chart, this.proceeding(id), view)) moved = this.send(id, FACTS_CHANGED, null) || moved;
    }
    return moved;
  }

  private ofKind(procedure: string): readonly ProceedingState[] {
    return this.draft.state().proceedings.filter((one) => one.procedure === procedure);
  }

  private proceeding(id: string): ProceedingState {
    const found = this.draft.state().proceedings.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no proceeding ${id}`);
    return found;
  }

  /** The command's own fact. */
  private factIn(target: string): Fact {
    const facts = target === 'case' ? this.draft.state().facts : this.proceeding(target).facts;
    const fact = facts.find((one) => one.seq === this.seq && one.command === this.command.name);
    if (fact === undefined) throw new Error(`${this.command.name} left no fact in ${target}`);
    return fact;
  }
}
