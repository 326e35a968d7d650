import {
  decide,
  emptyCase,
  SYSTEM_ACTOR,
  type CaseState,
  type Command,
  type Entry,
  type HandedCommand,
  type Known,
} from '#engine';
import type { Refused } from '#kernel';
import { OtherCaseNotFound } from './cases-errors.js';
import { isInScope, type CaseScope } from './case-scope.js';
import { profileFor } from './profile-for.js';
import type { Rulebook } from './rulebook.js';
import type { FiredLevel, LoadedCase, OpenStep } from './step-store.port.js';

/** One entry that a step makes, before it is numbered and hashed. */
export interface WorkedEntry {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly entry: Entry;
  /** Set where the entry tells that a level of a clock was reached. */
  readonly fired?: FiredLevel;
}

/** What came of working out the cases that a command moves besides its own. */
export type Cascade =
  | { readonly outcome: 'worked'; readonly entries: readonly WorkedEntry[] }
  | { readonly outcome: 'refused'; readonly refused: Refused; readonly caseId: string; readonly version: number }
  /** Cases that must be locked too; the step begins again with all of them. */
  | { readonly outcome: 'more-locks'; readonly cases: readonly string[] };

/** The entry of the command itself, and what it is worked out with. */
export interface FirstEntry {
  readonly worked: WorkedEntry;
  readonly handed: readonly HandedCommand[];
  readonly known: Known;
  readonly scope: CaseScope;
  /** Cases that were asked for when the step was opened; those among them that do not exist were not found. */
  readonly locked: readonly string[];
  /** Ids for cases that the step opens besides. */
  newId(): string;
}

/** Longer chains of cases that move each other are a mistake in the tables. */
const LONGEST_CHAIN = 20;

/**
 * Works out the commands that a step hands to other cases, in the same transaction, until none is left.
 * @throws OtherCaseNotFound for a case that does not exist or that the caller may not see
 */
export function workOutOthers(book: Rulebook, step: OpenStep, first: FirstEntry): Cascade {
  const entries = [first.worked];
  const pending = [...first.handed];
  const now = new Map<string, CaseState>([[first.worked.after.id, first.worked.after]]);
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (entries.length > LONGEST_CHAIN) throw new Error(`cases move each other without end after ${next.command}`);
    const { caseId } = next;
    if (caseId !== null && !now.has(caseId) && !first.locked.includes(caseId)) {
      return { outcome: 'more-locks', cases: [next, ...pending].flatMap((one) => one.caseId ?? []) };
    }
    const before = stateFor(book, step, next, { now, first });
    const command: Command = {
      name: next.command,
      proceeding: null,
      actor: SYSTEM_ACTOR,
      at: first.worked.entry.at,
      payload: next.payload,
    };
    const decision = decide(book.registry, before, command, first.known);
    if (decision.outcome === 'refused') {
      return { outcome: 'refused', refused: decision, caseId: before.id, version: before.version };
    }
    if (decision.outcome === 'unchanged') continue;
    entries.push({ before, after: decision.state, entry: decision.entry });
    pending.push(...decision.otherCases);
    now.set(before.id, decision.state);
  }
  return { outcome: 'worked', entries };
}

/** The case a command is handed to, as this step has left it so far; one about to be opened is still empty. */
function stateFor(
  book: Rulebook,
  step: OpenStep,
  { caseId, linked, opensIn }: HandedCommand,
  { now, first }: { readonly now: ReadonlyMap<string, CaseState>; readonly first: FirstEntry },
): CaseState {
  if (caseId === null) {
    if (opensIn === undefined) throw new Error('a case is opened without a unit');
    return emptyCase({ id: first.newId(), number: '', ...opensIn });
  }
  const worked = now.get(caseId);
  if (worked !== undefined) return worked;
  const loaded = step.cases.get(caseId);
  if (linked === true && loaded !== undefined) return loaded.state;
  return visible(book, loaded, first.scope);
}

function visible(book: Rulebook, loaded: LoadedCase | undefined, scope: CaseScope): CaseState {
  if (loaded === undefined) throw new OtherCaseNotFound();
  const { state } = loaded;
  const profile = profileFor(book, state);
  if (!isInScope({ ...profile, unit: state.unit, bureau: state.bureau }, scope)) throw new OtherCaseNotFound();
  return state;
}
