import {
  CaseView,
  type ProceedingView,
  type CaseState,
  type Command,
  type Fact,
  type Known,
  type Registry,
  type Requirement,
  type StepView,
} from '#engine';

/** Stands for "everything": a requirement that looks through the whole case. */
export const EVERYTHING = '*';

const WHOLE: ReadonlySet<string | symbol> = new Set(['facts', 'proceedings', 'clocks', 'tasks', 'forms']);

/**
 * What the requirements of a command read in a case: `fact:notice.issue`, `proceeding:penalty#1`, or `*`.
 * Found by judging them once on a view that takes notes; what they answer does not matter here.
 */
export function readsOf(
  registry: Registry,
  state: CaseState,
  step: { readonly command: Command; readonly known: Known; readonly proceeding: string | null },
): ReadonlySet<string> {
  const reads = new Set<string>();
  const view = new NotingView(state, step.known.parameters, reads);
  const self =
    step.proceeding === null || step.proceeding === 'case' ? null : (view.proceeding(step.proceeding) ?? null);
  const asked: StepView = { view, self, command: step.command, known: step.known };
  const own = registry.commands.get(step.command.name)?.definition.requires ?? [];
  const all: readonly Requirement<never>[] = [...registry.parts.gates, ...own];
  for (const requirement of all) requirement.met(asked as StepView<never>);
  return reads;
}

/** A view that notes what is asked of it. Modes: notes from the first question on, never forgets. */
class NotingView extends CaseView {
  private readonly plain: CaseView;

  constructor(
    state: CaseState,
    parameters: Known['parameters'],
    private readonly reads: Set<string>,
  ) {
    super(noting(state, reads), parameters);
    this.plain = new CaseView(state, parameters);
  }

  override facts<Payload = Record<string, unknown>>(command: string): readonly Fact<Payload>[] {
    this.reads.add(`fact:${command}`);
    return this.plain.facts<Payload>(command);
  }

  override allFacts(): readonly Fact[] {
    this.reads.add(EVERYTHING);
    return this.plain.allFacts();
  }

  override everRecorded(): readonly Fact[] {
    this.reads.add(EVERYTHING);
    return this.plain.everRecorded();
  }

  override proceedings(procedure: string): readonly ProceedingView[] {
    const found = this.plain.proceedings(procedure);
    for (const one of found) this.reads.add(`proceeding:${one.id}`);
    return found;
  }

  override latest(procedure: string): ProceedingView | undefined {
    return this.proceedings(procedure).at(-1);
  }

  override proceeding(id: string): ProceedingView | undefined {
    this.reads.add(`proceeding:${id}`);
    return this.plain.proceeding(id);
  }
}

/** Who looks into the state itself may have read anything. */
function noting(state: CaseState, reads: Set<string>): CaseState {
  return new Proxy(state, {
    get(target, name, receiver): unknown {
      if (WHOLE.has(name)) reads.add(EVERYTHING);
      return Reflect.get(target, name, receiver);
    },
  });
}
