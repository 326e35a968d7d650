import type { Refused } from '#kernel';
import { CarryOut } from './carry-out.js';
import { isBackEntry, isOwnAct, overdueEnded } from './back-entry.js';
import type { CaseState, ClockState, Fact, FormState } from './case-state.js';
import { CaseView } from './case-view.js';
import type { Decision } from './decision.js';
import { deriveTasks } from './derive-tasks.js';
import { Draft } from './draft.js';
import { chartVersions, PAYLOAD_VERSION, type Entry, type EntryVersions } from './entry.js';
import { merge } from './fold.js';
import { judge, refuser, type Allowed } from './judge.js';
import type { Known } from './known.js';
import { ENGINE_REQUIREMENTS } from './own-requirements.js';
import type { Command, FormDeclaration } from './procedure.js';
import type { Registry } from './registry.js';
import { settledClocks } from './settled-clocks.js';

/**
 * Decides one command. Pure: reads no clock, no calendar and no directory but those in `known`.
 *
 * @returns `moved` with the new state and the journal entry; `refused` with every unmet requirement;
 *   `unchanged` when the command asks for what already stands.
 * @throws Error when the tables contradict themselves (an undeclared signal, an endless cascade).
 */
export function decide(registry: Registry, state: CaseState, command: Command, known: Known): Decision {
  const allowed: Allowed | Refused = judge(registry, state, command, known);
  if (allowed.outcome === 'refused') return allowed;
  if (allowed.alreadyStands) return { outcome: 'unchanged', state };
  const seq = state.seq + 1;
  const base = { seq, at: command.at, recordedAt: known.now, actor: command.actor, payload: command.payload };
  const draft = new Draft(state, base, known.parameters);
  const work = new CarryOut(registry, draft, command, known, seq);
  work.run(allowed);
  const clocks = settledClocks(registry, draft, work, { known, seq });
  addForms(registry, draft, seq);
  return finish(registry, { state, command, known, draft, allowed, base, clocks }, work);
}

interface Finishing {
  readonly state: CaseState;
  readonly command: Command;
  readonly known: Known;
  readonly draft: Draft;
  readonly allowed: Allowed;
  readonly base: Pick<Entry, 'seq' | 'at' | 'recordedAt' | 'actor' | 'payload'>;
  /** Clocks that the step changed. */
  readonly clocks: readonly ClockState[];
}

function finish(registry: Registry, step: Finishing, work: CarryOut): Decision {
  const { state, command, known, draft, allowed, base, clocks } = step;
  const undated = draft.state();
  if (!mayEndClocks(registry, step, clocks)) {
    const where = targetOf(allowed);
    return refuser(registry, state, command)(where, [ENGINE_REQUIREMENTS['back-entry-needs-unit-head']]);
  }
  const dated = { ...undated, clocks: merge(state.clocks, clocks) };
  const tasks = deriveTasks(registry, dated, known, base.seq);
  const version = allowed.registered.definition.leavesFacts === true ? state.version : state.version + 1;
  // Written out: built by spreading, objects of this size cost several times as much, and each step makes them.
  const entry: Entry = {
    seq: base.seq,
    at: base.at,
    recordedAt: base.recordedAt,
    actor: base.actor,
    payload: base.payload,
    version,
    kind: 'command',
    command: command.name,
    proceeding: targetOf(allowed),
    backEntry: isBackEntry(command.at, known.now),
    people: Object.values(known.people),
    versions: versionsOf(undated, known),
    operations: draft.operations,
    clocks,
    tasks,
  };
  const after = { ...dated, tasks: merge(state.tasks, tasks), seq: base.seq, version };
  return { outcome: 'moved', state: after, entry, otherCases: work.otherCases };
}

/** A back-entry of the bureau's own act that would end an overdue clock needs the head of the unit (general rule 4). */
function mayEndClocks(registry: Registry, step: Finishing, changed: readonly ClockState[]): boolean {
  const { state, command, known, allowed } = step;
  if (registry.parts.backEntryApproved === undefined || !isBackEntry(command.at, known.now)) return true;
  if (!isOwnAct(command, allowed.registered.definition.outsideFact === true)) return true;
  if (overdueEnded(state.clocks, changed, known.now).length === 0) return true;
  return registry.parts.backEntryApproved(new CaseView(state, known.parameters), command);
}

function targetOf(allowed: Allowed): string {
  const { address } = allowed;
  if (address.to === 'case') return 'case';
  return address.to === 'new' ? address.id : address.proceeding.id;
}

function versionsOf(state: CaseState, known: Known): EntryVersions {
  return { ...known.versions, payload: PAYLOAD_VERSION, charts: chartVersions(state) };
}

/** Adds a form record for every fact of this step that makes one. */
function addForms(registry: Registry, draft: Draft, seq: number): void {
  const { view } = draft;
  for (const fact of factsOf(draft.state(), seq)) {
    for (const declaration of registry.formsOf(fact.command)) {
      if (declaration.made?.(view, fact) === false) continue;
      const subjects = declaration.subjects?.(view, fact) ?? [''];
      for (const subject of subjects) draft.apply({ op: 'form', form: formOf(declaration, fact, subject) });
    }
  }
}

function factsOf(state: CaseState, seq: number): readonly Fact[] {
  const lists = [state.facts, ...state.proceedings.map((proceeding) => proceeding.facts)];
  return lists.flatMap((facts) => facts.filter((fact) => fact.seq === seq && fact.imported !== true));
}

function formOf(
  declaration: FormDeclaration,
  fact: { seq: number; proceeding: string; command: string },
  subject: string,
): FormState {
  return {
    seq: fact.seq,
    proceeding: fact.proceeding,
    command: fact.command,
    form: declaration.form,
    title: declaration.title,
    subject,
    numberCode: declaration.numberCode,
    documentNumber: null,
  };
}
