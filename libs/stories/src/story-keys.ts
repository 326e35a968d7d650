import { regionsOf, type CaseState, type ClockState, type ProceedingState, type TaskState } from '#engine';

/** What a key of an expectation means: `penalty#2.hearing` is region `hearing` of the second penalty. */
interface StateKey {
  readonly proceeding: string;
  readonly region: string;
}

/** Reads the key of a state; `#1` and region `main` may be left out. */
function readStateKey(key: string): StateKey {
  const [name = key, region = 'main'] = key.split('.');
  return { proceeding: proceedingOf(name), region };
}

/** Fills in `#1`; the case itself has no number. */
export function proceedingOf(name: string): string {
  return name === 'case' || name.includes('#') ? name : `${name}#1`;
}

function proceedingIn(state: CaseState, id: string): ProceedingState | undefined {
  return state.proceedings.find((one) => one.id === id);
}

/** The state of a proceeding's region; `none` where there is no such proceeding or region. */
export function stateAt(state: CaseState | null, key: string): string {
  const { proceeding, region } = readStateKey(key);
  const found = state === null ? undefined : proceedingIn(state, proceeding);
  return found === undefined ? 'none' : (regionsOf(found.value)[region] ?? 'none');
}

/** The newest clock of a rule (`statement-defense@2` for the second party). */
export function clockAt(state: CaseState | null, proceeding: string, key: string): ClockState | null {
  const [rule, subject] = key.split('@');
  const id = proceedingOf(proceeding);
  const found = (state?.clocks ?? []).filter(
    (clock) => clock.proceeding === id && clock.rule === rule && (subject === undefined || clock.subject === subject),
  );
  return found.sort((a, b) => a.startSeq - b.startSeq).at(-1) ?? null;
}

/** The open tasks of a proceeding, with `@subject` where kept for each. */
export function openTasksAt(state: CaseState | null, proceeding: string): readonly string[] {
  const id = proceedingOf(proceeding);
  const named = ({ task, subject }: TaskState): string => (subject === '' ? task : `${task}@${subject}`);
  return (state?.tasks ?? [])
    .filter((task) => task.proceeding === id && task.status === 'open')
    .map(named)
    .sort();
}

/** Every state by `proceeding` or `proceeding.region`, with `#1` left out. */
export function allStates(state: CaseState | null): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  for (const { id, value } of state?.proceedings ?? []) {
    for (const [region, at] of Object.entries(regionsOf(value))) {
      states.set(`${id.replace(/#1$/, '')}${region === 'main' ? '' : `.${region}`}`, at);
    }
  }
  return states;
}
