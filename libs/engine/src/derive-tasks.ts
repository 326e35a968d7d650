import type { CaseState, ClockState, TaskState } from './case-state.js';
import { CaseView, ProceedingView } from './case-view.js';
import type { Known } from './known.js';
import type { CaseTaskDeclaration, TaskDeclaration, TaskWanted } from './procedure.js';
import type { Registry } from './registry.js';

interface Wish {
  readonly proceeding: string;
  readonly declaration: TaskDeclaration | CaseTaskDeclaration;
  readonly wanted: TaskWanted;
}

/** The tasks that ought to be open after `seq`, as far as they differ from those stored. `state.clocks` must be derived already. */
export function deriveTasks(registry: Registry, state: CaseState, known: Known, seq: number): readonly TaskState[] {
  const view = new CaseView(state, known.parameters);
  const open = new Map(state.tasks.filter((task) => task.status === 'open').map((task) => [nameOf(task), task]));
  const changed: TaskState[] = [];
  for (const wish of wishes(registry, view)) {
    const name = nameOf({
      proceeding: wish.proceeding,
      task: wish.declaration.task,
      subject: wish.wanted.subject ?? '',
    });
    const before = open.get(name);
    open.delete(name);
    const after = taskOf(wish, before, state.clocks, seq);
    if (after !== before) changed.push(after);
  }
  for (const [, done] of open) changed.push({ ...done, status: 'closed', closedSeq: seq });
  return changed;
}

/** Written as loops: this runs for every declaration on every step, and most of them want nothing. */
function wishes(registry: Registry, view: CaseView): Wish[] {
  const found: Wish[] = [];
  for (const state of view.state.proceedings) {
    const proceeding = new ProceedingView(state);
    for (const declaration of registry.versionOf(state).tasks)
      for (const wanted of declaration.wanted(view, proceeding))
        found.push({ proceeding: state.id, declaration, wanted });
  }
  for (const { tasks = [] } of registry.parts.generalRules)
    for (const declaration of tasks)
      for (const wanted of declaration.wanted(view)) found.push({ proceeding: 'case', declaration, wanted });
  return found;
}

function taskOf(wish: Wish, before: TaskState | undefined, clocks: readonly ClockState[], seq: number): TaskState {
  const { declaration, wanted, proceeding } = wish;
  const subject = wanted.subject ?? '';
  const due = dueOf(clocks, proceeding, wanted.clock, subject);
  const person = wanted.person ?? null;
  if (before !== undefined) {
    return before.due === due && before.person === person ? before : { ...before, due, person };
  }
  const suffix = subject === '' ? '' : `@${subject}`;
  return {
    key: `${proceeding}/${declaration.task}/${String(seq)}${suffix}`,
    proceeding,
    task: declaration.task,
    subject,
    owner: declaration.owner,
    person,
    title: declaration.title,
    command: declaration.command,
    due,
    status: 'open',
    openedSeq: seq,
    closedSeq: null,
  };
}

/** Due date of the newest clock of a rule: of the same proceeding and subject, else of any in the case. */
function dueOf(
  clocks: readonly ClockState[],
  proceeding: string,
  rule: string | undefined,
  subject: string,
): string | null {
  if (rule === undefined) return null;
  const ofRule = clocks.filter((clock) => clock.rule === rule && clock.status !== 'stopped');
  const exact = ofRule.filter((clock) => clock.proceeding === proceeding && clock.subject === subject);
  const found = exact.at(-1) ?? ofRule.filter((clock) => clock.proceeding === proceeding).at(-1) ?? ofRule.at(-1);
  return found === undefined ? null : (found.due ?? found.earliest);
}

function nameOf(task: Pick<TaskState, 'proceeding' | 'task' | 'subject'>): string {
  return `${task.proceeding}/${task.task}@${task.subject}`;
}
